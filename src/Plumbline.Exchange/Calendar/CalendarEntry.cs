namespace Plumbline.Exchange.Calendar;

/// <summary>One entry of a calendar file.</summary>
/// <param name="Uid">What the entry is known by: a file that is read again changes the entry and adds none.</param>
/// <param name="When">When it is.</param>
/// <param name="Summary">What it is called. Others see a calendar: it says nothing about a person.</param>
/// <param name="Description">What it is about, as neutral; null for nothing.</param>
/// <param name="Repeat">How it comes again; null for once.</param>
/// <param name="Reminds">Whether the calendar is asked to ring when it comes.</param>
public sealed record CalendarEntry(string Uid, CalendarTime When, string Summary, string? Description = null, CalendarRepeat? Repeat = null, bool Reminds = false);

/// <summary>When an entry is.</summary>
public abstract record CalendarTime;

/// <summary>All of a day, wherever the person is.</summary>
/// <param name="Day">The day.</param>
public sealed record WholeDay(DateOnly Day) : CalendarTime;

/// <summary>A time by the clock on the wall, wherever the person is: half past six stays half past six when the clock is put on or back.</summary>
/// <param name="Day">The day.</param>
/// <param name="Time">The time.</param>
public sealed record WallTime(DateOnly Day, TimeOnly Time) : CalendarTime;

/// <summary>One moment, the same everywhere.</summary>
/// <param name="Moment">The moment.</param>
public sealed record ExactMoment(DateTimeOffset Moment) : CalendarTime;

/// <summary>How an entry comes again.</summary>
/// <param name="Every">How often.</param>
/// <param name="Times">How many times in all; 1 or more.</param>
public sealed record CalendarRepeat(RepeatEvery Every, int Times);

/// <summary>How often something comes again.</summary>
public enum RepeatEvery
{
    /// <summary>Each hour.</summary>
    Hour,

    /// <summary>Each day.</summary>
    Day,

    /// <summary>Each week.</summary>
    Week,
}
