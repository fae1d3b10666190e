using System.Globalization;

namespace Plumbline;

/// <summary>Disability by the Roland-Morris questionnaire, 0 to 24 statements; lower is better.</summary>
public readonly record struct RolandMorrisScore : IComparable<RolandMorrisScore>
{
    /// <summary>The lowest value of the scale.</summary>
    public const double Lowest = 0;

    /// <summary>The highest value of the scale.</summary>
    public const double Highest = 24;

    private RolandMorrisScore(double value) => Points = value;

    /// <summary>Statements agreed with, in [0, 24].</summary>
    public double Points { get; }

    /// <summary>Whether <see cref="Of"/> would take it.</summary>
    public static bool IsPossible(double value) => value is >= Lowest and <= Highest;

    /// <summary>Makes a value of the scale.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is outside the scale or not a number.</exception>
    public static RolandMorrisScore Of(double value) =>
        IsPossible(value) ? new(value) : throw new ArgumentOutOfRangeException(nameof(value), "A Roland-Morris score is 0 to 24.");

    /// <inheritdoc/>
    public int CompareTo(RolandMorrisScore other) => Points.CompareTo(other.Points);

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator <(RolandMorrisScore left, RolandMorrisScore right) => left.Points < right.Points;

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator >(RolandMorrisScore left, RolandMorrisScore right) => left.Points > right.Points;

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator <=(RolandMorrisScore left, RolandMorrisScore right) => left.Points <= right.Points;

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator >=(RolandMorrisScore left, RolandMorrisScore right) => left.Points >= right.Points;

    /// <summary>The value, in the invariant culture.</summary>
    public override string ToString() => Points.ToString(CultureInfo.InvariantCulture);
}
