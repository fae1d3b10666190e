namespace Plumbline.Journal;

/// <summary>How a programme stands on a day.</summary>
public enum ProgrammeState
{
    /// <summary>It was not begun.</summary>
    NotBegun,

    /// <summary>Its first day is still to come.</summary>
    Ahead,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>The person has paused it.</summary>
    Paused,

    /// <summary>A warning sign has stopped it.</summary>
    Stopped,

    /// <summary>All thirteen weeks have passed.</summary>
    Over,
}

/// <summary>Where in the programme a person is.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Week">The week, 0 to 12; the last where it is over.</param>
/// <param name="Day">The day of the week, 1 to 7; the last where it is over.</param>
/// <param name="DaysCounted">Whole days behind the person that were not paused.</param>
/// <param name="DaysPaused">Days since the beginning that were.</param>
public readonly record struct ProgrammePlace(ProgrammeState State, int Week, int Day, int DaysCounted, int DaysPaused);

/// <summary>Which week of the programme it is: by dates alone, so that changes of the clock and leap days need no rule of their own.</summary>
public static class ProgrammeCalendar
{
    /// <summary>The number of the last week; the first is 0.</summary>
    public const int LastWeek = 12;

    private const int DaysAWeek = 7;
    private const int AllDays = (LastWeek + 1) * DaysAWeek;

    /// <summary>Where a person is on a day.</summary>
    /// <param name="programme">What they began and paused.</param>
    /// <param name="today">The day.</param>
    public static ProgrammePlace On(ProgrammeRecord programme, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(programme);
        if (programme.Begun is not { } begun)
        {
            return new(ProgrammeState.NotBegun, 0, 1, 0, 0);
        }

        if (today < begun)
        {
            return new(ProgrammeState.Ahead, 0, 1, 0, 0);
        }

        int paused = Gaps(programme, begun.DayNumber, today.DayNumber).Sum(gap => gap.End - gap.Start);
        int counted = today.DayNumber - begun.DayNumber - paused;
        ProgrammeState state =
            counted >= AllDays ? ProgrammeState.Over
            : programme.Checks.Any(check => check.Stops && check.On <= today) ? ProgrammeState.Stopped
            : programme.Pauses.Any(pause => pause.From <= today && (pause.Until is not { } until || today < until)) ? ProgrammeState.Paused
            : ProgrammeState.Running;
        int shown = Math.Min(counted, AllDays - 1);
        return new(state, shown / DaysAWeek, (shown % DaysAWeek) + 1, counted, paused);
    }

    /// <summary>The first day of a week, as far as pauses are known.</summary>
    /// <param name="programme">What was begun and paused.</param>
    /// <param name="week">The week, 0 to 12; 13 gives the first day after the programme.</param>
    /// <returns>Null where nothing was begun, or a pause without an end lies before it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such week.</exception>
    public static DateOnly? StartOf(ProgrammeRecord programme, int week)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentOutOfRangeException.ThrowIfNegative(week);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(week, LastWeek + 1);
        if (programme.Begun is not { } begun)
        {
            return null;
        }

        int day = begun.DayNumber;
        int left = week * DaysAWeek;
        foreach (var (start, end) in Gaps(programme, day, int.MaxValue))
        {
            if (start - day > left)
            {
                break;
            }

            left -= start - day;
            day = end;
        }

        return day <= DateOnly.MaxValue.DayNumber - left ? DateOnly.FromDayNumber(day + left) : null;
    }

    // Pauses and alarms within [from, to) as day numbers, joined where they touch, in order. None is empty.
    private static List<(int Start, int End)> Gaps(ProgrammeRecord programme, int from, int to)
    {
        var found = programme.Pauses.Select(pause => (Start: pause.From, End: pause.Until))
            .Concat(programme.Checks.Where(check => !check.Alarms.IsEmpty).Select(check => (Start: check.On, End: check.ClearedOn)))
            .Select(gap => (Start: Math.Max(gap.Start.DayNumber, from), End: Math.Min(gap.End?.DayNumber ?? int.MaxValue, to)))
            .Where(gap => gap.Start < gap.End)
            .OrderBy(gap => gap.Start);
        var joined = new List<(int Start, int End)>();
        foreach (var gap in found)
        {
            if (joined.Count > 0 && gap.Start <= joined[^1].End)
            {
                joined[^1] = (joined[^1].Start, Math.Max(joined[^1].End, gap.End));
            }
            else
            {
                joined.Add(gap);
            }
        }

        return joined;
    }
}
