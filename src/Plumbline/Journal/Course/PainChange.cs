using System.Collections.Immutable;
using Plumbline.Numerics;

namespace Plumbline.Journal;

/// <summary>How much the pain of two windows of days differs, and how sure that is.</summary>
/// <param name="Before">The earlier window.</param>
/// <param name="After">The later window.</param>
/// <param name="Points">The mean of the later window less that of the earlier one; negative is less pain. Null where one has too few days.</param>
/// <param name="Low">The lower end of the 95 % interval; null where <paramref name="Points"/> is.</param>
/// <param name="High">The upper end of the 95 % interval; null where <paramref name="Points"/> is.</param>
public sealed record PainChange(WindowMean Before, WindowMean After, PainDifference? Points, PainDifference? Low, PainDifference? High)
{
    // A score in whole points hides up to half a point each way: the variance of a number rounded to whole ones.
    private const double LeastVariance = 1 / 12.0;

    private const double OneTail = 0.5 * (1 - Confidence);

    /// <summary>How often an interval of this kind holds the true difference.</summary>
    public const double Confidence = 0.95;

    /// <summary>The change as a part of the pain before; negative is less pain. Null where it is not known, or there was no pain.</summary>
    public double? Relative => Points is { } points && Before.Mean is { Points: > 0 } before ? points.Points / before.Points : null;

    /// <summary>What the interval lets one say.</summary>
    public ChangeReading Reading => (Low, High) switch
    {
        ({ } low, { } high) => high.Points < 0 ? ChangeReading.Less : low.Points > 0 ? ChangeReading.More : ChangeReading.CannotTell,
        _ => ChangeReading.TooFewDays,
    };

    /// <summary>Whether the change itself, not its interval, is a fall that matters to people: by a share of the pain before, or by points.</summary>
    public bool IsMeaningfulFall(CourseRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Points is { } points && (-points.Points >= rules.MeaningfulPoints || -Relative >= rules.MeaningfulShare.Value);
    }

    /// <summary>Compares two windows of one course.</summary>
    /// <param name="course">The course.</param>
    /// <param name="before">The earlier window, first and last day.</param>
    /// <param name="after">The later window, first and last day.</param>
    /// <param name="rules">The numbers.</param>
    /// <remarks>
    /// The spread is taken from both windows together. Days near one another are alike, so that they tell less than as many separate ones:
    /// the correlation falls by <see cref="CourseRules.NeighbourCorrelation"/> with each day between two entries, also across gaps. See
    /// <c>docs/decisions/060-what-helped.md</c>.
    /// </remarks>
    public static PainChange Of(PainCourse course, (DateOnly From, DateOnly To) before, (DateOnly From, DateOnly To) after, CourseRules rules)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(rules);
        WindowMean first = course.Window(before.From, before.To, rules.DaysNeeded), second = course.Window(after.From, after.To, rules.DaysNeeded);
        if (first.Mean is not { } start || second.Mean is not { } end)
        {
            return new(first, second, null, null, null);
        }

        var a = Alike.Of(course.Within(before.From, before.To), rules);
        var b = Alike.Of(course.Within(after.From, after.To), rules);

        // Days that are alike lie closer to their own mean than to the true one, by the very factor that widens the mean.
        double spread = Math.Max((a.SquaredFromMean + b.SquaredFromMean) / ((a.Days * (1 - a.Factor)) + (b.Days * (1 - b.Factor))), LeastVariance);
        double freedom = Math.Max((1 / a.Factor) + (1 / b.Factor) - 2, 1);
        double half = StudentT.Quantile(1 - OneTail, freedom) * Math.Sqrt(spread * (a.Factor + b.Factor));
        double points = end.Points - start.Points;
        return new(first, second, PainDifference.Of(points), PainDifference.Within(points - half), PainDifference.Within(points + half));
    }

    // How much the days of one window tell. The factor is the variance of their mean as a part of the variance of one day: 1 / days where
    // no day is like another, more where they are.
    private readonly record struct Alike(int Days, double SquaredFromMean, double Factor)
    {
        public static Alike Of(ImmutableArray<CourseDay> days, CourseRules rules)
        {
            double mean = PainCourse.Mean(days).Points;
            double together = days.Sum(one => days.Sum(other => Math.Pow(rules.NeighbourCorrelation, Math.Abs(one.On.DayNumber - other.On.DayNumber))));
            return new(days.Length, days.Sum(day => (day.Mean.Points - mean) * (day.Mean.Points - mean)), together / ((double)days.Length * days.Length));
        }
    }
}

/// <summary>What an interval of a change lets one say.</summary>
public enum ChangeReading
{
    /// <summary>One of the two windows has too few days with an entry.</summary>
    TooFewDays,

    /// <summary>The interval holds no change as well as some: it may be chance.</summary>
    CannotTell,

    /// <summary>Less pain than before, more than chance alone would make likely.</summary>
    Less,

    /// <summary>More pain than before, more than chance alone would make likely.</summary>
    More,
}
