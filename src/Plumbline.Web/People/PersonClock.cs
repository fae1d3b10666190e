using Plumbline.Journal;

namespace Plumbline.Web.People;

/// <summary>The time where the person lives. Known after <see cref="CurrentPerson.FindAsync"/>; before, and for somebody without a record, it is that of the host.</summary>
public sealed class PersonClock(TimeProvider clock, CurrentPerson person)
{
    /// <summary>The person's time zone.</summary>
    public TimeZoneInfo Zone => ZoneOf(person.Choices, clock);

    /// <summary>Now, with the offset of the person's zone.</summary>
    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone);

    /// <summary>The day that it is for the person.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>The day that it is for somebody who chose so.</summary>
    public static DateOnly TodayOf(PersonChoices choices, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), ZoneOf(choices, clock)).DateTime);
    }

    private static TimeZoneInfo ZoneOf(PersonChoices? choices, TimeProvider clock) =>
        choices?.Zone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone) ? zone : clock.LocalTimeZone;
}
