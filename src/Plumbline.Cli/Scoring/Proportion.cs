using System.Globalization;

namespace Plumbline.Cli.Scoring;

/// <summary>A count out of a total, with the 95 % interval that so few or so many cases allow.</summary>
/// <remarks>
/// Wilson's score interval (E. B. Wilson, J Am Stat Assoc 1927;22:209): it stays within 0 and 1 and is not of zero width at
/// 0 of n or n of n, which is where the plain interval misleads most.
/// </remarks>
/// <param name="Count">How many.</param>
/// <param name="Of">Out of how many; 0 where there was nothing to count.</param>
internal readonly record struct Proportion(int Count, int Of)
{
    // The 97.5th percentile of the standard normal distribution.
    private const double Z = 1.959963984540054;

    /// <summary>The fraction, in [0, 1]; not a number where there was nothing to count.</summary>
    public double Fraction => (double)Count / Of;

    /// <summary>The lower end of the interval; 0 where there was nothing to count.</summary>
    public double Low => Of == 0 ? 0 : Math.Max(0, Centre - Half);

    /// <summary>The upper end of the interval; 1 where there was nothing to count.</summary>
    public double High => Of == 0 ? 1 : Math.Min(1, Centre + Half);

    private double Centre => (Fraction + (Z * Z / (2 * Of))) / (1 + (Z * Z / Of));

    private double Half => Z / (1 + (Z * Z / Of)) * Math.Sqrt((Fraction * (1 - Fraction) / Of) + (Z * Z / (4.0 * Of * Of)));

    /// <summary>The share with one more counted or not.</summary>
    public Proportion Add(bool counts) => new(Count + (counts ? 1 : 0), Of + 1);

    /// <summary>The count, the percentage and the interval, in the invariant culture.</summary>
    public override string ToString() => Of == 0
        ? "0 of 0"
        : string.Create(CultureInfo.InvariantCulture, $"{Count} of {Of} ({100 * Fraction:F1} %, 95 % interval {100 * Low:F1} to {100 * High:F1})");
}
