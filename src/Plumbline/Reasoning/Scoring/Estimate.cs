using System.Globalization;

namespace Plumbline.Reasoning.Scoring;

/// <summary>A measured figure with its 95 % interval.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Estimate(double Value, double Low, double High)
{
    // The 97.5th percentile of the standard normal distribution.
    private const double Z = 1.959963984540054;

    /// <summary>A proportion with Wilson's score interval (E. B. Wilson, J Am Stat Assoc 1927;22:209).</summary>
    /// <param name="proportion">In [0, 1].</param>
    /// <param name="of">Out of how many independent subjects; at least 1.</param>
    public static Estimate OfProportion(double proportion, int of)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(of, 1);
        double spread = 1 + (Z * Z / of);
        double centre = (proportion + (Z * Z / (2 * of))) / spread;
        double half = Z / spread * Math.Sqrt((proportion * (1 - proportion) / of) + (Z * Z / (4.0 * of * of)));
        return new(proportion, Math.Max(0, centre - half), Math.Min(1, centre + half));
    }

    /// <summary>The figure and its interval with three decimals, in the invariant culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:F3} ({Low:F3} to {High:F3})");
}
