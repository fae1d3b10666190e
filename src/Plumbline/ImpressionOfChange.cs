using System.Globalization;

namespace Plumbline;

/// <summary>A person's own view of the change since the start, 1 (very much better) to 7 (very much worse); lower is better.</summary>
public readonly record struct ImpressionOfChange : IComparable<ImpressionOfChange>
{
    /// <summary>The lowest value of the scale.</summary>
    public const double Lowest = 1;

    /// <summary>The highest value of the scale.</summary>
    public const double Highest = 7;

    private ImpressionOfChange(double value) => Points = value;

    /// <summary>Points, in [1, 7].</summary>
    public double Points { get; }

    /// <summary>Whether <see cref="Of"/> would take it.</summary>
    public static bool IsPossible(double value) => value is >= Lowest and <= Highest;

    /// <summary>Makes a value of the scale.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is outside the scale or not a number.</exception>
    public static ImpressionOfChange Of(double value) =>
        IsPossible(value) ? new(value) : throw new ArgumentOutOfRangeException(nameof(value), "An impression of change is 1 (very much better) to 7 (very much worse).");

    /// <inheritdoc/>
    public int CompareTo(ImpressionOfChange other) => Points.CompareTo(other.Points);

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator <(ImpressionOfChange left, ImpressionOfChange right) => left.Points < right.Points;

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator >(ImpressionOfChange left, ImpressionOfChange right) => left.Points > right.Points;

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator <=(ImpressionOfChange left, ImpressionOfChange right) => left.Points <= right.Points;

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator >=(ImpressionOfChange left, ImpressionOfChange right) => left.Points >= right.Points;

    /// <summary>The value, in the invariant culture.</summary>
    public override string ToString() => Points.ToString(CultureInfo.InvariantCulture);
}
