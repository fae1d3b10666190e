namespace Plumbline.Journal;

/// <summary>One night of a sleep diary.</summary>
/// <param name="Morning">The day of getting up.</param>
/// <param name="ToBed">The time on the clock of going to bed.</param>
/// <param name="Up">The time on the clock of getting up.</param>
/// <param name="MinutesAsleep">How long the person thinks that they slept; never more than the time in bed.</param>
/// <remarks>Times are read off the clock: in the two nights of a year in which clocks change, the time in bed is an hour off.</remarks>
public sealed record Night(DateOnly Morning, TimeOnly ToBed, TimeOnly Up, int MinutesAsleep)
{
    private const int MinutesADay = 24 * 60;

    /// <summary>The time in bed, in minutes: from going to bed to the next time that the clock shows the hour of getting up.</summary>
    public int MinutesInBed => InBed(ToBed, Up);

    /// <summary>The share of the time in bed that was sleep; null where both times are the same.</summary>
    public Share? Efficiency => MinutesInBed == 0 ? null : Share.Of((double)MinutesAsleep / MinutesInBed);

    /// <summary>Minutes from one time on the clock to the next time that it shows the other; 0 to 1439.</summary>
    public static int InBed(TimeOnly toBed, TimeOnly up) => (Minute(up) - Minute(toBed) + MinutesADay) % MinutesADay;

    private static int Minute(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
