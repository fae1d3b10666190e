using System.Collections.Immutable;
using System.Globalization;

namespace Plumbline.Web.Components.Charts;

/// <summary>The time axis of a chart: days to places between the left and the right edge.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
internal sealed record ChartAxis(DateOnly From, DateOnly To)
{
    // In percent of the picture's width: room for the numbers of the scale on the left, and for half a mark on the right.
    public const double Left = 7;
    public const double Right = 98;

    private const int MostTicks = 4;
    private const int DaysInWeek = 7;
    private const double NearTheEnd = 0.92;
    private const int LongestInWeeks = 100;

    /// <summary>How many days the axis has.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The middle of a day, in days from the left end of the axis.</summary>
    public double Middle(DateOnly day) => day.DayNumber - From.DayNumber + 0.5;

    /// <summary>The middle of a day, in percent of the picture's width.</summary>
    public string X(DateOnly day) => Percent(Middle(day));

    /// <summary>Where a bar from one day to another begins, and how wide it is, in percent of the picture's width.</summary>
    public (string X, string Width) Bar(DateOnly from, DateOnly to)
    {
        double begin = Math.Max(0, from.DayNumber - From.DayNumber), end = Math.Min(Days, to.DayNumber - From.DayNumber + 1);
        return (Percent(begin), string.Create(CultureInfo.InvariantCulture, $"{(end - begin) * (Right - Left) / Days:0.##}%"));
    }

    /// <summary>The days that carry a date: weeks where the axis is short, firsts of months where it is long.</summary>
    public ImmutableArray<DateOnly> Ticks
    {
        get
        {
            IEnumerable<DateOnly> days = Enumerable.Range(0, Days).Select(From.AddDays);
            if (Days > LongestInWeeks)
            {
                ImmutableArray<DateOnly> firsts = [.. days.Where(day => day.Day == 1)];
                int each = (firsts.Length + MostTicks - 1) / MostTicks;
                return [.. firsts.Where((_, at) => at % each == 0)];
            }

            int step = Math.Max(1, (int)Math.Ceiling(Days / (double)MostTicks));
            step = Days > DaysInWeek ? (step + DaysInWeek - 1) / DaysInWeek * DaysInWeek : step;
            return [.. days.Reverse().Where((_, at) => at % step == 0).Reverse()];
        }
    }

    /// <summary>What stands at a tick.</summary>
    public string Label(DateOnly tick) =>
        tick.ToString(Days > LongestInWeeks ? "MMM yyyy" : "d MMM", CultureInfo.CurrentCulture);

    /// <summary>Where a label hangs, so that it stays within the picture.</summary>
    public string Anchor(DateOnly tick) => Middle(tick) / Days > NearTheEnd ? "end" : "middle";

    private string Percent(double days) => string.Create(CultureInfo.InvariantCulture, $"{Left + (days * (Right - Left) / Days):0.##}%");
}
