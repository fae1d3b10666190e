using System.Globalization;

namespace Plumbline;

/// <summary>How long the pain has lasted, in days; hours are fractions of a day.</summary>
public readonly record struct PainDuration
{
    /// <summary>The longest duration that is taken for a fact: a hundred years.</summary>
    public const double LongestDays = 36525;

    // The Gregorian mean: 97 leap days in 400 years.
    private const double DaysPerYear = 365.2425;

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

    /// <summary>The duration that somebody states; null where it is negative, not a number or above a hundred years.</summary>
    /// <param name="amount">How many of the unit.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit.</exception>
    public static PainDuration? Stated(double amount, DurationUnit unit)
    {
        double days = amount * DaysIn(unit);
        return IsPossible(days) ? new(days) : null;
    }

    /// <summary>The duration rounded to a whole number of the largest unit in which that number is still exact enough to be said.</summary>
    public (double Count, DurationUnit Unit) Rounded()
    {
        DurationUnit unit = Days switch
        {
            < 1 => DurationUnit.Hours,
            < 14 => DurationUnit.Days,
            < 90 => DurationUnit.Weeks,
            < 2 * DaysPerYear => DurationUnit.Months,
            _ => DurationUnit.Years,
        };
        return (Math.Round(Days / DaysIn(unit)), unit);
    }

    private static double DaysIn(DurationUnit unit) => unit switch
    {
        DurationUnit.Hours => 1.0 / 24,
        DurationUnit.Days => 1,
        DurationUnit.Weeks => 7,
        DurationUnit.Months => DaysPerYear / 12,
        DurationUnit.Years => DaysPerYear,
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    /// <summary>The days, in the invariant culture.</summary>
    public override string ToString() => Days.ToString(CultureInfo.InvariantCulture);
}
