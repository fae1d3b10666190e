using System.Collections.Immutable;

namespace Plumbline.Journal;

/// <summary>How the pain was before and after something began. It says what came after, never what came of it.</summary>
/// <param name="Span">What began.</param>
/// <param name="Change">The days before it, against the last days of it so far.</param>
/// <param name="AboveUsual">
/// By how much the days before were above what was usual earlier. People begin something when it is bad, and a bad time is followed by a better one
/// whatever they do (regression to the mean). Null where too little was written down earlier.
/// </param>
/// <param name="Beside">What else began or ended within these days, and may have had its part.</param>
public sealed record ChangeAfter(CourseSpan Span, PainChange Change, PainDifference? AboveUsual, ImmutableArray<CourseSpan> Beside)
{
    /// <summary>The change after each thing that was tried, in the order given.</summary>
    /// <param name="course">The course of the pain.</param>
    /// <param name="spans">What was tried.</param>
    /// <param name="rules">The numbers.</param>
    /// <param name="today">The last day that counts.</param>
    public static ImmutableArray<ChangeAfter> Each(PainCourse course, ImmutableArray<CourseSpan> spans, CourseRules rules, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(rules);
        PainCourse known = course.Between(DateOnly.MinValue, today);
        return [.. spans.Where(span => span.From <= today).Select(span => One(known, span, spans, rules, today))];
    }

    /// <summary>Whether both say the same.</summary>
    public bool Equals(ChangeAfter? other) =>
        other is not null && Span == other.Span && Change == other.Change && AboveUsual == other.AboveUsual && Beside.SequenceEqual(other.Beside);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Span, Change, Beside.Length);

    private static ChangeAfter One(PainCourse course, CourseSpan span, ImmutableArray<CourseSpan> spans, CourseRules rules, DateOnly today)
    {
        DateOnly dayBefore = PainCourse.Earlier(span.From, 1), dayAfter = PainCourse.Later(span.From, 1);
        (DateOnly From, DateOnly To) before = (PainCourse.Earlier(span.From, rules.ComparedDays), dayBefore);
        (DateOnly From, DateOnly To) after = After(span, dayAfter, rules, today);
        var change = PainChange.Of(course, before, after, rules);
        PainScore? usual = course.Window(PainCourse.Earlier(before.From, rules.UsualDays), PainCourse.Earlier(before.From, 1), rules.DaysNeeded).Mean;
        PainDifference? above = usual is { } level && change.Before.Mean is { } start ? PainDifference.Of(start.Points - level.Points) : null;
        return new(span, change, above, [.. spans.Where(other => other != span && (Lies(other.From, before.From, after.To) || (other.To is { } end && Lies(end, before.From, after.To))))]);
    }

    // The last days of what runs; the first days after what was over at once. The first day itself is half the one and half the other.
    private static (DateOnly From, DateOnly To) After(CourseSpan span, DateOnly dayAfter, CourseRules rules, DateOnly today)
    {
        if (span.IsMoment)
        {
            DateOnly to = PainCourse.Later(dayAfter, rules.ComparedDays - 1);
            return (dayAfter, to < today ? to : today);
        }

        DateOnly last = span.To is { } end && end < today ? end : today;
        DateOnly first = PainCourse.Earlier(last, rules.ComparedDays - 1);
        return (first > dayAfter ? first : dayAfter, last);
    }

    private static bool Lies(DateOnly day, DateOnly from, DateOnly to) => day >= from && day <= to;
}
