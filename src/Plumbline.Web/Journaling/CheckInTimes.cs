using System.Collections.Immutable;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.Planning;

namespace Plumbline.Web.Journaling;

/// <summary>Says when a person's check-in is due. Safe to share between requests.</summary>
public sealed class CheckInTimes(KnowledgeBase knowledge, Plans plans)
{
    private readonly CourseRules _rules = CourseRules.Of(knowledge.Care);

    // The signs of nerves and bladder: written into a diary, any of them calls for the questions.
    private readonly ImmutableHashSet<string> _signs = [.. knowledge.Care.SafetyRound.SelectMany(group => group.Findings)];

    /// <summary>Whether and why a check-in is due on a day.</summary>
    public CheckInDue Due(PersonRecord person, Diary diary, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(person);
        return CheckInDue.Of(person, diary, _rules, plans.Of(person).Reviews, _signs, today);
    }
}
