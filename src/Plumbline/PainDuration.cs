using System.Globalization;

namespace Plumbline;

/// <summary>How long the pain has lasted, in days; hours are fractions of a day.</summary>
public readonly record struct PainDuration
{
    /// <summary>The longest duration that is taken for a fact: a hundred years.</summary>
    public const double LongestDays = 36525;

    private PainDuration(double days) => Days = days;

    /// <summary>Days, in [0, 36525].</summary>
    public double Days { get; }

    /// <summary>Whether <see cref="OfDays"/> would take it.</summary>
    public static bool IsPossible(double days) => days is >= 0 and <= LongestDays;

    /// <summary>Makes a duration.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is negative, not a number, or above a hundred years.</exception>
    public static PainDuration OfDays(double days) =>
        IsPossible(days)
            ? new(days)
            : throw new ArgumentOutOfRangeException(nameof(days), "A duration is 0 to 36525 days.");

    /// <summary>The days, in the invariant culture.</summary>
    public override string ToString() => Days.ToString(CultureInfo.InvariantCulture);
}
