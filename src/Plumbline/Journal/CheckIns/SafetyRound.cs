using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Triage;

namespace Plumbline.Journal;

/// <summary>The warning signs, asked again: <c>knowledge/pathway/safety-round.yaml</c>.</summary>
public static class SafetyRound
{
    /// <summary>The findings that a round asks, in order.</summary>
    public static ImmutableArray<string> Findings(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return [.. knowledge.Care.SafetyRound.SelectMany(group => group.Findings)];
    }

    /// <summary>Takes the answers of a round into a record, and notes the round among the safety screens.</summary>
    /// <param name="knowledge">The knowledge in use.</param>
    /// <param name="person">The record before.</param>
    /// <param name="said">The answers by finding; a finding that is not in here was left open.</param>
    /// <param name="today">The day of the round.</param>
    /// <remarks>
    /// What is left open lowers nothing: a sign that was there, or that the person was not sure of, stays; a "no" of an earlier week is
    /// taken back, because nobody has said it for this week. A sign that is said to be there now interrupts again, also where its
    /// warning was seen before.
    /// </remarks>
    public static PersonRecord Take(KnowledgeBase knowledge, PersonRecord person, IReadOnlyDictionary<string, Answer> said, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(said);
        Answers answers = person.Answers;
        bool complete = true;
        foreach (string finding in Findings(knowledge))
        {
            Answer answer = said.GetValueOrDefault(finding);
            complete &= answer is Answer.Present or Answer.Absent;
            answers = answers.With(finding, answer != Answer.Unanswered ? answer : answers[finding] == Answer.Absent ? Answer.Unanswered : answers[finding]);
        }

        TriageResult triage = TriageRules.Assess(knowledge, answers);
        var again = triage.Fired.Where(rule => rule.Because.Any(name => said.GetValueOrDefault(name) == Answer.Present)).Select(rule => rule.Rule);
        var screen = new SafetyScreen(today, complete, triage.Urgency);
        return person with
        {
            Answers = answers,
            WarningsSeen = person.WarningsSeen.Except(again),
            History = person.History with { SafetyScreens = person.History.SafetyScreens.Contains(screen) ? person.History.SafetyScreens : person.History.SafetyScreens.Add(screen) },
        };
    }

    /// <summary>The alarms that no clinician has dealt with, as far as the record tells.</summary>
    public static ImmutableArray<SafetyScreen> Open(CareHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return [.. history.SafetyScreens.Where(IsOpen).OrderBy(screen => screen.On)];
    }

    /// <summary>The history after a clinician dealt with the alarms up to a day.</summary>
    /// <param name="history">The history before.</param>
    /// <param name="on">The day on which the clinician did.</param>
    public static CareHistory Cleared(CareHistory history, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(history);
        return history with { SafetyScreens = [.. history.SafetyScreens.Select(screen => IsOpen(screen) && screen.On <= on ? screen with { ClearedOn = on } : screen).Distinct()] };
    }

    private static bool IsOpen(SafetyScreen screen) => screen is { Found: >= Urgency.SameDay, ClearedOn: null };
}
