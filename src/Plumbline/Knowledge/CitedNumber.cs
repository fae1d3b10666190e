using System.Globalization;

namespace Plumbline.Knowledge;

/// <summary>A number of medicine, as printed or judged, with its uncertainty and where it comes from.</summary>
/// <param name="Value">The number itself, on its <paramref name="Scale"/>.</param>
/// <param name="Scale">What kind of number it is.</param>
/// <param name="Interval">Its uncertainty as stated.</param>
/// <param name="Provenance">Its source or its judgement.</param>
/// <param name="Distribution">What follows from these for the number: the values that it may have.</param>
public sealed record CitedNumber(double Value, Scale Scale, StatedInterval Interval, Provenance Provenance, Distribution Distribution)
{
    /// <summary>The number as a probability.</summary>
    /// <exception cref="InvalidOperationException">It is not a proportion.</exception>
    public Probability AsProbability => Scale == Scale.Proportion
        ? Probability.Of(Value)
        : throw new InvalidOperationException($"A {Scale} is not a probability.");

    /// <summary>The number as a likelihood ratio.</summary>
    /// <exception cref="InvalidOperationException">It is not a ratio.</exception>
    public LikelihoodRatio AsRatio => Scale == Scale.Ratio
        ? LikelihoodRatio.Of(Value)
        : throw new InvalidOperationException($"A {Scale} is not a likelihood ratio.");

    /// <summary>The value with its interval as it was stated, in the invariant culture.</summary>
    public override string ToString() => Interval.Kind switch
    {
        StatedIntervalKind.Ci95 => Invariant($"{Value} (95 % CI {Interval.Low} to {Interval.High})"),
        StatedIntervalKind.Counts => Invariant($"{Value} ({Interval.Low} of {Interval.High})"),
        StatedIntervalKind.JudgedRange => Invariant($"{Value} (judged {Interval.Low} to {Interval.High})"),
        StatedIntervalKind.Definition => Invariant($"{Value} (by definition)"),
        _ => Invariant($"{Value} (interval not reported)"),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
