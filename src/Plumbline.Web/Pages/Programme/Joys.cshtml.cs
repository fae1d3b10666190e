using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Journal;
using Plumbline.Web.People;
using Plumbline.Web.SelfManagement;

namespace Plumbline.Web.Pages.Programme;

/// <summary>Good things, planned for a day.</summary>
public sealed class JoysModel(CurrentPerson person, Programmes programmes, PageWords words) : ProgrammePage(person)
{
    private const string Aim = "pleasant-activities";
    private const int MostDaysAway = 400, Shown = 30, LongestName = 200, DaysAWeek = 7;

    /// <summary>What is still to come, and what lies behind.</summary>
    internal IEnumerable<(string Heading, ImmutableArray<JoyPlan> Joys)> Groups => new (string, ImmutableArray<JoyPlan>)[]
    {
        ("programme-joys.planned", [.. Programme.Joys.Where(joy => !joy.Done && joy.On >= programmes.Today).OrderBy(joy => joy.On)]),
        ("programme-joys.behind", [.. Programme.Joys.Where(joy => joy.Done || joy.On < programmes.Today).OrderByDescending(joy => joy.On).Take(Shown)]),
    }.Where(group => !group.Item2.IsEmpty);

    /// <summary>How many were done in the last seven days, and how many the programme asks for.</summary>
    internal (int Done, int Wanted)? Week => programmes.Weeks.SelectMany(week => week.Aims).FirstOrDefault(aim => aim.Aim == Aim)?.Amount is { } amount
        ? (Programme.Joys.Count(joy => joy.Done && joy.On <= programmes.Today && joy.On.DayNumber > programmes.Today.DayNumber - DaysAWeek), (int)amount.Value)
        : null;

    internal static string Mark(JoyPlan joy) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(joy.ToString())))[..16];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Plans one.</summary>
    public async Task<IActionResult> OnPostNewAsync(string? what, string? on)
    {
        string name = Kept(what);
        if (name.Length is 0 or > LongestName)
        {
            ModelState.AddModelError("what", words["programme-joys.wrong-what"]);
        }

        if (!DateOnly.TryParseExact(on ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) || Math.Abs(day.DayNumber - programmes.Today.DayNumber) > MostDaysAway)
        {
            ModelState.AddModelError("on", words["programme-joys.wrong-day"]);
        }

        return ModelState.IsValid
            ? await ChangeAsync(programme => programme with { Joys = [.. programme.Joys.Add(new(day, name)).Distinct().TakeLast(ProgrammeRecord.MostJoys)] }, RedirectToPage())
            : await ShowAsync();
    }

    /// <summary>It was done; the list of the day counts it too.</summary>
    public Task<IActionResult> OnPostDoneAsync(string? was) => ChangeAsync(
        programme => programme.Joys.Any(joy => !joy.Done && Mark(joy) == was)
            ? programme.WithDone(programmes.Today, Aim) with { Joys = [.. programme.Joys.Select(joy => Mark(joy) == was ? joy with { Done = true } : joy).Distinct()] }
            : programme,
        RedirectToPage());

    /// <summary>Takes it away.</summary>
    public Task<IActionResult> OnPostRemoveAsync(string? was) => ChangeAsync(programme => programme with { Joys = programme.Joys.RemoveAll(joy => Mark(joy) == was) }, RedirectToPage());
}
