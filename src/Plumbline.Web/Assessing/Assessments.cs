using System.Collections.Concurrent;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Reasoning;
using Plumbline.Triage;

namespace Plumbline.Web.Assessing;

/// <summary>Works out what a person's answers come to. Safe to share between requests.</summary>
public sealed class Assessments(KnowledgeBase knowledge)
{
    private readonly ConcurrentDictionary<string, (Reasoner Reasoner, Interview Interview)> _settings = new(StringComparer.Ordinal);

    /// <summary>How soon the person should be seen.</summary>
    public TriageResult Triage(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return TriageRules.Assess(knowledge, person.Answers);
    }

    /// <summary>The next question for a person; null when no question left is expected to change the plan.</summary>
    public NextQuestion? Next(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return In(person.Choices.Setting).Interview.Next(person.Answers, [.. person.Asked], AskedOf.Person);
    }

    /// <summary>How many questions are left: at least, at most.</summary>
    public (int AtLeast, int AtMost) Left(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return In(person.Choices.Setting).Interview.Left([.. person.Asked], AskedOf.Person);
    }

    /// <summary>How many questions are left that everybody is asked, or that are expected to change the plan.</summary>
    public int CouldStillChange(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        InterviewRules rules = knowledge.Interview!;
        return rules.First.Except(person.Asked, StringComparer.Ordinal).Count()
            + In(person.Choices.Setting).Interview.Remaining(person.Answers, [.. person.Asked], AskedOf.Person).Count(next => next.Gain >= rules.StopBelow.Value);
    }

    /// <summary>The possible causes with their ranges.</summary>
    public Differential Causes(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return In(person.Choices.Setting).Reasoner.Assess(person.Answers);
    }

    /// <summary>The causes as <see cref="Causes"/>, if one open answer came; without the ranges, which would take most of the time.</summary>
    public Differential CausesIf(PersonRecord person, string finding, Answer answer)
    {
        ArgumentNullException.ThrowIfNull(person);
        return In(person.Choices.Setting).Reasoner.Rank(person.Answers.With(finding, answer));
    }

    /// <summary>What each answer did to one cause.</summary>
    public Explanation Explain(PersonRecord person, string cause)
    {
        ArgumentNullException.ThrowIfNull(person);
        return In(person.Choices.Setting).Reasoner.Explain(person.Answers, cause);
    }

    private (Reasoner Reasoner, Interview Interview) In(string setting) => _settings.GetOrAdd(setting, id =>
    {
        var reasoner = new Reasoner(knowledge, id);
        return (reasoner, new Interview(knowledge, reasoner));
    });
}
