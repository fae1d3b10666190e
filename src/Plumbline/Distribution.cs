using Plumbline.Numerics;

namespace Plumbline;

/// <summary>What is known of a number: a distribution over the values that it may have.</summary>
/// <remarks>A value is drawn by giving <see cref="Quantile"/> a uniform number of a seeded generator.</remarks>
public abstract record Distribution
{
    private protected Distribution()
    {
    }

    /// <summary>The value below which the number lies with this probability; it rises with the probability.</summary>
    /// <param name="probability">In the open interval (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not in (0, 1).</exception>
    public double Quantile(double probability) =>
        probability is > 0 and < 1
            ? QuantileWithin(probability)
            : throw new ArgumentOutOfRangeException(nameof(probability), probability, "A quantile is asked for in the open interval (0, 1).");

    private protected abstract double QuantileWithin(double probability);
}

/// <summary>A number that is certain, because it is a definition.</summary>
/// <param name="Value">The number.</param>
public sealed record ExactValue(double Value) : Distribution
{
    private protected override double QuantileWithin(double probability) => Value;
}

/// <summary>A number on the whole line, such as a difference between groups.</summary>
/// <param name="Mean">The middle.</param>
/// <param name="Sd">The standard deviation.</param>
public sealed record NormalDistribution(double Mean, double Sd) : Distribution
{
    private protected override double QuantileWithin(double probability) => Mean + (Sd * StandardNormal.Quantile(probability));
}

/// <summary>A ratio: its natural logarithm is normal.</summary>
/// <param name="LogMean">The logarithm of the median.</param>
/// <param name="LogSd">The standard deviation of the logarithm.</param>
public sealed record LogNormalDistribution(double LogMean, double LogSd) : Distribution
{
    private protected override double QuantileWithin(double probability) => Math.Exp(LogMean + (LogSd * StandardNormal.Quantile(probability)));
}

/// <summary>A proportion: its log-odds are normal.</summary>
/// <param name="LogOddsMean">The log-odds of the median.</param>
/// <param name="LogOddsSd">The standard deviation of the log-odds.</param>
public sealed record LogitNormalDistribution(double LogOddsMean, double LogOddsSd) : Distribution
{
    private protected override double QuantileWithin(double probability) =>
        1 / (1 + Math.Exp(-(LogOddsMean + (LogOddsSd * StandardNormal.Quantile(probability)))));
}

/// <summary>A proportion that was counted.</summary>
/// <param name="Alpha">Greater than 0; those who have it, and the prior's share.</param>
/// <param name="Beta">Greater than 0; those who have it not, and the prior's share.</param>
public sealed record BetaDistribution(double Alpha, double Beta) : Distribution
{
    private protected override double QuantileWithin(double probability) => IncompleteBeta.Quantile(Alpha, Beta, probability);
}
