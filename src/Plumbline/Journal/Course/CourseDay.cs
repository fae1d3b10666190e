namespace Plumbline.Journal;

/// <summary>The pain of one day.</summary>
/// <param name="On">The day by the person's own clock.</param>
/// <param name="Mean">The mean of the day's entries.</param>
/// <param name="Lowest">The lowest of them.</param>
/// <param name="Highest">The highest of them.</param>
/// <param name="Entries">How many they are; at least one.</param>
public sealed record CourseDay(DateOnly On, PainScore Mean, PainScore Lowest, PainScore Highest, int Entries);

/// <summary>Days in a row without an entry, between two days with one.</summary>
/// <param name="From">The first of them.</param>
/// <param name="To">The last of them.</param>
public sealed record CourseGap(DateOnly From, DateOnly To)
{
    /// <summary>How many days.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;
}

/// <summary>The mean of the days of a window that have an entry; every such day counts once, however much was written on it.</summary>
/// <param name="From">The first day of the window.</param>
/// <param name="To">The last day of the window.</param>
/// <param name="Days">How many of its days have an entry.</param>
/// <param name="Mean">Their mean; null where there are too few to say one.</param>
public sealed record WindowMean(DateOnly From, DateOnly To, int Days, PainScore? Mean);
