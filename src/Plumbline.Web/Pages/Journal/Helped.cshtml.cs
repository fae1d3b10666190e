using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.Components.Charts;
using Plumbline.Web.Journaling;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Journal;

/// <summary>How the pain was before and after each thing that was tried, with an honest range. Never that one came of the other.</summary>
public sealed class HelpedModel(KnowledgeBase knowledge, CurrentPerson person, PersonClock clock, SpanNames names, PageWords words) : PageModel
{
    // Below half a tenth a change would be shown as none.
    private const double Shown = 0.05;

    internal CourseRules Rules { get; } = CourseRules.Of(knowledge.Care);

    internal ImmutableArray<ChangeAfter> Changes { get; private set; } = [];

    internal bool HasMedicine => Changes.Any(change => change.Span.Kind == CourseSpanKind.Medicine || (knowledge.Treatments.TryGetValue(change.Span.Id, out Treatment? treatment) && treatment.Class == TreatmentClass.Medicine));

    private PersonRecord Person { get; set; } = PersonRecord.Empty;

    internal string NameOf(CourseSpan span) => names.Of(span);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        Person = record;
        Diary diary = await person.DiaryAsync();
        ImmutableArray<CourseSpan> spans = CourseSpans.Of(record.History, DiaryCourse.MedicineDays(diary), Rules, clock.Today);

        // What began last is what a person asks about first.
        Changes = [.. ChangeAfter.Each(DiaryCourse.Whole(diary), spans, Rules, clock.Today).Reverse()];
        return Page();
    }

    /// <summary>What a change comes to, in a few words.</summary>
    internal string Heading(PainChange change) => words[change.Reading switch
    {
        ChangeReading.Less => "helped.less",
        ChangeReading.More => "helped.more",
        ChangeReading.CannotTell => "helped.cannot-tell",
        _ => "helped.too-few",
    }];

    /// <summary>A change with its range.</summary>
    internal string Said(PainChange change)
    {
        double points = change.Points!.Value.Points, low = change.Low!.Value.Points, high = change.High!.Value.Points;
        string range = low < 0 && high > 0 ? words.Say("helped.range-both", Score(-low), Score(high))
            : high <= 0 ? words.Say("helped.range-less", Score(-high), Score(-low))
            : words.Say("helped.range-more", Score(low), Score(high));
        return Math.Abs(points) < Shown ? words.Say("helped.points-same", range) : words.Say(points < 0 ? "helped.points-less" : "helped.points-more", Score(Math.Abs(points)), range);
    }

    /// <summary>How the days before compare with what was usual.</summary>
    internal string Usual(ChangeAfter after) => after.AboveUsual is not { } above ? words["helped.usual-unknown"]
        : Math.Abs(above.Points) < Rules.MeaningfulPoints / 4 ? words["helped.as-usual"]
        : words.Say(above.Points > 0 ? "helped.above-usual" : "helped.below-usual", Score(Math.Abs(above.Points)));

    /// <summary>What the person said of it by themselves; null where they did not.</summary>
    internal string? OwnWords(CourseSpan span)
    {
        double? said = Person.History.Treatments.FirstOrDefault(tried => span.Kind == CourseSpanKind.Treatment && tried.Treatment == span.Id && tried.Started == span.From)?.PainChange;
        Share? relief = span.Kind switch
        {
            CourseSpanKind.Injection => Person.History.Injections.FirstOrDefault(fact => fact.Treatment == span.Id && fact.On == span.From)?.Relief,
            CourseSpanKind.Block => Person.History.Blocks.FirstOrDefault(fact => fact.Target == span.Id && fact.On == span.From)?.Relief,
            _ => null,
        };
        return relief is { } part ? words.Say("helped.relief-said", (part.Value * 10).ToString("0.#", CultureInfo.CurrentCulture))
            : said is { } change && Math.Abs(change) >= Shown ? words.Say(change < 0 ? "helped.you-said" : "helped.you-said-up", Score(Math.Abs(change)))
            : null;
    }

    internal static string Score(double points) => CourseWords.Score(points);
}
