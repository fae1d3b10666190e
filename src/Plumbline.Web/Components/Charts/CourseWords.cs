using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Journal;
using Plumbline.Web.Planning;

namespace Plumbline.Web.Components.Charts;

/// <summary>Says in words what a chart of a course shows.</summary>
internal static class CourseWords
{
    /// <summary>A score for people, to one place.</summary>
    public static string Score(double points) => points.ToString("0.0", CultureInfo.CurrentCulture);

    /// <summary>What a picture of a course shows, for who does not see it.</summary>
    public static string Spoken(PageWords words, PainCourse course, PainCourse shown, CourseRules rules, DateOnly from, DateOnly to, CourseLines? lines, int weekScores, ImmutableArray<ChartSpan> spans)
    {
        string days = words.Say("course.spoken-days", PlanSentences.Day(from), PlanSentences.Day(to), shown.Days.Length);
        ImmutableArray<WindowMean> means = [.. course.Running(rules).Where(window => window.Mean is not null && window.To >= from && window.To <= to)];
        IEnumerable<string?> parts =
        [
            days,
            shown.Days.IsEmpty ? null : words.Say("course.spoken-range", Score(shown.Days.Min(day => day.Mean.Points)), Score(shown.Days.Max(day => day.Mean.Points))),
            means.IsEmpty ? words["course.spoken-no-mean"] : words.Say("course.spoken-mean", Score(means[0].Mean!.Value.Points), Score(means[^1].Mean!.Value.Points)),
            lines is null ? null : words.Say("course.spoken-baseline", Score(lines.Baseline.Points)),
            weekScores == 0 ? null : words.Say("course.spoken-weeks", weekScores),
            spans.IsEmpty ? null : words.Say("course.spoken-spans", string.Join(", ", spans.Select(span => span.Name))),
        ];
        return string.Join(' ', parts.OfType<string>());
    }

    /// <summary>When something ran, for people.</summary>
    public static string When(PageWords words, CourseSpan span) =>
        span.IsMoment ? words.Say("course.span-on", PlanSentences.Day(span.From))
        : span.To is { } end ? words.Say("course.span-to", PlanSentences.Day(span.From), PlanSentences.Day(end))
        : words.Say("course.span-since", PlanSentences.Day(span.From));
}
