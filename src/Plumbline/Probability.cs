using System.Globalization;

namespace Plumbline;

/// <summary>A degree of belief, in [0, 1]. The default value is 0.</summary>
public readonly record struct Probability : IComparable<Probability>
{
    private Probability(double value) => Value = value;

    /// <summary>The probability, in [0, 1].</summary>
    public double Value { get; }

    /// <summary>The odds p / (1 − p): 0 for an impossibility, positive infinity for a certainty.</summary>
    public double Odds => Value / (1 - Value);

    /// <summary>Makes a probability from a fraction of 1, not from a percentage.</summary>
    /// <param name="value">A fraction in [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> lies outside [0, 1] or is not a number.</exception>
    public static Probability Of(double value) =>
        value is >= 0 and <= 1
            ? new(value)
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A probability is in [0, 1]; give 0.2, not 20.");

    /// <summary>Makes a probability from odds.</summary>
    /// <param name="odds">Odds in favour, in [0, ∞].</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="odds"/> is negative or not a number.</exception>
    public static Probability OfOdds(double odds) =>
        odds >= 0
            ? new(double.IsPositiveInfinity(odds) ? 1 : odds / (1 + odds))
            : throw new ArgumentOutOfRangeException(nameof(odds), odds, "Odds are 0 or greater.");

    /// <summary>Revises the probability in the light of one finding (Bayes' rule on the odds scale).</summary>
    /// <param name="ratio">The likelihood ratio of the answer that was given.</param>
    /// <returns>The probability after the finding; 0 and 1 stay as they are.</returns>
    public Probability Revise(LikelihoodRatio ratio)
    {
        double weighted = Value * ratio.Value;
        return new(weighted / (weighted + (1 - Value)));
    }

    /// <inheritdoc/>
    public int CompareTo(Probability other) => Value.CompareTo(other.Value);

    /// <summary>Orders by <see cref="Value"/>.</summary>
    public static bool operator <(Probability left, Probability right) => left.Value < right.Value;

    /// <summary>Orders by <see cref="Value"/>.</summary>
    public static bool operator >(Probability left, Probability right) => left.Value > right.Value;

    /// <summary>Orders by <see cref="Value"/>.</summary>
    public static bool operator <=(Probability left, Probability right) => left.Value <= right.Value;

    /// <summary>Orders by <see cref="Value"/>.</summary>
    public static bool operator >=(Probability left, Probability right) => left.Value >= right.Value;

    /// <summary>The probability as a percentage with one decimal, in the invariant culture.</summary>
    public override string ToString() => Value.ToString("P1", CultureInfo.InvariantCulture);
}
