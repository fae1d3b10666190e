using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>Takes a check-in into a record.</summary>
public static class CheckInRecord
{
    /// <summary>The record with a check-in. What stood there of the same day stays where the check-in says nothing of it.</summary>
    /// <param name="person">The record before.</param>
    /// <param name="entry">What the care history keeps; its PEG score is worked out here.</param>
    /// <param name="more">The rest, of the same day.</param>
    public static PersonRecord Take(PersonRecord person, CheckIn entry, CheckInAnswers more)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(more);
        CheckInAnswers answers = person.CheckIns.Weeks.FirstOrDefault(week => week.On == more.On) is { } told ? Joined(told, more) : more;
        CheckIn? known = person.History.CheckIns.LastOrDefault(fact => fact.On == entry.On);
        CheckIn joined = known is null ? entry : known with
        {
            Pain = entry.Pain ?? known.Pain,
            Change = entry.Change ?? known.Change,
            GoalsMet = entry.GoalsMet ?? known.GoalsMet,
            LifeHeavilyLimited = entry.LifeHeavilyLimited ?? known.LifeHeavilyLimited,
        };
        joined = joined with { Peg = answers.Peg(joined.Pain) ?? joined.Peg };
        bool saysSomething = joined != new CheckIn(joined.On);
        return person with
        {
            CheckIns = person.CheckIns.With(answers),
            History = !saysSomething ? person.History : person.History with { CheckIns = known is null ? person.History.CheckIns.Add(joined) : person.History.CheckIns.Replace(known, joined) },
        };
    }

    private static CheckInAnswers Joined(CheckInAnswers told, CheckInAnswers more) => told with
    {
        Enjoyment = more.Enjoyment ?? told.Enjoyment,
        Activity = more.Activity ?? told.Activity,
        Function = more.Function ?? told.Function,
        Mood = more.Mood ?? told.Mood,
        Sleep = more.Sleep ?? told.Sleep,
        Goals = more.Goals ?? told.Goals,
        HadSideEffects = more.HadSideEffects ?? told.HadSideEffects,
        SideEffects = more.SideEffects.Length > 0 ? more.SideEffects : told.SideEffects,
    };
}
