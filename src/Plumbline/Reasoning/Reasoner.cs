using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Reasoning;

/// <summary>Ranks possible causes from a person's answers: exact inference over causes that can be true together.</summary>
/// <remarks>
/// Model, formulas, assumptions and limits: <c>docs/reasoning.md</c>. Immutable; safe to share between threads.
/// A red flag is not its business: what is dangerous is decided by rules (<c>Triage</c>), never by these probabilities.
/// </remarks>
public sealed class Reasoner
{
    // 95 % of the parameter sets lie between these quantiles.
    private const double Tail = 0.025;

    // Multiplications that drawing the ranges of one person may take, as long as they leave sets enough.
    private const double WorkForRanges = 12_000_000;

    // The k-th of 40 k drawn values stands for the same quantile, whatever k is.
    private const int SetsAtOnce = 40;

    private readonly KnowledgeBase _knowledge;
    private readonly CausalModel _causes;
    private readonly CausalModel _contributors;
    private readonly MechanismPool _mechanism;
    private readonly CauseExplainer _explainer;
    private readonly QuestionGains _gains;
    private readonly ImmutableArray<Finding> _derived;
    private readonly int _samples;

    /// <summary>Prepares reasoning in one setting.</summary>
    /// <param name="knowledge">Knowledge without faults.</param>
    /// <param name="setting">The id of a file in <c>knowledge/settings/</c>, such as <c>primary-care</c>: it decides how common each cause is.</param>
    /// <exception cref="InvalidOperationException">The knowledge lacks the setting, or the rules of dependence or of the interview.</exception>
    public Reasoner(KnowledgeBase knowledge, string setting)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(setting);
        _knowledge = knowledge;
        Setting = setting;
        _causes = ModelBuilder.Build(knowledge, setting, knowledge.Conditions.Values.Where(IsCause));
        _contributors = ModelBuilder.Build(knowledge, setting, knowledge.Conditions.Values.Where(condition => condition.Role == ConditionRole.Contributor));
        _mechanism = new(knowledge, _causes);
        _samples = Rules.Samples;
        _derived = DerivedAnswers.Rules(knowledge);
        _explainer = new(knowledge, _causes, _derived);
        _gains = new(_causes, new(knowledge, _causes, Rules));
    }

    /// <summary>The id of the setting.</summary>
    public string Setting { get; }

    internal CausalModel Model => _causes;

    private InterviewRules Rules => _knowledge.Interview
        ?? throw new InvalidOperationException($"The knowledge has no {InterviewRules.File}; check it before reasoning.");

    /// <summary>What the answers make of every cause.</summary>
    /// <param name="answers">What is known; what is not answered is summed out, never taken for absent.</param>
    public Differential Assess(Answers answers) => Assess(answers, _samples);

    /// <summary>As <see cref="Assess(Answers)"/>, without the ranges: each is the point alone. For where only the order is wanted.</summary>
    public Differential Rank(Answers answers) => Assess(answers, 0);

    /// <summary>Why a cause has its probability: exact leave-one-out over everything that was answered.</summary>
    /// <param name="answers">What is known.</param>
    /// <param name="cause">The id of a cause that <see cref="Assess(Answers)"/> reports, or of a more specific form.</param>
    /// <exception cref="ArgumentException">There is no such cause.</exception>
    public Explanation Explain(Answers answers, string cause) => Explain(answers, [cause])[0];

    /// <summary>As <see cref="Explain(Answers, string)"/>, for several causes: no dearer than for one.</summary>
    /// <param name="answers">What is known.</param>
    /// <param name="causes">The ids of causes; the explanations come in this order.</param>
    /// <exception cref="ArgumentException">There is no such cause.</exception>
    public ImmutableArray<Explanation> Explain(Answers answers, IEnumerable<string> causes)
    {
        ArgumentNullException.ThrowIfNull(causes);
        return _explainer.Explain(answers, [.. causes]);
    }

    /// <summary>How much each unanswered finding is expected to tell, most first.</summary>
    /// <param name="answers">What is known.</param>
    /// <param name="open">The findings to look at; those answered already, "not sure" included, are left aside.</param>
    public ImmutableArray<FindingGain> Gains(Answers answers, IEnumerable<string> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return _gains.Of(Complete(answers), [.. open]);
    }

    /// <summary>The ground network of these answers, for export and for peers.</summary>
    public (CausalNetwork Network, NetworkEvidence Evidence) Ground(Answers answers)
    {
        var (grounding, _) = Grounding.Affordable(_causes, Complete(answers), []);
        return (grounding.Network, grounding.Evidence);
    }

    private static bool IsCause(Condition condition) => condition.Role is ConditionRole.Cause or ConditionRole.Syndrome or ConditionRole.Mimic;

    private Differential Assess(Answers answers, int samples)
    {
        Answers complete = Complete(answers);
        var (grounding, inference) = Grounding.Affordable(_causes, complete, []);
        Posterior posterior = inference.Infer(grounding.Evidence);

        int sets = Sets(samples, inference.PlanFor(grounding.Evidence).Cost);
        SamplePosteriors? drawn = sets > 0 ? grounding.Sample(inference, sets, of: samples) : null;

        return new(Causes(posterior, drawn), Contributors(complete), _mechanism.Assess(posterior.Causes, complete), LikelihoodRatio.Of(grounding.Limit.LeftOut(_causes)));
    }

    /// <summary>How many sets of parameters ranges are drawn from. Fewer where each is dear: nobody waits longer for having many signs.</summary>
    /// <param name="samples">How many there are.</param>
    /// <param name="cost">The multiplications of one evaluation.</param>
    internal static int Sets(int samples, double cost) =>
        Math.Min(samples, SetsAtOnce * Math.Max(1, (int)(WorkForRanges / (SetsAtOnce * cost))));

    private ImmutableArray<CauseBelief> Causes(Posterior posterior, SamplePosteriors? drawn)
    {
        var beliefs = ImmutableArray.CreateBuilder<CauseBelief>();
        HashSet<int> inGroups = [.. _causes.Groups.SelectMany(group => group.Causes)];
        for (int c = 0; c < _causes.Causes.Length; c++)
        {
            if (!inGroups.Contains(c))
            {
                beliefs.Add(new(_causes.Causes[c].Id, Probable(posterior.Causes[c]), Range(posterior.Causes[c], drawn is null ? [] : drawn.Cause(c)), []));
            }
        }

        for (int g = 0; g < _causes.Groups.Length; g++)
        {
            var (id, members) = _causes.Groups[g];
            var detail = members.Where(c => _causes.Causes[c].Id != id)
                .Select(c => new CauseDetail(_causes.Causes[c].Id, Probable(posterior.Causes[c])))
                .OrderByDescending(form => form.Probability).ThenBy(form => form.Id, StringComparer.Ordinal);
            beliefs.Add(new(id, Probable(posterior.Groups[g]), Range(posterior.Groups[g], drawn is null ? [] : drawn.Group(g)), [.. detail]));
        }

        return [.. beliefs.OrderByDescending(belief => belief.Probability).ThenBy(belief => belief.Id, StringComparer.Ordinal)];
    }

    private ImmutableArray<ContributorBelief> Contributors(Answers complete)
    {
        var grounding = new Grounding(_contributors, complete, []);
        Posterior posterior = new ExactInference(grounding.Network).Infer(grounding.Evidence);
        return [.. _contributors.Causes.Select((cause, c) => new ContributorBelief(cause.Id, Probable(posterior.Causes[c])))
            .OrderByDescending(belief => belief.Probability).ThenBy(belief => belief.Id, StringComparer.Ordinal)];
    }

    private static ProbabilityRange Range(double point, ReadOnlySpan<double> drawn)
    {
        if (drawn.IsEmpty)
        {
            return ProbabilityRange.Of(Probable(point), Probable(point));
        }

        double[] sorted = drawn.ToArray();
        Array.Sort(sorted);
        int from = (int)Math.Floor(Tail * (sorted.Length - 1));

        // The point estimate is one of the sets that could be true; a range without it would confuse.
        return ProbabilityRange.Of(Probable(Math.Min(point, sorted[from])), Probable(Math.Max(point, sorted[^(from + 1)])));
    }

    // Sums of many products miss 1 by an ulp.
    private static Probability Probable(double value) => Probability.Of(Math.Clamp(value, 0, 1));

    private Answers Complete(Answers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return DerivedAnswers.Complete(_derived, answers);
    }
}
