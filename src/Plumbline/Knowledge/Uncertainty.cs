using Plumbline.Knowledge.Strict;
using Plumbline.Numerics;

namespace Plumbline.Knowledge;

/// <summary>
/// How far numbers are trusted: how wide one is taken to be when its source reports no interval, and how strong one may be.
/// Stands in <c>knowledge/uncertainty.yaml</c>.
/// </summary>
/// <param name="LogOddsSd">The standard deviation of the log-odds of a proportion.</param>
/// <param name="LogSd">The standard deviation of the logarithm of a ratio.</param>
/// <param name="RelativeSd">The standard deviation of an amount, as a fraction of its size.</param>
/// <param name="StrongestFinding">The strongest likelihood ratio of one finding that is let through; its inverse is the weakest.</param>
/// <param name="StrongestCluster">The strongest likelihood ratio of a cluster of findings that is let through.</param>
public sealed record Uncertainty(
    CitedNumber LogOddsSd, CitedNumber LogSd, CitedNumber RelativeSd, CitedNumber StrongestFinding, CitedNumber StrongestCluster)
{
    internal const string File = "uncertainty.yaml";

    /// <summary>The share of Jeffreys' prior for a proportion, Beta(½, ½), the usual choice when nothing is known before counting: <cite>brown-2001</cite>.</summary>
    private const double JeffreysShare = 0.5;

    internal static Uncertainty Read(YamlMap file)
    {
        YamlMap map = file.Map("not-reported");
        YamlMap strongest = file.Map("strongest");
        return new(
            map.Cited("proportion", "log-odds-sd", Scale.Ratio),
            map.Cited("ratio", "log-sd", Scale.Ratio),
            map.Cited("amount", "relative-sd", Scale.Ratio),
            strongest.Cited("finding", "likelihood-ratio", Scale.Ratio),
            strongest.Cited("cluster", "likelihood-ratio", Scale.Ratio));
    }

    /// <summary>From a number and its stated interval to a distribution.</summary>
    /// <param name="value">On its scale; a proportion in (0, 1), a ratio greater than 0.</param>
    /// <param name="scale">What kind of number it is.</param>
    /// <param name="interval">As stated.</param>
    /// <param name="wide">For numbers without an interval; null where the knowledge has no such file.</param>
    /// <returns>Null when the interval is not reported and <paramref name="wide"/> is null.</returns>
    internal static Distribution? Distribution(double value, Scale scale, StatedInterval interval, Uncertainty? wide)
    {
        if (interval.Kind == StatedIntervalKind.Definition)
        {
            return new ExactValue(value);
        }

        if (interval is { Kind: StatedIntervalKind.Counts, Low: { } with, High: { } all })
        {
            return new BetaDistribution(with + JeffreysShare, all - with + JeffreysShare);
        }

        return scale switch
        {
            Scale.Proportion => Spread(interval, LogOdds(value), LogOdds) is { } sd ? new LogitNormalDistribution(LogOdds(value), sd)
                : wide is null ? null : new LogitNormalDistribution(LogOdds(value), wide.LogOddsSd.Value),
            Scale.Ratio => Spread(interval, Math.Log(value), Math.Log) is { } sd ? new LogNormalDistribution(Math.Log(value), sd)
                : wide is null ? null : new LogNormalDistribution(Math.Log(value), wide.LogSd.Value),
            _ => Spread(interval, value, end => end) is { } sd ? new NormalDistribution(value, sd)
                : wide is null ? null : new NormalDistribution(value, Math.Abs(value) * wide.RelativeSd.Value),
        };
    }

    // An interval that reaches 0 or 1 has an end at infinity on the log-odds scale; then the other half alone tells the width.
    private static double? Spread(StatedInterval interval, double middle, Func<double, double> transform)
    {
        if (interval is not { Low: { } low, High: { } high })
        {
            return null;
        }

        (double below, double above) = (transform(low), transform(high));
        return (double.IsFinite(below), double.IsFinite(above)) switch
        {
            (true, true) => (above - below) / (2 * StandardNormal.TwoSided95),
            (true, false) => (middle - below) / StandardNormal.TwoSided95,
            (false, true) => (above - middle) / StandardNormal.TwoSided95,
            _ => null,
        };
    }

    private static double LogOdds(double proportion) => Math.Log(proportion / (1 - proportion));
}
