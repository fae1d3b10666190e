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
        Answers complete = answers;
        foreach (Finding finding in knowledge.Findings.Values)
        {
            if (finding.Derived is { } rule && answers[finding.Id] == Answer.Unanswered)
            {
                complete = complete.With(finding.Id, Follows(rule, answers));
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
