using Plumbline.Journal;
using Plumbline.Web.People;

namespace Plumbline.Web.Journaling;

/// <summary>An entry that was just saved, and what it calls for.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Alarm">What cannot wait.</param>
/// <param name="Reading">What the clock on the wall did at its time.</param>
/// <param name="Today">The day on which it is read.</param>
public sealed record SavedEntry(DiaryEntry Entry, DiaryAlarm Alarm, WallClock Reading, DateOnly Today)
{
    /// <summary>Finds the entry that an address names; null where it names none of this person.</summary>
    /// <param name="saved">The id in the address: random, and of use to its person alone.</param>
    /// <param name="clock">What the address says of the clock.</param>
    /// <param name="diary">The diary of the person.</param>
    /// <param name="record">All else that is known of the person.</param>
    /// <param name="alarms">What looks at it.</param>
    /// <param name="now">The person's clock.</param>
    public static SavedEntry? Find(string? saved, string? clock, Diary diary, PersonRecord record, DiaryAlarms alarms, PersonClock now)
    {
        ArgumentNullException.ThrowIfNull(diary);
        ArgumentNullException.ThrowIfNull(alarms);
        ArgumentNullException.ThrowIfNull(now);
        return Guid.TryParseExact(saved, "D", out Guid id) && diary.Find(id) is { } entry
            ? new(entry, alarms.Of(entry, diary, record), Enum.TryParse(clock, ignoreCase: true, out WallClock reading) && Enum.IsDefined(reading) ? reading : WallClock.Plain, now.Today)
            : null;
    }
}
