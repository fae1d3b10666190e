using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Plumbline.Exchange.Calendar;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Pathway;

namespace Plumbline.Web.Following;

/// <summary>What a person wants to be reminded of, as a calendar: neutral words, no answers, no names of treatments.</summary>
internal sealed class ReminderCalendar(CareKnowledge care, PageWords words)
{
    private const int WeeksAhead = 12;
    private static readonly TimeOnly Evening = new(19, 0);

    /// <summary>The entries from a moment on.</summary>
    /// <param name="person">What the person told.</param>
    /// <param name="plan">The plan of that day.</param>
    /// <param name="now">The moment, with the person's own offset.</param>
    public IEnumerable<CalendarEntry> From(PersonRecord person, CarePlan plan, DateTimeOffset now)
    {
        DateOnly today = DateOnly.FromDateTime(now.DateTime);
        foreach (ReviewDue due in plan.AllDue)
        {
            // What was due yesterday is still to be done: the calendar says so today.
            DateOnly on = due.On < today ? today : due.On;
            bool weekly = care.Timers.FirstOrDefault(timer => timer.Id == due.Timer)?.CountsFrom is TimerStart.LastEntry or TimerStart.LastSafetyScreen;
            yield return Entry(weekly ? "check-in" : "review", new WholeDay(on), weekly ? new(RepeatEvery.Week, WeeksAhead) : null);
        }

        foreach (DeviceDiary diary in person.Trials.Devices.Where(diary => diary.Ended is null))
        {
            int left = diary.Started.AddDays(Longest).DayNumber - today.DayNumber;
            if (left > 0)
            {
                yield return Entry("entry", new WallTime(diary.Started > today ? diary.Started : today, Evening), new(RepeatEvery.Day, Math.Min(left, Longest)), rings: true);
            }
        }

        foreach (BlockDiary diary in person.Trials.Blocks.Where(diary => !diary.Closed))
        {
            int hours = (int)Math.Ceiling(new BlockFigures(care).Window(diary.Anaesthetic).TotalHours);
            if (diary.At.AddHours(hours) > now)
            {
                yield return Entry("entry", new ExactMoment(diary.At.AddHours(1)), new(RepeatEvery.Hour, hours), rings: true);
            }
        }
    }

    private int Longest => (int)care.Thresholds["device-trial-success/longest-days"].Value;

    private CalendarEntry Entry(string kind, CalendarTime when, CalendarRepeat? repeat = null, bool rings = false)
    {
        // The same kind and time are one entry whatever it is about; the id tells no more than the words do.
        byte[] known = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind}|{when}")));
        return new(Convert.ToHexStringLower(known.AsSpan(0, 16)) + "@plumbline", when, words[$"reminder.{kind}"], words["reminder.about"], repeat, rings);
    }
}
