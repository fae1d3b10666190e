namespace Plumbline.Journal;

/// <summary>A day and a time by the clock on a wall, made into one moment. Twice a year such a clock is put on or back.</summary>
/// <param name="At">The moment, with the offset that the zone had then.</param>
/// <param name="Reading">What the clock on the wall did then.</param>
public readonly record struct LocalMoment(DateTimeOffset At, WallClock Reading)
{
    private const long Room = 2 * TimeSpan.TicksPerDay;

    // Offsets reach 14 hours to either side of UTC, and a zone may change within a day of that.
    private static readonly int[] Around = [-27, -14, 0, 14, 27];

    /// <summary>Makes a moment of a day and a time in a zone.</summary>
    /// <remarks>
    /// A time that the clock passed over is moved on by as much as the clock was: 02:30 becomes 03:30. Of a time that came twice the first is taken,
    /// when the clock had not been put back yet. Both are told, so that the person can be told.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The day is one of the first or the last that there are: no offset can be applied to it.</exception>
    public static LocalMoment Of(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        DateTime wall = day.ToDateTime(time, DateTimeKind.Unspecified);
        if (wall.Ticks < Room || wall.Ticks > DateTime.MaxValue.Ticks - Room)
        {
            throw new ArgumentOutOfRangeException(nameof(day), "No zone reaches so far.");
        }

        // The zone is asked for offsets of moments alone: what it says of times on the wall is wrong where a zone left out a whole day, or counts its winter as the odd half.
        DateTimeOffset about = new(wall, TimeSpan.Zero);
        TimeSpan[] near = [.. Around.Select(hours => zone.GetUtcOffset(about.AddHours(hours))).Distinct()];
        DateTimeOffset[] shown = [.. near.Select(offset => new DateTimeOffset(wall, offset)).Where(at => zone.GetUtcOffset(at) == at.Offset).Order()];
        return shown switch
        {
            // By the offset before the gap: that clock, had it not been put on, would have shown this time at this moment.
            [] => new(TimeZoneInfo.ConvertTime(new DateTimeOffset(wall, near[0]), zone), WallClock.Skipped),
            [var once] => new(once, WallClock.Plain),
            [var first, ..] => new(first, WallClock.Repeated),
        };
    }
}

/// <summary>What the clock on the wall did at a time of a day.</summary>
public enum WallClock
{
    /// <summary>It showed this time once.</summary>
    Plain,

    /// <summary>It never showed this time: it was put on past it.</summary>
    Skipped,

    /// <summary>It showed this time twice: it was put back.</summary>
    Repeated,
}
