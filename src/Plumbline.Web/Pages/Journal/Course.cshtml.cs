using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.Components.Body;
using Plumbline.Web.Components.Charts;
using Plumbline.Web.Journaling;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Journal;

/// <summary>How the pain has gone: a picture and the numbers, as a whole and place by place, with what was tried on the same axis.</summary>
public sealed class CourseModel(KnowledgeBase knowledge, CurrentPerson person, PersonClock clock, SpanNames names, PageWords words) : PageModel
{
    private const int DaysInWeek = 7;

    /// <summary>The periods that can be chosen, in weeks.</summary>
    internal static ImmutableArray<int> Periods { get; } = [4, 12, 26, 52];

    /// <summary>How many weeks are shown.</summary>
    [BindProperty(SupportsGet = true, Name = "weeks")]
    public int? Weeks { get; set; }

    /// <summary>The last day that is shown; today where none is given.</summary>
    [BindProperty(SupportsGet = true, Name = "until")]
    public DateOnly? Until { get; set; }

    internal CourseRules Rules { get; } = CourseRules.Of(knowledge.Care);

    internal PainCourse Whole { get; private set; } = PainCourse.Empty;

    internal ImmutableArray<(string Name, PainCourse Course)> Places { get; private set; } = [];

    internal CourseLines? Lines { get; private set; }

    internal ImmutableArray<CourseSpan> Tried { get; private set; } = [];

    internal ImmutableArray<ChartSpan> Spans { get; private set; } = [];

    internal ImmutableArray<(DateOnly On, PainScore Pain)> WeekScores { get; private set; } = [];

    internal DateOnly From { get; private set; }

    internal DateOnly To { get; private set; }

    internal DateOnly Today { get; private set; }

    internal int Period { get; private set; } = Periods[1];

    internal bool HasGap => Whole.Gaps(Rules).Any(gap => gap.From <= To && gap.To >= From);

    internal bool IsEmpty => Whole.Days.IsEmpty && Places.IsEmpty && WeekScores.IsEmpty;

    internal DateOnly Earlier => From.AddDays(-1);

    internal DateOnly Later => To.AddDays(Period * DaysInWeek) < Today ? To.AddDays(Period * DaysInWeek) : Today;

    internal bool HasEarlier => Whole.Days.Length > 0 && Whole.Days[0].On < From;

    internal string NameOf(CourseSpan span) => names.Of(span);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        Diary diary = await person.DiaryAsync();
        Today = clock.Today;
        Period = Weeks is { } weeks && Periods.Contains(weeks) ? weeks : Period;

        // A day of the address may be any; beyond the calendar or in the future there is nothing to show.
        To = Until is { } until && until < Today && until.Year > 1900 ? until : Today;
        From = To.AddDays(1 - (Period * DaysInWeek));
        Whole = DiaryCourse.Whole(diary);
        Tried = CourseSpans.Of(record.History, DiaryCourse.MedicineDays(diary), Rules, Today);
        Spans = ChartSpan.Of(Tried, From, To, names.Of);
        DateOnly? began = record.History.Treatments.Select(fact => (DateOnly?)fact.Started).Min();
        Lines = Whole.Baseline(Rules, began)?.Mean is { } baseline ? CourseLines.Of(baseline, Rules) : null;
        Places = [.. DiaryCourse.ByPlace(diary).Select(place => (PlaceName(place.Key), place.Value)).Where(place => !place.Value.Between(From, To).Days.IsEmpty)];
        WeekScores =
        [
            .. from entry in record.History.CheckIns
               let pain = entry.Pain
               where pain is not null && entry.On <= Today
               orderby entry.On
               select (entry.On, pain.Value),
        ];
        return Page();
    }

    private string PlaceName(string place) =>
        DiaryPlace.Read(place) is { } known ? BodyNames.Say(words, known.Region, known.Side, known.Side != BodySide.Middle) : place;
}
