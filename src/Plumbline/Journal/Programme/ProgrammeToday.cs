using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Journal;

/// <summary>One line of the list of a day.</summary>
/// <param name="Aim">What to do.</param>
/// <param name="Week">The week that it comes from.</param>
/// <param name="Wanted">How many times: in the day, or in the week where it is counted by the week; at least 1.</param>
/// <param name="ByTheWeek">Whether it is counted by the week.</param>
/// <param name="Today">How many times it was done on this day.</param>
/// <param name="InTheWeek">How many times it was done since this week of the programme began.</param>
public sealed record ProgrammeLine(ProgrammeAim Aim, int Week, int Wanted, bool ByTheWeek, int Today, int InTheWeek)
{
    /// <summary>Whether as much was done as the line asks for.</summary>
    public bool IsDone => (ByTheWeek ? InTheWeek : Today) >= Wanted;
}

/// <summary>What there is to do on a day: the aims of the week, those that stay from earlier weeks, and those that the person's cautions add.</summary>
public static class ProgrammeToday
{
    /// <summary>The list of a day, newest week first.</summary>
    /// <param name="knowledge">The knowledge.</param>
    /// <param name="programme">What the person did.</param>
    /// <param name="today">The day.</param>
    /// <param name="held">The cautions that hold for the person.</param>
    /// <returns>Empty unless the programme runs.</returns>
    public static ImmutableArray<ProgrammeLine> Of(KnowledgeBase knowledge, ProgrammeRecord programme, DateOnly today, ImmutableArray<CautionHeld> held)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(programme);
        ProgrammePlace place = ProgrammeCalendar.On(programme, today);
        if (place.State != ProgrammeState.Running)
        {
            return [];
        }

        DateOnly weekBegan = ProgrammeCalendar.StartOf(programme, place.Week) ?? today;
        HashSet<string> added = [.. held.SelectMany(one => one.Caution.Adds)];
        var lines = from week in knowledge.Programme.Values.OfType<ProgrammeWeek>()
                    from aim in week.Aims
                    where week.Week == place.Week || (aim.Stays && week.Week < place.Week) || added.Contains(aim.Aim)
                    where aim.Unit is not (AimUnit.ShareAWeek or AimUnit.Minutes)
                    orderby week.Week == place.Week ? 0 : 1, week.Week descending
                    let byTheWeek = aim.Unit is AimUnit.TimesAWeek or AimUnit.DaysAWeek or AimUnit.Count or null
                    let wanted = aim.Unit is AimUnit.TimesADay or AimUnit.TimesAWeek or AimUnit.DaysAWeek ? (int)aim.Amount!.Value : 1
                    select new ProgrammeLine(
                        aim,
                        week.Week,
                        wanted,
                        byTheWeek,
                        programme.TimesDone(today, aim.Aim),
                        programme.Done.Where(done => done.What == aim.Aim && done.On >= weekBegan && done.On <= today).Sum(done => done.Times));
        return [.. lines.DistinctBy(line => line.Aim.Aim)];
    }
}
