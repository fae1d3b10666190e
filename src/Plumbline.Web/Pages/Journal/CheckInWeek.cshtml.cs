using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Pathway;
using Plumbline.Web.Components;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Journal;

/// <summary>The second half of a check-in: how the week was.</summary>
public sealed class CheckInWeekModel(CurrentPerson person, SelfHarmHints hints, PersonClock clock, PageWords words) : PageModel
{
    internal static ImmutableArray<string> Scales { get; } = ["pain", "enjoyment", "activity", "function", "mood", "sleep"];

    internal ImmutableArray<FieldError> Errors { get; private set; } = [];

    internal ImmutableArray<string> GoalsSaid { get; private set; } = [];

    internal IEnumerable<Choice> Changes =>
        Enumerable.Range((int)ImpressionOfChange.Lowest, (int)ImpressionOfChange.Highest).Select(points => new Choice(points.ToString(CultureInfo.InvariantCulture), words[$"change-{points}.name"]));

    internal IReadOnlyList<Choice> YesNo => [new("yes", words["check-in.yes"]), new("no", words["check-in.no"])];

    internal string Typed(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : "";

    internal int? Points(string field) =>
        int.TryParse(Typed(field), NumberStyles.None, CultureInfo.InvariantCulture, out int points) && Rating.IsPossible(points) ? points : null;

    public async Task<IActionResult> OnGetAsync() => await LookAsync() ? Page() : RedirectToPage("/Index", new { ended = true });

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LookAsync())
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        string sideEffects = Typed("side-effects-what").Trim();
        if (sideEffects.Length > CheckInAnswers.LongestSideEffects)
        {
            Errors = [new("side-effects-what", words.Say("check-in.too-long", CheckInAnswers.LongestSideEffects))];
            return Page();
        }

        DateOnly today = clock.Today;
        var more = new CheckInAnswers(today)
        {
            Enjoyment = Points("enjoyment") is { } enjoyment ? Interference.Of(enjoyment) : null,
            Activity = Points("activity") is { } activity ? Interference.Of(activity) : null,
            Function = Good("function"),
            Mood = Good("mood"),
            Sleep = Good("sleep"),
            Goals = Good("goals"),
            HadSideEffects = Said("side-effects") ?? (sideEffects.Length > 0 ? true : null),
            SideEffects = sideEffects,
        };
        var entry = new CheckIn(
            today,
            Points("pain") is { } pain ? PainScore.Of(pain) : null,
            Change: int.TryParse(Typed("change"), NumberStyles.None, CultureInfo.InvariantCulture, out int change) && ImpressionOfChange.IsPossible(change) ? ImpressionOfChange.Of(change) : null,
            GoalsMet: Said("goals-met"),
            LifeHeavilyLimited: Said("limited"));
        if (more == new CheckInAnswers(today) && entry == new CheckIn(today))
        {
            Errors = [new("pain-first", words["check-in.nothing"])];
            return Page();
        }

        // What was written is kept first, so that nothing is lost on the way to help.
        return await person.ChangeAsync(record => CheckInRecord.Take(record, entry, more)) is null ? RedirectToPage("/Index", new { ended = true })
            : RedirectToPage(hints.IsIn(sideEffects) ? "/Journal/CheckInHelp" : "/Journal/CheckInDone");
    }

    private Rating? Good(string field) => Points(field) is { } points ? Rating.Of(points) : null;

    private bool? Said(string field) => Typed(field) switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };

    private async Task<bool> LookAsync()
    {
        PersonRecord? record = await person.FindAsync();
        GoalsSaid = record?.Visit.Goals ?? [];
        return record is not null;
    }
}
