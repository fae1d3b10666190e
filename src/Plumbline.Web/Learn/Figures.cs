using System.Globalization;
using System.Text;
using Plumbline.Knowledge;

namespace Plumbline.Web.Learn;

/// <summary>Writes numbers and the names of values for people, in the culture of the request.</summary>
public static class Figures
{
    /// <summary>A share in percent with its interval, such as "52 % (45–58 %)".</summary>
    public static string Percent(CitedNumber share)
    {
        ArgumentNullException.ThrowIfNull(share);
        return share.Interval switch
        {
            { Kind: StatedIntervalKind.Counts, Low: { } some, High: { } all } => $"{Percent(share.Value)} ({Number(some)}/{Number(all)})",
            { Low: { } low, High: { } high } => $"{Percent(share.Value)} ({Number(100 * low)}–{Percent(high)})",
            _ => Percent(share.Value),
        };
    }

    /// <summary>A share in percent.</summary>
    public static string Percent(double share) => Number(100 * share) + " %";

    /// <summary>A number with its interval, such as "6.4 (4.1–9.9)".</summary>
    public static string Ratio(CitedNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Interval is { Low: { } low, High: { } high } ? $"{Number(number.Value)} ({Number(low)} – {Number(high)})" : Number(number.Value);
    }

    /// <summary>A number as printed, without digits that floating point has added.</summary>
    public static string Number(double number) => number.ToString("0.####", CultureInfo.CurrentCulture).Replace("-", "−", StringComparison.Ordinal);

    /// <summary>Out of how many the shares are told, so that the smallest still counts one and all can be compared: 10, 100, up to 10,000.</summary>
    public static int OutOf(params ReadOnlySpan<double> shares)
    {
        int all = 10;
        foreach (double share in shares)
        {
            while (share * all < 1 && all < 10_000)
            {
                all *= 10;
            }
        }

        return all;
    }

    /// <summary>The word for a value in the files of the knowledge and of the pages, such as <c>no-benefit</c>.</summary>
    public static string Key(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var key = new StringBuilder();
        foreach (char letter in value.ToString())
        {
            key.Append(char.IsUpper(letter) && key.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return key.ToString();
    }
}
