using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.Learn;
using Plumbline.Web.People;
using Plumbline.Web.SelfManagement;

namespace Plumbline.Web.Pages.Programme;

/// <summary>Plans activity by the clock: from the person's own tries to a quota, and from a task to spells and rests.</summary>
public sealed class PacingModel(CurrentPerson person, Programmes programmes, KnowledgeBase knowledge, PageWords words) : ProgrammePage(person)
{
    private const string PlanKey = "pacing-plan";

    internal PlanAsked? Plan { get; private set; }

    internal ImmutableArray<PacingSpell> Spells { get; private set; } = [];

    internal Footnotes Notes { get; } = new();

    /// <summary>What an activity is recognised by, so that another tab's change is not overwritten unseen.</summary>
    internal static string Mark(PacedActivity activity) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.IsWalking} {activity.Name} {string.Join(' ', activity.Tries)} {activity.Raises}")))[..16];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        Prepare();
        return Page();
    }

    /// <summary>Adds walking.</summary>
    public Task<IActionResult> OnPostWalkAsync() => ChangeAsync(
        programme => programme.Paced.Any(activity => activity.IsWalking) ? programme : Added(programme, new("", IsWalking: true, [])), RedirectToPage());

    /// <summary>Adds an activity.</summary>
    public async Task<IActionResult> OnPostNewAsync(string? name)
    {
        string kept = Kept(name);
        return kept.Length == 0
            ? await WrongAsync("name", "programme-pacing.wrong-name")
            : await ChangeAsync(programme => programme.Paced.Any(activity => activity.Name == kept) ? programme : Added(programme, new(kept, IsWalking: false, [])), RedirectToPage());
    }

    /// <summary>Notes one try.</summary>
    public Task<IActionResult> OnPostTryAsync(int at, string? was, string? minutes) =>
        Minutes(minutes, PacedActivity.LongestTry) is { } tried
            ? ReplaceAsync(at, was, activity => activity.Tries.Length < PacedActivity.MostTries ? activity with { Tries = activity.Tries.Add(tried) } : activity)
            : WrongAsync($"try-{at.ToString(CultureInfo.InvariantCulture)}", "programme-pacing.wrong-minutes");

    /// <summary>Goes up by one step.</summary>
    public Task<IActionResult> OnPostRaiseAsync(int at, string? was) => ReplaceAsync(at, was, activity => activity with { Raises = Math.Min(activity.Raises + 1, PacedActivity.MostRaises) });

    /// <summary>Goes back by one step.</summary>
    public Task<IActionResult> OnPostLowerAsync(int at, string? was) => ReplaceAsync(at, was, activity => activity with { Raises = Math.Max(activity.Raises - 1, 0) });

    /// <summary>Takes an activity away.</summary>
    public Task<IActionResult> OnPostRemoveAsync(int at, string? was) => ReplaceAsync(at, was, _ => null);

    /// <summary>Plans a task by the clock. The plan is shown once and not kept.</summary>
    public async Task<IActionResult> OnPostPlanAsync(int at, string? minutes, string? from, string? day)
    {
        string place = at.ToString(CultureInfo.InvariantCulture);
        if (Minutes(minutes, PacingPlan.LongestTask) is not { } task)
        {
            return await WrongAsync($"minutes-{place}", "programme-pacing.wrong-task");
        }

        if (!TimeOnly.TryParseExact(from ?? "", "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return await WrongAsync($"from-{place}", "programme-pacing.wrong-time");
        }

        TempData[PlanKey] = JsonSerializer.Serialize(new PlanAsked(at, task, from!, day == "bad"));
        return RedirectToPage(null, null, null, "plan");
    }

    private static ProgrammeRecord Added(ProgrammeRecord programme, PacedActivity activity) =>
        programme.Paced.Length < ProgrammeRecord.MostPaced ? programme with { Paced = programme.Paced.Add(activity) } : programme;

    // 1 to so many whole minutes; null for anything else.
    private static int? Minutes(string? typed, int most) =>
        int.TryParse((typed ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int minutes) && minutes >= 1 && minutes <= most ? minutes : null;

    private Task<IActionResult> ReplaceAsync(int at, string? was, Func<PacedActivity, PacedActivity?> change) => ChangeAsync(
        programme => at >= 0 && at < programme.Paced.Length && Mark(programme.Paced[at]) == was
            ? programme with { Paced = change(programme.Paced[at]) is { } changed ? programme.Paced.SetItem(at, changed) : programme.Paced.RemoveAt(at) }
            : programme,
        RedirectToPage());

    private async Task<IActionResult> WrongAsync(string field, string phrase)
    {
        ModelState.AddModelError(field, words[phrase]);
        if (await ReadAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        Prepare();
        return Page();
    }

    /// <summary>What the numbers of an activity's plan rest on.</summary>
    internal ImmutableArray<Ground> Grounds(PacedActivity activity) =>
    [
        .. programmes.Weeks.SelectMany(week => week.Aims).Concat(((ProgrammeLimits)knowledge.Programme[PacingPlan.LimitsId]).Limits)
            .Where(aim => aim.Unit is AimUnit.ShareAWeek or AimUnit.Share || aim.Unit == (activity.IsWalking ? AimUnit.ShareOfOwnBaseline : AimUnit.ShareOfOwnLimit))
            .Select(aim => Notes.Of(aim.Amount!.Provenance)),
    ];

    private void Prepare()
    {
        Plan = TempData[PlanKey] is string asked ? JsonSerializer.Deserialize<PlanAsked>(asked) : null;
        if (Plan is { } plan && plan.At >= 0 && plan.At < Programme.Paced.Length && programmes.Quota(Programme.Paced[plan.At]) is { } quota)
        {
            Spells = PacingPlan.ByTheClock(TimeOnly.ParseExact(plan.From, "HH:mm", CultureInfo.InvariantCulture), plan.Minutes, plan.IsBad ? quota.BadDay : quota.Quota, quota.Rest);
        }
    }

    /// <summary>A plan by the clock that was asked for.</summary>
    internal sealed record PlanAsked(int At, int Minutes, string From, bool IsBad);
}
