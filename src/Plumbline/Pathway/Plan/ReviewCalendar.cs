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

            DateOnly on = Day(known, timer, start);
            if (timer.DoneBy is { } kind && known.History.Reviews.Any(review => review.Kind == kind && review.On >= start))
            {
                continue;
            }

            due.Add(new(timer.Id, on, on < known.Today, timer.Because));
        }

        return [.. due.OrderBy(review => review.On).ThenBy(review => review.Timer, StringComparer.Ordinal)];
    }

    /// <summary>The reviews that count from the first kind of care that was followed well enough, held or not, in order; empty while nothing counts yet.</summary>
    public static ImmutableArray<ReviewMark> Marks(Snapshot known) => known.Conservative.FirstAdequateStart is not { } start
        ? []
        :
        [
            .. from timer in known.Care.Timers
               where timer.CountsFrom == TimerStart.FirstAdequateModality && timer.DoneBy is not null
               let due = Day(known, timer, start)
               orderby due, timer.Id
               select new ReviewMark(timer.Id, due, known.History.Reviews.Where(review => review.Kind == timer.DoneBy && review.On >= start).Select(review => (DateOnly?)review.On).Max(), timer.Because),
        ];

    private static DateOnly Day(Snapshot known, CareTimer timer, DateOnly start) =>
        start.AddDays((int)Math.Ceiling(known.Threshold(timer.Threshold) * (timer.InWeeks ? 7 : 1)));

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
