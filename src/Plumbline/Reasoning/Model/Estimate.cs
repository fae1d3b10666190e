namespace Plumbline.Reasoning;

/// <summary>A probability or an odds ratio with its uncertainty on the scale on which it is normal.</summary>
/// <param name="Mean">The point estimate.</param>
/// <param name="Scale">Logit for a probability in (0, 1), natural logarithm for a ratio above 0.</param>
/// <param name="Spread">The standard deviation on that scale; 0 where the value is a definition.</param>
internal readonly record struct Estimate(double Mean, EstimateScale Scale, double Spread)
{
    /// <summary>The value this many standard deviations above the point estimate.</summary>
    internal double At(double deviations) =>
        deviations == 0 || Spread == 0
            ? Mean
            : Scale == EstimateScale.Logit
                ? LogOdds.Inverse(LogOdds.Of(Mean) + (deviations * Spread))
                : Mean * Math.Exp(deviations * Spread);
}

/// <summary>On which scale an <see cref="Estimate"/> is taken to be normal.</summary>
internal enum EstimateScale
{
    /// <summary>ln(p / (1 − p)).</summary>
    Logit,

    /// <summary>ln(ratio).</summary>
    Log,
}
