using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Plumbline.Journal;

namespace Plumbline.Web.Components.Charts;

/// <summary>The lines and marks of a course as path data: days to the right, ten times the points that lie above the pain downwards.</summary>
internal static class ChartPaths
{
    /// <summary>How high the scale is in these units.</summary>
    public const int Height = 100;

    private const double UnitsAPoint = Height / PainScore.Highest;

    /// <summary>How far below the top of the scale a score lies.</summary>
    public static double Y(PainScore score) => (PainScore.Highest - score.Points) * UnitsAPoint;

    /// <summary>A dot a day: a line of no length with round ends.</summary>
    public static string Dots(IEnumerable<CourseDay> days, ChartAxis axis)
    {
        var path = new StringBuilder();
        foreach (CourseDay day in days)
        {
            path.Append(CultureInfo.InvariantCulture, $"M{axis.Middle(day.On):0.#} {Y(day.Mean):0.#}h0");
        }

        return path.ToString();
    }

    /// <summary>The running mean as a line that ends where it is not known.</summary>
    public static string Line(ImmutableArray<WindowMean> running, ChartAxis axis)
    {
        var path = new StringBuilder();
        bool drawing = false;
        foreach (WindowMean window in running.Where(window => window.To >= axis.From && window.To <= axis.To))
        {
            if (window.Mean is { } mean)
            {
                path.Append(CultureInfo.InvariantCulture, $"{(drawing ? 'L' : 'M')}{axis.Middle(window.To):0.#} {Y(mean):0.#}");

                // A mean that stands alone is still seen, as a dot.
                path.Append(drawing ? "" : "h0");
            }

            drawing = window.Mean is not null;
        }

        return path.ToString();
    }
}
