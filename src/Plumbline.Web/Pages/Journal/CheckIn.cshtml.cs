using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Web.Components;
using Plumbline.Web.Journaling;
using Plumbline.Web.Pages.Assess;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Journal;

/// <summary>The first half of a check-in: the warning signs, asked again. An alarm leads to help at once.</summary>
public sealed class CheckInModel(KnowledgeBase knowledge, CurrentPerson person, PersonClock clock, CheckInTimes times, AssessSteps steps, PageWords words) : PageModel
{
    internal CheckInDue Due { get; private set; } = null!;

    internal ImmutableArray<SafetyScreen> Alarms { get; private set; } = [];

    internal ImmutableArray<FindingGroup> Groups => knowledge.Care.SafetyRound;

    /// <summary>What is ticked: nothing at first, so that each week is answered anew.</summary>
    internal Answers Ticked { get; private set; } = Answers.None;

    internal HashSet<string> Wrong { get; private set; } = new(StringComparer.Ordinal);

    internal ImmutableArray<FieldError> Errors { get; private set; } = [];

    internal bool Cleared { get; private set; }

    internal string Today => clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(bool cleared = false)
    {
        Cleared = cleared;
        return await LookAsync() ? Page() : Ended();
    }

    public Task<IActionResult> OnPostNoAsync() => TakeAsync(restIsNo: true);

    public Task<IActionResult> OnPostOpenAsync() => TakeAsync(restIsNo: false);

    /// <summary>A clinician has dealt with the alarms.</summary>
    public async Task<IActionResult> OnPostClearedAsync(string? day)
    {
        if (!await LookAsync())
        {
            return Ended();
        }

        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly on) || on > clock.Today || (!Alarms.IsEmpty && on < Alarms[0].On))
        {
            Errors = [new("day", words["check-in.alarm-wrong-day"])];
            return Page();
        }

        return await person.ChangeAsync(record => record with { History = SafetyRound.Cleared(record.History, on) }) is null ? Ended() : RedirectToPage(new { cleared = true });
    }

    private async Task<IActionResult> TakeAsync(bool restIsNo)
    {
        if (!await LookAsync())
        {
            return Ended();
        }

        ImmutableArray<string> asked = SafetyRound.Findings(knowledge);
        HashSet<string> present = [.. Request.Form[PageAnswers.Present].OfType<string>()], unsure = [.. Request.Form[PageAnswers.NotSure].OfType<string>()];
        Dictionary<string, Answer> said = asked.ToDictionary(
            finding => finding,
            finding => present.Contains(finding) ? Answer.Present : unsure.Contains(finding) ? Answer.NotSure : restIsNo ? Answer.Absent : Answer.Unanswered,
            StringComparer.Ordinal);
        Wrong = [.. asked.Where(finding => present.Contains(finding) && unsure.Contains(finding))];
        if (Wrong.Count > 0)
        {
            Ticked = said.Aggregate(Answers.None, (all, pair) => all.With(pair.Key, pair.Value));
            Errors = [.. Wrong.Select(finding => new FieldError($"f-{finding}", $"{words["check-in.both"]}: {words.Of("findings", finding, "name")}"))];
            return Page();
        }

        PersonRecord? saved = await person.ChangeAsync(record => SafetyRound.Take(knowledge, record, said, clock.Today));

        // Help comes before everything: what was ticked, then what somebody is not sure about.
        return saved is null ? Ended()
            : steps.HasNewWarning(saved) ? RedirectToPage("/Assess/Urgent", new { then = "check-in" })
            : knowledge.Care.SafetyRound[0].Findings.Any(finding => said.GetValueOrDefault(finding) == Answer.NotSure) ? RedirectToPage("/Journal/CheckInHelp")
            : RedirectToPage("/Journal/CheckInWeek");
    }

    private async Task<bool> LookAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return false;
        }

        Due = times.Due(record, await person.DiaryAsync(), clock.Today);
        Alarms = SafetyRound.Open(record.History);
        return true;
    }

    private RedirectToPageResult Ended() => RedirectToPage("/Index", new { ended = true });
}
