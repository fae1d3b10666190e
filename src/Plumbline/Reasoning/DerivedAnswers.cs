using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Reasoning;

/// <summary>Answers that follow from other answers: that all marks on the body map are on the back, for example.</summary>
public static class DerivedAnswers
{
    /// <summary>The answers with all that follows from them; what was said itself is never overwritten.</summary>
    public static Answers Complete(KnowledgeBase knowledge, Answers answers)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(answers);
        return Complete(Rules(knowledge), answers);
    }

    /// <summary>The findings that follow from others.</summary>
    internal static ImmutableArray<Finding> Rules(KnowledgeBase knowledge) => [.. knowledge.Findings.Values.Where(finding => finding.Derived is not null)];

    internal static Answers Complete(ImmutableArray<Finding> rules, Answers answers)
    {
        Answers complete = answers;
        foreach (Finding finding in rules)
        {
            if (answers[finding.Id] == Answer.Unanswered && Follows(finding.Derived!, answers) is not Answer.Unanswered and var follows)
            {
                complete = complete.With(finding.Id, follows);
            }
        }

        return complete;
    }

    // One mark in the excluded places settles it. That none is there must have been said: a place that was not asked about is not free of pain.
    private static Answer Follows(DerivedFinding rule, Answers answers) =>
        rule.NoneOf.Any(finding => answers[finding] == Answer.Present) ? Answer.Absent
        : rule.AnyOf.Any(finding => answers[finding] == Answer.Present) && rule.NoneOf.All(finding => answers[finding] == Answer.Absent) ? Answer.Present
        : Answer.Unanswered;
}
