using System.Globalization;

namespace Plumbline;

/// <summary>Two probabilities between which a third is thought to lie: a 95 % credible or confidence interval.</summary>
public readonly record struct ProbabilityRange
{
    private ProbabilityRange(Probability low, Probability high) => (Low, High) = (low, high);

    /// <summary>The lower end.</summary>
    public Probability Low { get; }

    /// <summary>The upper end, never below <see cref="Low"/>.</summary>
    public Probability High { get; }

    /// <summary>Makes a range.</summary>
    /// <exception cref="ArgumentException"><paramref name="low"/> is above <paramref name="high"/>.</exception>
    public static ProbabilityRange Of(Probability low, Probability high) =>
        low <= high ? new(low, high) : throw new ArgumentException("The lower end of a range is not above its upper end.", nameof(low));

    /// <summary>Whether the probability lies in the range, ends included.</summary>
    public bool Contains(Probability probability) => Low <= probability && probability <= High;

    /// <summary>The range as two percentages, in the invariant culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Low} to {High}");
}
