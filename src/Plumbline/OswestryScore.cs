using System.Globalization;

namespace Plumbline;

/// <summary>Disability by the Oswestry index, 0 to 100 per cent; lower is better.</summary>
public readonly record struct OswestryScore : IComparable<OswestryScore>
{
    /// <summary>The lowest value of the scale.</summary>
    public const double Lowest = 0;

    /// <summary>The highest value of the scale.</summary>
    public const double Highest = 100;

    private OswestryScore(double value) => Percent = value;

    /// <summary>Per cent, in [0, 100].</summary>
    public double Percent { get; }

    /// <summary>Whether <see cref="Of"/> would take it.</summary>
    public static bool IsPossible(double value) => value is >= Lowest and <= Highest;

    /// <summary>Makes a value of the scale.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is outside the scale or not a number.</exception>
    public static OswestryScore Of(double value) =>
        IsPossible(value) ? new(value) : throw new ArgumentOutOfRangeException(nameof(value), "An Oswestry score is 0 to 100 per cent.");

    /// <inheritdoc/>
    public int CompareTo(OswestryScore other) => Percent.CompareTo(other.Percent);

    /// <summary>Orders by <see cref="Percent"/>.</summary>
    public static bool operator <(OswestryScore left, OswestryScore right) => left.Percent < right.Percent;

    /// <summary>Orders by <see cref="Percent"/>.</summary>
    public static bool operator >(OswestryScore left, OswestryScore right) => left.Percent > right.Percent;

    /// <summary>Orders by <see cref="Percent"/>.</summary>
    public static bool operator <=(OswestryScore left, OswestryScore right) => left.Percent <= right.Percent;

    /// <summary>Orders by <see cref="Percent"/>.</summary>
    public static bool operator >=(OswestryScore left, OswestryScore right) => left.Percent >= right.Percent;

    /// <summary>The value, in the invariant culture.</summary>
    public override string ToString() => Percent.ToString(CultureInfo.InvariantCulture);
}
