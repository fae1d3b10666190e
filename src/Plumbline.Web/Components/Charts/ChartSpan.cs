using System.Collections.Immutable;
using Plumbline.Journal;

namespace Plumbline.Web.Components.Charts;

/// <summary>One line of bars beneath a chart: a treatment or a medicine, with all its times.</summary>
/// <param name="Name">Its name for people.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Times">When, in order.</param>
public sealed record ChartSpan(string Name, CourseSpanKind Kind, ImmutableArray<CourseSpan> Times)
{
    // More lines than these push the rest of the page away; the table beside the chart has all of them.
    private const int Most = 12;

    /// <summary>The lines of what lies within some days, in order of their first day; times of one thing share a line.</summary>
    /// <param name="spans">What was tried.</param>
    /// <param name="from">The first day that is shown.</param>
    /// <param name="to">The last day that is shown.</param>
    /// <param name="name">The name of one for people.</param>
    public static ImmutableArray<ChartSpan> Of(ImmutableArray<CourseSpan> spans, DateOnly from, DateOnly to, Func<CourseSpan, string> name) =>
    [
        .. spans.Where(span => span.From <= to && (span.To ?? to) >= from)
            .GroupBy(span => (span.Kind, span.Id))
            .Select(times => new ChartSpan(name(times.First()), times.Key.Kind, [.. times]))
            .Take(Most),
    ];
}
