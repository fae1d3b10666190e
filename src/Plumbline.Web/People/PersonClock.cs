namespace Plumbline.Web.People;

/// <summary>The time where the person lives. Known after <see cref="CurrentPerson.FindAsync"/>; before, and for somebody without a record, it is that of the host.</summary>
public sealed class PersonClock(TimeProvider clock, CurrentPerson person)
{
    /// <summary>The person's time zone.</summary>
    public TimeZoneInfo Zone => person.Choices?.Zone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone) ? zone : clock.LocalTimeZone;

    /// <summary>Now, with the offset of the person's zone.</summary>
    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone);

    /// <summary>The day that it is for the person.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);
}
