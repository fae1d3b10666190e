using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Reasoning;

/// <summary>Reads criteria out of the ordinary answers of an assessment.</summary>
public static class CriterionProxies
{
    /// <summary>What a person's answers say about the criteria; criteria about which they say nothing are left out.</summary>
    /// <param name="knowledge">The stand-ins.</param>
    /// <param name="answers">The answers so far. Unanswered and "not sure" never count as "no".</param>
    public static ImmutableArray<CriterionAnswer> Read(MechanismKnowledge knowledge, Answers answers)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(answers);
        return [.. from proxy in knowledge.Proxies
                   let answer = Read(proxy, answers)
                   where answer is Answer.Present or Answer.Absent
                   select new CriterionAnswer(proxy.Criterion, answer, proxy.Agreement)];
    }

    private static Answer Read(CriterionProxy proxy, Answers answers)
    {
        if (proxy.Unless.Any(finding => answers[finding] == Answer.Present))
        {
            return Answer.Unanswered;
        }

        if (proxy.AnyOf.Any(finding => answers[finding] == Answer.Present))
        {
            return proxy.Means;
        }

        return proxy.NoneSaysTheOpposite && answers.RuleOut(proxy.AnyOf) ? Opposite(proxy.Means) : Answer.Unanswered;
    }

    private static Answer Opposite(Answer answer) => answer == Answer.Present ? Answer.Absent : Answer.Present;
}
