using System.Collections.Immutable;

namespace Plumbline.Journal;

/// <summary>How pain went, day by day. Immutable. The order in which entries arrive means nothing.</summary>
/// <remarks>A day without an entry is not known; nothing is put in its place.</remarks>
public sealed class PainCourse
{
    private PainCourse(ImmutableArray<CourseDay> days) => Days = days;

    /// <summary>Nothing written down.</summary>
    public static PainCourse Empty { get; } = new([]);

    /// <summary>The days with an entry, earliest first.</summary>
    public ImmutableArray<CourseDay> Days { get; }

    /// <summary>Makes the course of a series of entries.</summary>
    /// <param name="entries">In any order; several a day are allowed.</param>
    public static PainCourse Of(IEnumerable<PainAt> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return new(
        [
            .. from entry in entries
               group entry.Pain by entry.On into day
               orderby day.Key
               select Day(day.Key, [.. day.Order()]),
        ]);
    }

    /// <summary>The part of the course within two days, both included.</summary>
    public PainCourse Between(DateOnly from, DateOnly to) => new([.. Within(from, to)]);

    /// <summary>The mean of a window of days.</summary>
    /// <param name="from">Its first day.</param>
    /// <param name="to">Its last day.</param>
    /// <param name="daysNeeded">How many of its days need an entry, so that the mean is said.</param>
    public WindowMean Window(DateOnly from, DateOnly to, int daysNeeded)
    {
        ImmutableArray<CourseDay> days = Within(from, to);
        return new(from, to, days.Length, days.Length >= Math.Max(1, daysNeeded) ? Mean(days) : null);
    }

    /// <summary>The running mean: for each day from the first to the last with an entry, the mean of the window that ends on it.</summary>
    /// <remarks>Days on which too few of the window have an entry have no mean, so that a gap stays a gap.</remarks>
    public ImmutableArray<WindowMean> Running(CourseRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Days.IsEmpty ? [] :
        [
            .. Enumerable.Range(Days[0].On.DayNumber, Days[^1].On.DayNumber - Days[0].On.DayNumber + 1)
                .Select(number => Ending(DateOnly.FromDayNumber(number), rules)),
        ];
    }

    /// <summary>The window that ends on a day.</summary>
    public WindowMean Ending(DateOnly on, CourseRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Window(Earlier(on, rules.WindowDays - 1), on, rules.DaysNeeded);
    }

    /// <summary>The pain at the start: the last window before care began, or else the first one, in which enough days have an entry.</summary>
    /// <param name="rules">The numbers.</param>
    /// <param name="careBegan">The first day of the first treatment; null where there is none.</param>
    /// <returns>Null where no window has enough.</returns>
    public WindowMean? Baseline(CourseRules rules, DateOnly? careBegan = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (careBegan is { } began && began > DateOnly.MinValue && Ending(began.AddDays(-1), rules) is { Mean: not null } before)
        {
            return before;
        }

        return Days.Select(day => Window(day.On, Later(day.On, rules.WindowDays - 1), rules.DaysNeeded)).FirstOrDefault(window => window.Mean is not null);
    }

    /// <summary>Runs of days without an entry, as long as the window or longer.</summary>
    public ImmutableArray<CourseGap> Gaps(CourseRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return
        [
            .. Days.Zip(Days.Skip(1))
                .Where(pair => pair.Second.On.DayNumber - pair.First.On.DayNumber > rules.WindowDays)
                .Select(pair => new CourseGap(pair.First.On.AddDays(1), pair.Second.On.AddDays(-1))),
        ];
    }

    /// <summary>By how much the pain of a day is above the mean of the window before it; null where one of the two is not known.</summary>
    public PainDifference? RiseOn(DateOnly on, CourseRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Within(on, on) is [var day] && on > DateOnly.MinValue && Ending(on.AddDays(-1), rules).Mean is { } before
            ? PainDifference.Of(day.Mean.Points - before.Points)
            : null;
    }

    internal ImmutableArray<CourseDay> Within(DateOnly from, DateOnly to) => [.. Days.Where(day => day.On >= from && day.On <= to)];

    internal static PainScore Mean(ImmutableArray<CourseDay> days) => PainScore.Of(days.Sum(day => day.Mean.Points) / days.Length);

    internal static DateOnly Earlier(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Max(day.DayNumber - days, DateOnly.MinValue.DayNumber));

    internal static DateOnly Later(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Min(day.DayNumber + days, DateOnly.MaxValue.DayNumber));

    // Summed in order of size, so that the same entries in another order give the same number to the last digit.
    private static CourseDay Day(DateOnly on, ImmutableArray<PainScore> inOrder) =>
        new(on, PainScore.Of(inOrder.Sum(pain => pain.Points) / inOrder.Length), inOrder[0], inOrder[^1], inOrder.Length);
}
