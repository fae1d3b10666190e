using System.Globalization;

namespace Plumbline.Cli.Conversation;

/// <summary>Understands how long somebody says that something has lasted: "3 weeks", "2 years", "6 m".</summary>
internal static class SpokenDuration
{
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

        DurationUnit? unit = trimmed[end..].Trim().ToUpperInvariant() switch
        {
            "H" or "HOUR" or "HOURS" => DurationUnit.Hours,
            "D" or "DAY" or "DAYS" => DurationUnit.Days,
            "W" or "WEEK" or "WEEKS" => DurationUnit.Weeks,
            "M" or "MONTH" or "MONTHS" => DurationUnit.Months,
            "Y" or "YEAR" or "YEARS" => DurationUnit.Years,
            _ => null,
        };
        return unit is { } known ? PainDuration.Stated(amount, known) : null;
    }

    /// <summary>The duration in the largest unit that gives a small number, such as "8 months".</summary>
    public static string Write(PainDuration duration)
    {
        var (count, unit) = duration.Rounded();
        string name = unit.ToString().ToLowerInvariant();
        return string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? name[..^1] : name)}");
    }
}
