using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Journal;
using Plumbline.Web.People;
using Plumbline.Web.SelfManagement;

namespace Plumbline.Web.Pages.Programme;

/// <summary>Pauses the programme, goes on with it, and moves its beginning.</summary>
public sealed class DatesModel(CurrentPerson person, Programmes programmes, PageWords words) : ProgrammePage(person)
{
    private const int MostDaysAway = 400;

    internal string Begun => (Programme.Begun ?? programmes.Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal string? SeenError { get; private set; }

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Rests from today.</summary>
    public Task<IActionResult> OnPostPauseAsync() => ChangeAsync(
        programme => ProgrammeCalendar.On(programme, programmes.Today).State == ProgrammeState.Running && programme.Pauses.Length < ProgrammeRecord.MostPauses
            ? programme with { Pauses = [.. programme.Pauses.Add(new(programmes.Today)).Distinct()] } : programme,
        RedirectToPage("/Programme/Index"));

    /// <summary>Goes on today. A pause that was to last longer ends today as well.</summary>
    public Task<IActionResult> OnPostResumeAsync() => ChangeAsync(
        programme => programme with
        {
            Pauses = [.. programme.Pauses.Select(pause => pause.From <= programmes.Today && !(pause.Until <= programmes.Today) ? pause with { Until = programmes.Today } : pause).Where(pause => pause.Until != pause.From).Distinct()],
        },
        RedirectToPage("/Programme/Index"));

    /// <summary>A doctor or nurse has looked at what stopped it.</summary>
    public async Task<IActionResult> OnPostClearAsync(string? seen)
    {
        if (seen == "yes")
        {
            return await ChangeAsync(programme => WarningCheck.Cleared(programme, programmes.Today), RedirectToPage("/Programme/Index"));
        }

        if (seen == "no")
        {
            return RedirectToPage("/Assess/Urgent");
        }

        if (await ReadAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        SeenError = words["programme-dates.seen-missing"];
        ModelState.AddModelError("seen-first", SeenError);
        return Page();
    }

    /// <summary>Moves the first day.</summary>
    public async Task<IActionResult> OnPostMoveAsync(string? begun)
    {
        DateOnly today = programmes.Today;
        if (DateOnly.TryParseExact(begun ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && Math.Abs(day.DayNumber - today.DayNumber) <= MostDaysAway)
        {
            return await ChangeAsync(programme => programme with { Begun = day }, RedirectToPage("/Programme/Index"));
        }

        ModelState.AddModelError("begun", words["programme.begin-wrong"]);
        return await ShowAsync();
    }

    /// <summary>Begins once more today. What was written stays; an alarm that nobody has looked at stays as well.</summary>
    public Task<IActionResult> OnPostAgainAsync() => ChangeAsync(
        programme => programme with { Begun = programmes.Today, Pauses = [], Checks = programme.Checks.RemoveAll(check => !check.Stops && check.Alarms.IsEmpty) },
        RedirectToPage("/Programme/Index"));
}
