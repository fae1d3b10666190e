using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Reasoning;

/// <summary>Tells which pain mechanism leads, from any subset of the criteria.</summary>
/// <remarks>
/// Naive Bayes with evidence weights: ln P(mechanism | answers) = ln prior + Σ wⱼ ln P(answerⱼ | mechanism) + constant, where the
/// weights follow from the measured correlation of those criteria that were answered (<see cref="EvidenceWeights"/>). An
/// unanswered criterion is left out, which is exact here: its weight goes to the others. At the end the belief is mixed with the prior in the
/// share of experts' disagreement, so that no number of answers makes it certain. Formulas and fit: <c>docs/mechanism.md</c>.
/// Immutable; many threads may share one.
/// </remarks>
public sealed class MechanismModel
{
    private readonly ImmutableSortedDictionary<string, int> _places;
    private readonly CriterionLikelihoods _likelihoods;
    private readonly double _disagreement;

    // Most patients of a file have the same criteria answered, and weighing them is nearly all of the work. A race only weighs twice.
    private volatile WeighedCriteria? _last;

    /// <summary>Makes the model from its knowledge.</summary>
    /// <exception cref="ArgumentException">The knowledge is not consistent in itself; its reader would have refused it.</exception>
    public MechanismModel(MechanismKnowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        if (knowledge.Correlations.Length != knowledge.Criteria.Length)
        {
            throw new ArgumentException("There is one row of correlations for each criterion.", nameof(knowledge));
        }

        _places = knowledge.Criteria.Select((criterion, place) => KeyValuePair.Create(criterion.Id, place))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
        _likelihoods = new(knowledge);
        _disagreement = knowledge.Settings.Disagreement;
        BaseRates = MechanismBelief.OfWeights(knowledge.Patients.Select(patients => (double)patients));
    }

    /// <summary>How common each mechanism was among the patients of the study: the belief about somebody of whom nothing is known.</summary>
    public MechanismBelief BaseRates { get; }

    /// <summary>Assesses somebody like the patients of the study.</summary>
    /// <param name="answers">Answers by the id of the criterion, as an examiner judged them; unanswered ones may be left out.</param>
    /// <exception cref="ArgumentException">There is no such criterion.</exception>
    public MechanismAssessment Assess(IReadOnlyDictionary<string, Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return Assess([.. answers.Select(answer => CriterionAnswer.Judged(answer.Key, answer.Value))], BaseRates);
    }

    /// <summary>Assesses somebody of whom something is known already.</summary>
    /// <param name="answers">What is known about criteria; unanswered ones may be left out.</param>
    /// <param name="prior">The belief without these answers, for example from the causes that are likely.</param>
    /// <exception cref="ArgumentException">There is no such criterion, one stands twice, or its agreement is below a coin's.</exception>
    public MechanismAssessment Assess(ImmutableArray<CriterionAnswer> answers, MechanismBelief prior)
    {
        ArgumentNullException.ThrowIfNull(prior);
        (int Place, CriterionAnswer Answer)[] known =
            [.. from answer in answers
                let place = PlaceOf(answer)
                where answer.Answer is Answer.Present or Answer.Absent
                orderby place
                select (place, answer)];
        for (int i = 1; i < known.Length; i++)
        {
            if (known[i].Place == known[i - 1].Place)
            {
                throw new ArgumentException($"The criterion '{known[i].Answer.Criterion}' stands twice.", nameof(answers));
            }
        }

        WeighedCriteria weighed = Weigh([.. known.Select(one => (one.Place, one.Answer.Agreement.Value))]);
        var contributions = ImmutableArray.CreateBuilder<CriterionContribution>(known.Length);
        for (int i = 0; i < known.Length; i++)
        {
            double weight = weighed.Weights[i];
            bool present = known[i].Answer.Answer == Answer.Present;
            PerMechanism<double> evidence = weighed.Criteria[i].Present.Select(rate => weight * Math.Log(present ? rate : 1 - rate));
            contributions.Add(new(known[i].Answer.Criterion, known[i].Answer.Answer, weight, evidence));
        }

        return new(Combine(prior, contributions), contributions.MoveToImmutable());
    }

    private WeighedCriteria Weigh((int Place, double Agreement)[] answered)
    {
        if (_last is { } last && last.Answered.AsSpan().SequenceEqual(answered))
        {
            return last;
        }

        AnsweredCriterion[] criteria = [.. answered.Select(one => _likelihoods.Of(one.Place, one.Agreement))];
        return _last = new(answered, criteria, EvidenceWeights.Of(_likelihoods.Covariance(criteria)));
    }

    private int PlaceOf(CriterionAnswer answer)
    {
        if (!_places.TryGetValue(answer.Criterion, out int place))
        {
            throw new ArgumentException($"There is no criterion '{answer.Criterion}'; see knowledge/mechanism/.");
        }

        return answer.Agreement.Value >= 0.5
            ? place
            : throw new ArgumentException($"The answer to '{answer.Criterion}' agrees with examiners less often than a coin; turn it round.");
    }

    private MechanismBelief Combine(MechanismBelief prior, IReadOnlyCollection<CriterionContribution> contributions)
    {
        Span<double> logs = stackalloc double[3];
        for (int m = 0; m < logs.Length; m++)
        {
            logs[m] = Math.Log(prior.Probabilities[(PainMechanism)m].Value);
            foreach (CriterionContribution contribution in contributions)
            {
                logs[m] += contribution.Evidence[(PainMechanism)m];
            }
        }

        double highest = Math.Max(logs[0], Math.Max(logs[1], logs[2]));
        PerMechanism<double> raw = new(Math.Exp(logs[0] - highest), Math.Exp(logs[1] - highest), Math.Exp(logs[2] - highest));
        double sum = raw.Nociceptive + raw.Neuropathic + raw.Nociplastic;
        double Mixed(PainMechanism mechanism) =>
            ((1 - _disagreement) * raw[mechanism] / sum) + (_disagreement * prior.Probabilities[mechanism].Value);
        return MechanismBelief.OfWeights(new(Mixed(PainMechanism.Nociceptive), Mixed(PainMechanism.Neuropathic), Mixed(PainMechanism.Nociplastic)));
    }

    private sealed record WeighedCriteria((int Place, double Agreement)[] Answered, AnsweredCriterion[] Criteria, double[] Weights);
}
