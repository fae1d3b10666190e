using System.Collections.Immutable;
using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>Puts what happened in a person's care on the time axis.</summary>
public static class CourseSpans
{
    /// <summary>Everything that was tried, by the day on which it began, then by id.</summary>
    /// <param name="history">What happened.</param>
    /// <param name="medicineDays">The days on which a medicine was written down as taken, in any order.</param>
    /// <param name="rules">A medicine that was not written down for as many days as the window has is taken as one that ended and began again.</param>
    /// <param name="today">A treatment that begins later is left out.</param>
    public static ImmutableArray<CourseSpan> Of(CareHistory history, IEnumerable<(DateOnly On, string Medicine)> medicineDays, CourseRules rules, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(medicineDays);
        ArgumentNullException.ThrowIfNull(rules);
        CareHistory known = history.AsOf(today);
        IEnumerable<CourseSpan> all =
        [
            .. known.Treatments.Select(fact => new CourseSpan(CourseSpanKind.Treatment, fact.Treatment, fact.Started, fact.Stopped)),
            .. known.Blocks.Select(fact => new CourseSpan(CourseSpanKind.Block, fact.Target, fact.On, fact.On)),
            .. known.Injections.Select(fact => new CourseSpan(CourseSpanKind.Injection, fact.Treatment, fact.On, fact.On)),
            .. known.DeviceTrials.Select(fact => new CourseSpan(CourseSpanKind.DeviceTrial, fact.Kind, fact.Started, fact.Ended)),
            .. known.Implants.Select(fact => new CourseSpan(CourseSpanKind.Implant, fact.Kind, fact.Implanted, fact.Removed)),
            .. known.Operations.Select(fact => new CourseSpan(CourseSpanKind.Operation, fact.Treatment, fact.On, fact.On)),
            .. medicineDays.Where(day => day.On <= today).GroupBy(day => day.Medicine, day => day.On, StringComparer.Ordinal).SelectMany(days => Runs(days.Key, days, rules, today)),
        ];
        return [.. all.Distinct().OrderBy(span => span.From).ThenBy(span => span.Kind).ThenBy(span => span.Id, StringComparer.Ordinal).ThenBy(span => span.To ?? DateOnly.MaxValue)];
    }

    private static IEnumerable<CourseSpan> Runs(string medicine, IEnumerable<DateOnly> days, CourseRules rules, DateOnly today)
    {
        DateOnly? from = null, last = null;
        foreach (DateOnly day in days.Distinct().Order())
        {
            if (from is { } began && last is { } before && day.DayNumber - before.DayNumber > rules.WindowDays)
            {
                yield return new(CourseSpanKind.Medicine, medicine, began, before);
                from = day;
            }

            from ??= day;
            last = day;
        }

        if (from is { } start && last is { } end)
        {
            yield return new(CourseSpanKind.Medicine, medicine, start, today.DayNumber - end.DayNumber <= rules.WindowDays ? null : end);
        }
    }
}
