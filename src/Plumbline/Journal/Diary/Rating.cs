using System.Globalization;

namespace Plumbline.Journal;

/// <summary>How good something was for a person, 0 (could not be worse) to 10 (could not be better); higher is better.</summary>
/// <remarks>The other way round than <see cref="PainScore"/>, which is why it is a type of its own.</remarks>
public readonly record struct Rating : IComparable<Rating>
{
    /// <summary>The lowest value of the scale.</summary>
    public const int Lowest = 0;

    /// <summary>The highest value of the scale.</summary>
    public const int Highest = 10;

    private Rating(int value) => Points = value;

    /// <summary>Whole points, in [0, 10].</summary>
    public int Points { get; }

    /// <summary>Whether <see cref="Of"/> would take it.</summary>
    public static bool IsPossible(int value) => value is >= Lowest and <= Highest;

    /// <summary>Makes a value of the scale.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is outside the scale.</exception>
    public static Rating Of(int value) =>
        IsPossible(value) ? new(value) : throw new ArgumentOutOfRangeException(nameof(value), "A rating is 0 to 10.");

    /// <inheritdoc/>
    public int CompareTo(Rating other) => Points.CompareTo(other.Points);

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator <(Rating left, Rating right) => left.Points < right.Points;

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator >(Rating left, Rating right) => left.Points > right.Points;

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator <=(Rating left, Rating right) => left.Points <= right.Points;

    /// <summary>Orders by <see cref="Points"/>.</summary>
    public static bool operator >=(Rating left, Rating right) => left.Points >= right.Points;

    /// <summary>The value, in the invariant culture.</summary>
    public override string ToString() => Points.ToString(CultureInfo.InvariantCulture);
}
