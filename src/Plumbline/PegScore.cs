using System.Globalization;

namespace Plumbline;

/// <summary>The mean of three ratings (pain, its hold on enjoyment, its hold on activity), 0 to 10; lower is better.</summary>
public readonly record struct PegScore : IComparable<PegScore>
{
    /// <summary>The lowest value of the scale.</summary>
    public const double Lowest = 0;

    /// <summary>The highest value of the scale.</summary>
    public const double Highest = 10;

    private PegScore(double value) => Points = value;

    /// <summary>Points, in [0, 10].</summary>
    public double Points { get; }

    /// <summary>Whether <see cref="Of"/> would take it.</summary>
    public static bool IsPossible(double value) => value is >= Lowest and <= Highest;

    /// <summary>Makes a value of the scale.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is outside the scale or not a number.</exception>
    public static PegScore Of(double value) =>
        IsPossible(value) ? new(value) : throw new ArgumentOutOfRangeException(nameof(value), "A PEG score is 0 to 10: the mean of its three ratings.");

    /// <inheritdoc/>
    public int CompareTo(PegScore other) => Points.CompareTo(other.Points);

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator <(PegScore left, PegScore right) => left.Points < right.Points;

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator >(PegScore left, PegScore right) => left.Points > right.Points;

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator <=(PegScore left, PegScore right) => left.Points <= right.Points;

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator >=(PegScore left, PegScore right) => left.Points >= right.Points;

    /// <summary>The value, in the invariant culture.</summary>
    public override string ToString() => Points.ToString(CultureInfo.InvariantCulture);
}
