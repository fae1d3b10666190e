using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>The checks of an implant in its first year.</summary>
/// <param name="Implant">The implant.</param>
/// <param name="Points">The checks, in order.</param>
public sealed record ImplantFollowUp(Implant Implant, ImmutableArray<ImplantPoint> Points)
{
    private const int DaysInWeek = 7;

    /// <summary>The checks of an implant: those of the pathway that count from it, and the first of the yearly ones.</summary>
    /// <param name="care">The knowledge of care.</param>
    /// <param name="history">What happened.</param>
    /// <param name="implant">The implant.</param>
    public static ImplantFollowUp Of(CareKnowledge care, CareHistory history, Implant implant)
    {
        ArgumentNullException.ThrowIfNull(care);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(implant);
        ImmutableArray<ImplantPoint> points =
        [
            .. from timer in care.Timers
               where timer.CountsFrom is TimerStart.LastImplant or TimerStart.LastImplantReview
               let due = implant.Implanted.AddDays((int)Math.Ceiling(care.Thresholds[timer.Threshold].Value * (timer.InWeeks ? DaysInWeek : 1)))
               orderby due, timer.Id
               select new ImplantPoint(timer.Id, timer.DoneBy, due, null),
        ];
        if (points.IsEmpty)
        {
            return new(implant, points);
        }

        // A check settles the point that it is nearest to: nobody comes to the day. Of several at one point the last one counts.
        foreach (ImplantReview review in history.ImplantReviews.Where(review => review.Kind == implant.Kind && review.On >= implant.Implanted).OrderBy(review => review.On))
        {
            int at = points.IndexOf(Nearest(points, review.On));
            points = points.SetItem(at, points[at] with { Held = review });
        }

        return new(implant, points);
    }

    /// <summary>A history with one more check of this implant; the review that it settles is on the record as held.</summary>
    public CareHistory With(CareHistory history, ImplantReview review)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(review);
        CareHistory saved = history.ImplantReviews.Contains(review) ? history : history with { ImplantReviews = history.ImplantReviews.Add(review) };
        return Points.IsEmpty || Nearest(Points, review.On).Review is not { } kind || saved.Reviews.Contains(new(review.On, kind))
            ? saved
            : saved with { Reviews = saved.Reviews.Add(new(review.On, kind)) };
    }

    private static ImplantPoint Nearest(ImmutableArray<ImplantPoint> points, DateOnly day) => points.MinBy(point => Math.Abs(point.Due.DayNumber - day.DayNumber))!;
}

/// <summary>One check.</summary>
/// <param name="Timer">The id of the timer.</param>
/// <param name="Review">The kind of review that it is on the record as; null for the yearly one, which comes round again.</param>
/// <param name="Due">The day on which it falls due.</param>
/// <param name="Held">The check that settled it; null while there was none.</param>
public sealed record ImplantPoint(string Timer, string? Review, DateOnly Due, ImplantReview? Held);
