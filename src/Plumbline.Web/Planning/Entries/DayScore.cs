using System.Globalization;
using Plumbline.Pathway;

namespace Plumbline.Web.Planning.Entries;

/// <summary>How a person was on one day.</summary>
internal sealed class DayScore(PageWords words)
{
    private readonly EntryField _on = new("on", EntryFieldKind.Day) { IsRequired = true };
    private readonly EntryField _pain = new("pain", EntryFieldKind.OutOfTen);
    private readonly EntryField _limited = new("limited", EntryFieldKind.YesNo);
    private readonly EntryField _goals = new("goals", EntryFieldKind.YesNo);

    private readonly EntryField _change = new("change", EntryFieldKind.Choice)
    {
        Choices = [new(null, [.. Enumerable.Range(1, 7).Select(points => new EntryOption(points.ToString(CultureInfo.InvariantCulture), words[$"change-{points}.name"]))])],
    };

    /// <summary>The kind of entry.</summary>
    public EntryKind<CheckIn> Kind => new()
    {
        Id = "today",
        Fields = [_pain, _limited, _change, _goals, _on],
        List = history => history.CheckIns,
        With = (history, list) => history with { CheckIns = list },
        Day = entry => entry.On,
        Said = entry => entry.Pain is { } pain ? words.Say("entry.line-pain", PlanSentences.Day(entry.On), EntryKinds.Number(pain.Points)!) : PlanSentences.Day(entry.On),
        Fill = (_, entry) =>
        [
            (_on.Name, EntryKinds.Day(entry.On)), (_pain.Name, EntryKinds.Number(entry.Pain?.Points)), (_limited.Name, EntryKinds.YesNo(entry.LifeHeavilyLimited)),
            (_goals.Name, EntryKinds.YesNo(entry.GoalsMet)), (_change.Name, EntryKinds.Number(entry.Change?.Points)),
        ],
        Make = Make,
        Join = Joined,
        Keep = (before, after) => after with { Peg = before.Peg, Oswestry = before.Oswestry, RolandMorris = before.RolandMorris },
    };

    /// <summary>What was noted on a day; null where nothing was.</summary>
    public static CheckIn? On(CareHistory history, DateOnly day) => history.CheckIns.LastOrDefault(entry => entry.On == day);

    /// <summary>A history with a note; what it does not say stays as it was on that day. A note that says nothing is none.</summary>
    public static CareHistory Noted(CareHistory history, CheckIn note)
    {
        if (note == new CheckIn(note.On))
        {
            return history;
        }

        CheckIn? known = On(history, note.On);
        return history with { CheckIns = known is null ? history.CheckIns.Add(note) : history.CheckIns.Replace(known, Joined(known, note)!) };
    }

    // Of two notes on one day the later one counts where it says something.
    private static CheckIn? Joined(CheckIn known, CheckIn note) => known.On != note.On ? null : known with
    {
        Pain = note.Pain ?? known.Pain,
        Change = note.Change ?? known.Change,
        GoalsMet = note.GoalsMet ?? known.GoalsMet,
        LifeHeavilyLimited = note.LifeHeavilyLimited ?? known.LifeHeavilyLimited,
    };

    private CheckIn? Make(EntryReader reader)
    {
        DateOnly? on = reader.Day(_on);
        double? pain = reader.OutOfTen(_pain);
        string? change = reader.Choice(_change);
        bool? limited = reader.YesNo(_limited), goals = reader.YesNo(_goals);
        if (pain is null && change is null && limited is null && goals is null && reader.Faults.IsEmpty)
        {
            reader.Fault(_pain.Name, "entry.wrong-nothing");
        }

        return on is { } day
            ? new(
                day,
                pain is { } points ? PainScore.Of(points) : null,
                Change: change is { } impression ? ImpressionOfChange.Of(int.Parse(impression, CultureInfo.InvariantCulture)) : null,
                GoalsMet: goals,
                LifeHeavilyLimited: limited)
            : null;
    }
}
