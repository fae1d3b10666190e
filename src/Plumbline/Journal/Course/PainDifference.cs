using System.Globalization;

namespace Plumbline.Journal;

/// <summary>One pain score less another, -10 to 10; negative means less pain than before.</summary>
public readonly record struct PainDifference : IComparable<PainDifference>
{
    /// <summary>The lowest value.</summary>
    public const double Lowest = PainScore.Lowest - PainScore.Highest;

    /// <summary>The highest value.</summary>
    public const double Highest = PainScore.Highest - PainScore.Lowest;

    private PainDifference(double points) => Points = points;

    /// <summary>Points, in [-10, 10].</summary>
    public double Points { get; }

    /// <summary>Makes a difference.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="points"/> is outside the scale or not a number.</exception>
    public static PainDifference Of(double points) =>
        points is >= Lowest and <= Highest ? new(points) : throw new ArgumentOutOfRangeException(nameof(points), "Two pain scores differ by 10 points at most.");

    /// <summary>The nearest value that two pain scores can differ by: the end of an interval may lie beyond it.</summary>
    internal static PainDifference Within(double points) => new(Math.Clamp(points, Lowest, Highest));

    /// <inheritdoc/>
    public int CompareTo(PainDifference other) => Points.CompareTo(other.Points);

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator <(PainDifference left, PainDifference right) => left.Points < right.Points;

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator >(PainDifference left, PainDifference right) => left.Points > right.Points;

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator <=(PainDifference left, PainDifference right) => left.Points <= right.Points;

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator >=(PainDifference left, PainDifference right) => left.Points >= right.Points;

    /// <summary>The points, in the invariant culture.</summary>
    public override string ToString() => Points.ToString(CultureInfo.InvariantCulture);
}
