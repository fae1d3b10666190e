using System.Globalization;

namespace Plumbline.Web.Planning.Entries;

/// <summary>Reads a day as people write it: 12 March 2026, 12.3.2026, 2026-03-12, or March 2026 where the day is not known.</summary>
internal static class TypedDay
{
    // The middle of a month is at most two weeks off, whichever day it was.
    private const int MiddleOfMonth = 15;
    private const int Longest = 40;
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly string[] Days = ["yyyy-M-d", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "d.M.yyyy", "d. M. yyyy"];
    private static readonly string[] Slashed = ["d/M/yyyy"];
    private static readonly string[] Months = ["yyyy-M", "MMMM yyyy", "MMM yyyy", "M/yyyy", "M.yyyy"];

    /// <summary>Reads a day.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="today">Nothing later is taken.</param>
    /// <returns>The day, or the phrase that says what is wrong with it; both null where nothing was typed.</returns>
    public static (DateOnly? Day, string? Wrong) Read(string typed, DateOnly today)
    {
        string text = string.Join(' ', typed.Replace(',', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (text.Length == 0)
        {
            return (null, null);
        }

        if (text.Length > Longest)
        {
            return (null, "entry.wrong-day");
        }

        if (Parsed(text, Slashed) is { } slashed)
        {
            // Half the world writes the month first: a guess could be wrong by eleven months.
            return slashed.Day <= 12 && slashed.Day != slashed.Month ? (null, "entry.wrong-day-twofold") : Checked(slashed, today);
        }

        if (Parsed(text, Days) is { } day)
        {
            return Checked(day, today);
        }

        if (Parsed(text, Months) is { } month)
        {
            // The month is known, the day is not; a month that is not over yet cannot be later than today.
            DateOnly middle = new(month.Year, month.Month, MiddleOfMonth);
            return Checked(month <= today && middle > today ? today : middle, today);
        }

        return (null, "entry.wrong-day");
    }

    private static (DateOnly? Day, string? Wrong) Checked(DateOnly day, DateOnly today) =>
        day > today ? (null, "entry.wrong-day-future") : day < Earliest ? (null, "entry.wrong-day-early") : (day, null);

    private static DateOnly? Parsed(string text, string[] forms) =>
        DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        || DateOnly.TryParseExact(text, forms, CultureInfo.CurrentCulture, DateTimeStyles.None, out day) ? day : null;
}
