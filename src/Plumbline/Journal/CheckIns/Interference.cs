using System.Globalization;

namespace Plumbline.Journal;

/// <summary>How much pain stood in the way of something, 0 (not at all) to 10 (wholly); lower is better.</summary>
/// <remarks>The other way round than <see cref="Rating"/>, and not a strength of pain, which is why it is a type of its own.</remarks>
public readonly record struct Interference : IComparable<Interference>
{
    /// <summary>The lowest value of the scale.</summary>
    public const int Lowest = 0;

    /// <summary>The highest value of the scale.</summary>
    public const int Highest = 10;

    private Interference(int value) => Points = value;

    /// <summary>Whole points, in [0, 10].</summary>
    public int Points { get; }

    /// <summary>Whether <see cref="Of"/> would take it.</summary>
    public static bool IsPossible(int value) => value is >= Lowest and <= Highest;

    /// <summary>Makes a value of the scale.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is outside the scale.</exception>
    public static Interference Of(int value) =>
        IsPossible(value) ? new(value) : throw new ArgumentOutOfRangeException(nameof(value), "Interference is 0 to 10.");

    /// <inheritdoc/>
    public int CompareTo(Interference other) => Points.CompareTo(other.Points);

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator <(Interference left, Interference right) => left.Points < right.Points;

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator >(Interference left, Interference right) => left.Points > right.Points;

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator <=(Interference left, Interference right) => left.Points <= right.Points;

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator >=(Interference left, Interference right) => left.Points >= right.Points;

    /// <summary>The value, in the invariant culture.</summary>
    public override string ToString() => Points.ToString(CultureInfo.InvariantCulture);
}
