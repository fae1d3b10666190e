using Plumbline.Knowledge;

namespace Plumbline.Reasoning;

/// <summary>What counts as the same as a published number: its printed interval, or else the stated tolerance.</summary>
internal static class AcceptedRange
{
    /// <summary>The two ends.</summary>
    internal static (double Low, double High) Of(PublishedFigure figure, ValidationTolerance tolerance)
    {
        CitedNumber published = figure.Published;
        if (published.Interval is { Kind: StatedIntervalKind.Ci95, Low: { } low, High: { } high })
        {
            return (low, high);
        }

        if (published.Interval.Kind == StatedIntervalKind.Definition)
        {
            return (published.Value, published.Value);
        }

        if (published.Scale == Scale.Ratio)
        {
            return (published.Value / tolerance.RatioFactor.Value, published.Value * tolerance.RatioFactor.Value);
        }

        bool area = figure.Statistic is ValidationStatistic.ScoreArea or ValidationStatistic.PosteriorArea;
        double either = (area ? tolerance.Area : tolerance.Proportion).Value;
        return (Math.Max(0, published.Value - either), Math.Min(1, published.Value + either));
    }
}
