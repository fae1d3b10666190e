using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>Exact posteriors of a network; keeps plans and memory for reuse. Safe to use from several threads.</summary>
public sealed class ExactInference
{
    // An interview sees some tens of plans; a long-running host sees more and only pays the planning again.
    private const int KeptPlans = 4096;

    private readonly ConcurrentDictionary<PlanKey, InferencePlan> _plans = new();
    private readonly ConcurrentBag<PlanCompiler> _compilers = [];
    private readonly ConcurrentBag<Evaluation<Single1>> _evaluations = [];

    /// <summary>Prepares inference on one network.</summary>
    public ExactInference(CausalNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        Network = network;
    }

    /// <summary>The network.</summary>
    public CausalNetwork Network { get; }

    /// <summary>The plan for all evidence with these unknown risks and positive findings; made once, then kept.</summary>
    /// <exception cref="ArgumentException">The evidence is about another network.</exception>
    public InferencePlan PlanFor(NetworkEvidence evidence)
    {
        var key = new PlanKey(Checked(evidence));
        if (_plans.TryGetValue(key, out InferencePlan? known))
        {
            return known;
        }

        if (_plans.Count >= KeptPlans)
        {
            _plans.Clear();
        }

        if (!_compilers.TryTake(out PlanCompiler? compiler))
        {
            compiler = new PlanCompiler();
        }

        InferencePlan plan = compiler.Compile(evidence);
        _compilers.Add(compiler);
        return _plans.GetOrAdd(key, plan);
    }

    /// <summary>The probability of the evidence and of every cause and risk given it.</summary>
    /// <exception cref="ArgumentException">The evidence is about another network.</exception>
    public Posterior Infer(NetworkEvidence evidence)
    {
        InferencePlan plan = PlanFor(evidence);
        if (!_evaluations.TryTake(out Evaluation<Single1>? evaluation))
        {
            evaluation = new Evaluation<Single1>();
        }

        Posterior posterior = Infer(evaluation, plan, evidence);
        _evaluations.Add(evaluation);
        return posterior;
    }

    private Posterior Infer(Evaluation<Single1> evaluation, InferencePlan plan, NetworkEvidence evidence)
    {
        var source = new NetworkSource<Single1>(Network.Numbers);
        evaluation.Use(plan);
        var groups = ImmutableArray.CreateBuilder<double>(Network.Groups.Length);
        foreach (NetworkGroup group in Network.Groups)
        {
            // With its causes held absent, what is left is P(evidence, none of the group).
            evaluation.Answer(evidence, source);
            foreach (int cause in group.Causes)
            {
                evaluation.On(cause) = Single1.Of(0);
            }

            evaluation.Weigh(evidence, source);
            evaluation.Run(marginals: false);
            groups.Add(evaluation.Evidence.Value);
        }

        evaluation.Answer(evidence, source);
        evaluation.Weigh(evidence, source);
        evaluation.Run(marginals: true);
        double whole = evaluation.Evidence.Value;
        for (int g = 0; g < groups.Count; g++)
        {
            groups[g] = whole > 0 ? Math.Max(0, 1 - (groups[g] / whole)) : 0;
        }

        return new Posterior(
            whole,
            Math.Log(whole),
            [.. evaluation.Marginals(Network.Risks.Length, Network.Causes.Length)],
            [.. evaluation.Marginals(0, Network.Risks.Length)],
            groups.MoveToImmutable());
    }

    /// <summary>What each answer to each open question (unknown risks and unanswered findings) would make of the causes.</summary>
    /// <exception cref="ArgumentException">The evidence or the buffer is about another network.</exception>
    public void LookAhead(NetworkEvidence evidence, QuestionOutlook outlook)
    {
        Checked(evidence);
        ArgumentNullException.ThrowIfNull(outlook);
        Same(outlook.Network);
        outlook.Clear();
        double whole = Infer(evidence).Evidence;
        foreach (NetworkQuestion question in Questions().Where(question => !IsGiven(evidence, question)))
        {
            var (chance, present) = outlook.Open(question);
            int width = Network.Causes.Length + Network.Groups.Length;
            for (int level = 0; level < question.Levels(Network); level++)
            {
                Posterior answered = Infer(With(evidence, question, level));
                chance.Span[level] = whole > 0 ? answered.Evidence / whole : 0;
                Copy(answered, present.Span.Slice(level * width, width));
            }
        }
    }

    /// <summary>What the causes would be without each of the answers given.</summary>
    /// <exception cref="ArgumentException">The evidence or the buffer is about another network.</exception>
    public void Explain(NetworkEvidence evidence, LeaveOneOut without)
    {
        Checked(evidence);
        ArgumentNullException.ThrowIfNull(without);
        Same(without.Network);
        without.Clear();
        foreach (NetworkQuestion question in Questions().Where(question => IsGiven(evidence, question)))
        {
            Posterior rest = Infer(With(evidence, question, null));
            Copy(rest, without.Set(question, rest.LnEvidence));
        }
    }

    /// <summary>The posteriors under each of many parameter sets.</summary>
    /// <exception cref="ArgumentException">The evidence, the sets or the buffer are about another network, or the counts differ.</exception>
    public void Infer(NetworkEvidence evidence, NetworkSamples samples, SamplePosteriors posteriors)
    {
        Checked(evidence);
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(posteriors);
        Same(samples.Network);
        Same(posteriors.Network);
        if (posteriors.Count != samples.Count)
        {
            throw new ArgumentException($"There are {samples.Count} parameter sets and room for {posteriors.Count} posteriors.", nameof(posteriors));
        }

        for (int set = 0; set < samples.Count; set++)
        {
            CausalNetwork drawn = samples.Draw(set);
            Posterior posterior = new ExactInference(drawn).Infer(evidence.Of(drawn));
            posteriors.LnEvidences[set] = posterior.LnEvidence;
            double[] all = posterior.IsPossible ? [.. posterior.Risks, .. posterior.Causes, .. posterior.Groups] : [];
            for (int row = 0; row < all.Length; row++)
            {
                posteriors.Row(row)[set] = all[row];
            }
        }
    }

    private static bool IsGiven(NetworkEvidence evidence, NetworkQuestion question) =>
        question.IsRisk ? evidence.Risk(question.Index) is not null : evidence.Finding(question.Index) is not null;

    private static NetworkEvidence With(NetworkEvidence evidence, NetworkQuestion question, int? level) =>
        question.IsRisk
            ? evidence.WithRisk(question.Index, level is { } state ? state == 1 : null)
            : evidence.WithFinding(question.Index, level);

    private static void Copy(Posterior posterior, Span<double> present)
    {
        present.Clear();
        if (posterior.IsPossible)
        {
            posterior.Causes.AsSpan().CopyTo(present);
            posterior.Groups.AsSpan().CopyTo(present[posterior.Causes.Length..]);
        }
    }

    private IEnumerable<NetworkQuestion> Questions() =>
        Enumerable.Range(0, Network.Risks.Length).Select(NetworkQuestion.OfRisk)
            .Concat(Enumerable.Range(0, Network.Findings.Length).Select(NetworkQuestion.OfFinding));

    private void Same(CausalNetwork network)
    {
        if (!ReferenceEquals(network, Network))
        {
            throw new ArgumentException("The buffer is for another network.", nameof(network));
        }
    }

    private NetworkEvidence Checked(NetworkEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return ReferenceEquals(evidence.Network, Network)
            ? evidence
            : throw new ArgumentException("The evidence is about another network.", nameof(evidence));
    }
}
