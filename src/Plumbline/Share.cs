using System.Globalization;

namespace Plumbline;

/// <summary>A part of a whole, 0 (nothing) to 1 (all of it): adherence, or how much of the pain went away.</summary>
public readonly record struct Share : IComparable<Share>
{
    /// <summary>The lowest value of the scale.</summary>
    public const double Lowest = 0;

    /// <summary>The highest value of the scale.</summary>
    public const double Highest = 1;

    private Share(double value) => Value = value;

    /// <summary>The part, in [0, 1].</summary>
    public double Value { get; }

    /// <summary>Whether <see cref="Of"/> would take it.</summary>
    public static bool IsPossible(double value) => value is >= Lowest and <= Highest;

    /// <summary>Makes a value of the scale.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is outside the scale or not a number.</exception>
    public static Share Of(double value) =>
        IsPossible(value) ? new(value) : throw new ArgumentOutOfRangeException(nameof(value), "A share is 0 to 1; give 0.6, not 60.");

    /// <inheritdoc/>
    public int CompareTo(Share other) => Value.CompareTo(other.Value);

    /// <summary>Orders by <see cref="Value"/>.</summary>
    public static bool operator <(Share left, Share right) => left.Value < right.Value;

    /// <summary>Orders by <see cref="Value"/>.</summary>
    public static bool operator >(Share left, Share right) => left.Value > right.Value;

    /// <summary>Orders by <see cref="Value"/>.</summary>
    public static bool operator <=(Share left, Share right) => left.Value <= right.Value;

    /// <summary>Orders by <see cref="Value"/>.</summary>
    public static bool operator >=(Share left, Share right) => left.Value >= right.Value;

    /// <summary>The value, in the invariant culture.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
