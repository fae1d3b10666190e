using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Web.Components.Charts;
using Plumbline.Web.Journaling;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Journal;

/// <summary>After a check-in: this one beside the first, what was left open, and when the next one comes.</summary>
public sealed class CheckInDoneModel(KnowledgeBase knowledge, CurrentPerson person, PersonClock clock, CheckInTimes times, PageWords words) : PageModel
{
    internal CheckInDue Due { get; private set; } = null!;

    /// <summary>How many warning signs nobody has said yes or no to.</summary>
    internal int Open { get; private set; }

    /// <summary>Whether the mood could not be lower.</summary>
    internal bool MoodIsLowest { get; private set; }

    /// <summary>What was said now and the first time, by the key of its name.</summary>
    internal ImmutableArray<(string Phrase, string First, string Now)> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        Due = times.Due(record, await person.DiaryAsync(), clock.Today);
        Open = SafetyRound.Findings(knowledge).Count(finding => record.Answers[finding] is Answer.Unanswered or Answer.NotSure);
        ImmutableArray<CheckInAnswers> weeks = [.. record.CheckIns.Weeks.OrderBy(week => week.On)];
        if (weeks.IsEmpty)
        {
            return RedirectToPage("/Journal/CheckIn");
        }

        MoodIsLowest = weeks[^1].Mood?.Points == Rating.Lowest;
        CheckIn? first = Facts(record, weeks[0].On), now = Facts(record, weeks[^1].On);
        Rows =
        [
            .. new (string Phrase, double? First, double? Now)[]
            {
                ("row-pain", first?.Pain?.Points, now?.Pain?.Points),
                ("row-peg", first?.Peg?.Points, now?.Peg?.Points),
                ("row-function", weeks[0].Function?.Points, weeks[^1].Function?.Points),
                ("row-mood", weeks[0].Mood?.Points, weeks[^1].Mood?.Points),
                ("row-sleep", weeks[0].Sleep?.Points, weeks[^1].Sleep?.Points),
            }.Where(row => weeks.Length > 1 && (row.First ?? row.Now) is not null).Select(row => (row.Phrase, Said(row.First), Said(row.Now))),
        ];
        return Page();
    }

    private static CheckIn? Facts(PersonRecord record, DateOnly on) => record.History.CheckIns.LastOrDefault(fact => fact.On == on);

    private string Said(double? points) => points is { } known ? CourseWords.Score(known) : words["check-in.not-said"];
}
