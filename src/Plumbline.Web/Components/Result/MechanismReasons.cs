using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Reasoning;

namespace Plumbline.Web.Components.Result;

/// <summary>Says which answers speak for and against the pain mechanism that leads. Safe to share between requests.</summary>
public sealed class MechanismReasons(KnowledgeBase knowledge)
{
    private readonly MechanismKnowledge _mechanism = knowledge.Mechanism
        ?? throw new InvalidOperationException("The knowledge has no mechanism model; check knowledge/mechanism/ before reasoning.");

    private readonly MechanismModel _model = new(knowledge.Mechanism!);

    /// <summary>The answers that moved a mechanism, strongest first, each once.</summary>
    /// <param name="answers">What is known.</param>
    /// <param name="mechanism">The mechanism.</param>
    /// <returns>
    /// Ids of findings with the logarithm of the ratio of their probability in this mechanism to the mean of the other two; above 0 it speaks
    /// for it. Where a criterion follows from several answers of one kind, each of them carries its weight.
    /// </returns>
    public ImmutableArray<AnswerWeight> For(Answers answers, PainMechanism mechanism)
    {
        ArgumentNullException.ThrowIfNull(answers);
        MechanismAssessment assessed = _model.Assess(CriterionProxies.Read(_mechanism, answers), _model.BaseRates);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (CriterionContribution contribution in assessed.Contributions)
        {
            double all = contribution.Evidence.ToArray().Sum();
            double own = contribution.Evidence[mechanism];
            double others = (all - own) / 2;
            foreach (string finding in Behind(contribution.Criterion, answers))
            {
                weights[finding] = weights.GetValueOrDefault(finding) + own - others;
            }
        }

        return
        [
            .. weights.Where(pair => pair.Value != 0).Select(pair => new AnswerWeight(pair.Key, pair.Value))
                .OrderByDescending(weight => Math.Abs(weight.LogOdds)).ThenBy(weight => weight.Answer, StringComparer.Ordinal),
        ];
    }

    // What was ticked; where nothing was, the answers "no" that together say the opposite.
    private IEnumerable<string> Behind(string criterion, Answers answers)
    {
        string[] findings = [.. _mechanism.Proxies.Where(proxy => proxy.Criterion == criterion).SelectMany(proxy => proxy.AnyOf).Distinct(StringComparer.Ordinal)];
        string[] present = [.. findings.Where(finding => answers[finding] == Answer.Present)];
        return present.Length > 0 ? present : findings.Where(finding => answers[finding] == Answer.Absent);
    }
}
