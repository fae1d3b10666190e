using System.Collections.Immutable;
using Plumbline.Numerics;

namespace Plumbline.Journal;

/// <summary>How much of the pain went in a trial, day by day and on average.</summary>
/// <param name="Days">Each day on which pain was written down, with the part of the pain that was gone: 1 is all of it, 0 none, below 0 worse than before.</param>
/// <param name="Mean">The mean of the days; null where pain was never written down, or was none before.</param>
/// <param name="Interval">Where the mean of many days like these would lie, with 95 % confidence; null for fewer than three days.</param>
/// <remarks>
/// A day with many entries counts as one day. The interval is that of Student's t over the days; it takes the pain before as exact and the days as
/// independent of each other, which they are not quite, so that the truth is less certain than it says.
/// </remarks>
public sealed record TrialRelief(ImmutableArray<DayOfRelief> Days, double? Mean, (double Low, double High)? Interval)
{
    // Two days have a spread, but of one difference alone: an interval from it says nothing.
    private const int FewestDays = 3;
    private const double Tails = 1 - Confidence;
    private const double Confidence = 0.95;

    internal static TrialRelief Of(DeviceDiary diary)
    {
        double before = diary.Before.Points;
        ImmutableArray<DayOfRelief> days =
        [
            .. from entry in diary.Counted
               where before > 0 && entry.Pain is not null
               group entry.Pain!.Value.Points by entry.Day into day
               orderby day.Key
               select new DayOfRelief(day.Key, (before - MeanOf(day.Order())) / before),
        ];
        if (days.IsEmpty)
        {
            return new(days, null, null);
        }

        double mean = MeanOf(days.Select(day => day.Relief).Order());
        if (days.Length < FewestDays)
        {
            return new(days, mean, null);
        }

        double spread = Math.Sqrt(days.Select(day => (day.Relief - mean) * (day.Relief - mean)).Order().Sum() / (days.Length - 1));
        double half = StudentT(days.Length - 1) * spread / Math.Sqrt(days.Length);
        return new(days, mean, (mean - half, Math.Min(1, mean + half)));
    }

    // Summed in order of size, so that the order of the entries cannot change the last digit.
    private static double MeanOf(IEnumerable<double> ordered) => ordered.Average();

    // The upper quantile of Student's t: t^2 = n (1 - x) / x, where x is the quantile of Beta(n/2, 1/2) at the share of both tails.
    private static double StudentT(int degrees)
    {
        double x = IncompleteBeta.Quantile(degrees * 0.5, 0.5, Tails);
        return Math.Sqrt(degrees * (1 - x) / x);
    }
}

/// <summary>The relief of one day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Relief">The part of the pain that was gone; below 0 where it was worse than before.</param>
public readonly record struct DayOfRelief(DateOnly Day, double Relief);
