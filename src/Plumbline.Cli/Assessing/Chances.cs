using System.Globalization;

namespace Plumbline.Cli.Assessing;

/// <summary>Ranges of probability as people can picture them: so many of so many people.</summary>
internal static class Chances
{
    /// <summary>"About 3 to 6 in 10 people", "1 to 4 in 100 people", "fewer than 1 in 1,000 people".</summary>
    public static string InWords(ProbabilityRange range)
    {
        // The smallest group in which the upper end is at least one person.
        foreach (int of in (ReadOnlySpan<int>)[10, 100, 1000])
        {
            if (range.High.Value * of >= 1)
            {
                long low = (long)Math.Round(range.Low.Value * of, MidpointRounding.AwayFromZero);
                long high = Math.Max(1, (long)Math.Round(range.High.Value * of, MidpointRounding.AwayFromZero));
                string many = of.ToString("N0", CultureInfo.InvariantCulture);
                return low == 0 ? string.Create(CultureInfo.InvariantCulture, $"fewer than {high + (high == 1 && range.High.Value * of > 1 ? 1 : 0)} in {many} people")
                    : low == high ? string.Create(CultureInfo.InvariantCulture, $"about {high} in {many} people")
                    : string.Create(CultureInfo.InvariantCulture, $"{low} to {high} in {many} people");
            }
        }

        return "fewer than 1 in 1,000 people";
    }
}
