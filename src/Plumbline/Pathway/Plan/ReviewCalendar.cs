using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Pathway;

/// <summary>Works out when to look again.</summary>
internal static class ReviewCalendar
{
    /// <summary>The reviews that are due in a state, soonest first.</summary>
    public static ImmutableArray<ReviewDue> Due(Snapshot known, string state)
    {
        var due = new List<ReviewDue>();
        foreach (CareTimer timer in known.Care.Timers.Where(timer => timer.While.Contains(state)))
        {
            if (Start(known, timer.CountsFrom) is not { } start)
            {
                continue;
            }

            double days = known.Threshold(timer.Threshold) * (timer.InWeeks ? 7 : 1);
            DateOnly on = start.AddDays((int)Math.Ceiling(days));
            if (timer.DoneBy is { } kind && known.History.Reviews.Any(review => review.Kind == kind && review.On >= start))
            {
                continue;
            }

            due.Add(new(timer.Id, on, on < known.Today, timer.Because));
        }

        return [.. due.OrderBy(review => review.On).ThenBy(review => review.Timer, StringComparer.Ordinal)];
    }

    private static DateOnly? Start(Snapshot known, TimerStart start) => start switch
    {
        TimerStart.FirstAdequateModality => known.Conservative.FirstAdequateStart,
        TimerStart.EpisodeStart => known.History.EpisodeStart,
        TimerStart.LastSafetyScreen => known.History.SafetyScreens.Select(screen => (DateOnly?)screen.On).Max(),
        TimerStart.LastEntry => known.Scores.LastEntry,
        TimerStart.LastReview => known.History.Reviews.Select(review => (DateOnly?)review.On).Max(),
        TimerStart.LastInjection => known.Procedures.LastInjection,
        TimerStart.LastProcedure => known.Procedures.LastProcedure,
        TimerStart.LastImplant => known.Devices.LastImplant,
        TimerStart.LastImplantReview => known.Devices.LastImplantReview,
        TimerStart.OpioidStart => known.Conservative.OpioidStart,
        _ => known.Conservative.OpioidStart is { } opioid
            ? known.History.Reviews.Where(review => review.Kind is "opioid-review" or "opioid-early-review" && review.On >= opioid).Select(review => review.On).Append(opioid).Max()
            : null,
    };
}
