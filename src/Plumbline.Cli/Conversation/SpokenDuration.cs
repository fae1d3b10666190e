using System.Globalization;

namespace Plumbline.Cli.Conversation;

/// <summary>Understands how long somebody says that something has lasted: "3 weeks", "2 years", "6 m".</summary>
internal static class SpokenDuration
{
    // The Gregorian mean: 365.2425 days a year.
    private const double DaysPerYear = 365.2425;

    /// <summary>The duration; null where it is not understood or impossible.</summary>
    public static PainDuration? Read(string text)
    {
        string trimmed = text.Trim();
        int end = 0;
        while (end < trimmed.Length && (char.IsAsciiDigit(trimmed[end]) || trimmed[end] == '.'))
        {
            end++;
        }

        if (!double.TryParse(trimmed[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double amount))
        {
            return null;
        }

        double? unit = trimmed[end..].Trim().ToUpperInvariant() switch
        {
            "H" or "HOUR" or "HOURS" => 1.0 / 24,
            "D" or "DAY" or "DAYS" => 1,
            "W" or "WEEK" or "WEEKS" => 7,
            "M" or "MONTH" or "MONTHS" => DaysPerYear / 12,
            "Y" or "YEAR" or "YEARS" => DaysPerYear,
            _ => null,
        };
        double days = amount * (unit ?? double.NaN);
        return PainDuration.IsPossible(days) ? PainDuration.OfDays(days) : null;
    }

    /// <summary>The duration in the largest unit that gives a small number, such as "8 months".</summary>
    public static string Write(PainDuration duration)
    {
        (double size, string unit) = duration.Days switch
        {
            < 1 => (1.0 / 24, "hour"),
            < 14 => (1, "day"),
            < 90 => (7, "week"),
            < 2 * DaysPerYear => (DaysPerYear / 12, "month"),
            _ => (DaysPerYear, "year"),
        };
        double count = Math.Round(duration.Days / size);
        return string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
    }
}
