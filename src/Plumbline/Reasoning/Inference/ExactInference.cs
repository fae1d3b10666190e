using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>Exact posteriors of a network; keeps plans and memory for reuse. Safe to use from several threads.</summary>
public sealed class ExactInference
{
    // An interview sees some tens of plans; a long-running host sees more and only pays the planning again.
    private const int KeptPlans = 4096;

    // Orders of elimination that are tried before a plan is given up as too dear.
    private const int FirstSight = 2;

    // What was needed for a dear question is let go again; it would be held for as long as the program runs.
    private const long MostKeptBytes = 32L << 20;

    // Shared by all networks: most stand for one person's answers, are asked once or twice, and would each take megabytes anew.
    private static readonly WorkPool<PlanCompiler> Compilers = new();
    private static readonly WorkPool<Evaluation<Single1>> Evaluations = new();
    private static readonly WorkPool<Evaluation<Lanes8>> Eights = new();
    private static readonly WorkPool<OutlookRun> Outlooks = new();
    private static readonly WorkPool<LeaveOneOutRun> LeavingOut = new();

    /// <summary>Work that is shared is shared by no more threads than there are processors: each holds memory of its own.</summary>
    internal static readonly ParallelOptions Processors = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    private readonly ConcurrentDictionary<PlanKey, InferencePlan> _plans = new();

    /// <summary>Prepares inference on one network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="mostBytes">
    /// What one evaluation may take. A question that would take more is answered as exactly, in parts: once for each state of an unknown
    /// risk, the one with most causes first, until each part fits or no risk is unknown.
    /// </param>
    public ExactInference(CausalNetwork network, long mostBytes = 1L << 30)
    {
        ArgumentNullException.ThrowIfNull(network);
        Network = network;
        MostBytes = mostBytes;
    }

    /// <summary>The network.</summary>
    public CausalNetwork Network { get; }

    /// <summary>What one evaluation may take before it is done in parts, in bytes.</summary>
    public long MostBytes { get; }

    /// <summary>The plan for all evidence with these unknown risks and positive findings; made once, then kept.</summary>
    /// <exception cref="ArgumentException">The evidence is about another network.</exception>
    public InferencePlan PlanFor(NetworkEvidence evidence)
    {
        PlanKey key = Checked(evidence).Key;
        if (_plans.TryGetValue(key, out InferencePlan? known))
        {
            return known;
        }

        if (_plans.Count >= KeptPlans)
        {
            _plans.Clear();
        }

        PlanCompiler compiler = Compilers.Take();
        InferencePlan plan = compiler.Compile(evidence);
        Compilers.Give(compiler);
        return _plans.GetOrAdd(key, plan);
    }

    /// <summary>Whether a plan of so little work is found at first sight; it is then kept.</summary>
    internal bool HasPlanWithin(NetworkEvidence evidence, double most)
    {
        if (_plans.TryGetValue(evidence.Key, out InferencePlan? known))
        {
            return known.Cost <= most;
        }

        PlanCompiler compiler = Compilers.Take();
        try
        {
            InferencePlan plan = compiler.Compile(evidence, FirstSight);
            return plan.Cost <= most && _plans.TryAdd(evidence.Key, plan);
        }
        catch (NotSupportedException)
        {
            return false;
        }
        finally
        {
            Compilers.Give(compiler);
        }
    }

    /// <summary>The probability of the evidence and of every cause and risk given it.</summary>
    /// <exception cref="ArgumentException">The evidence is about another network.</exception>
    public Posterior Infer(NetworkEvidence evidence)
    {
        Checked(evidence);
        InferencePlan plan;
        try
        {
            plan = PlanFor(evidence);
        }
        catch (NotSupportedException) when (DearestRisk(Checked(evidence)) >= 0)
        {
            return InParts(evidence);
        }

        if (plan.Bytes > MostBytes && DearestRisk(evidence) >= 0)
        {
            return InParts(evidence);
        }

        Evaluation<Single1> evaluation = Evaluations.Take();
        Posterior posterior = Infer(evaluation, plan, evidence);
        if (evaluation.Bytes <= MostKeptBytes)
        {
            Evaluations.Give(evaluation);
        }

        return posterior;
    }

    // The unknown risk with most causes: once it is known, they no longer depend on one another through it. −1 where none has any.
    private int DearestRisk(NetworkEvidence evidence)
    {
        int dearest = -1;
        int most = 0;
        for (int r = 0; r < Network.Risks.Length; r++)
        {
            int children = evidence.Risks[r] == NetworkEvidence.Unknown ? Network.Causes.Count(cause => cause.Parents.Contains(new NetworkParent(true, r))) : 0;
            (dearest, most) = children > most ? (r, children) : (dearest, most);
        }

        return dearest;
    }

    // P(evidence) is the sum over both states of a risk, and each marginal is their mean, weighed by it.
    private Posterior InParts(NetworkEvidence evidence)
    {
        int risk = DearestRisk(evidence);
        Posterior absent = Infer(evidence.WithRisk(risk, false));
        Posterior present = Infer(evidence.WithRisk(risk, true));
        double whole = absent.Evidence + present.Evidence;
        ImmutableArray<double> Mean(Func<Posterior, ImmutableArray<double>> part)
        {
            if (!absent.IsPossible || !present.IsPossible)
            {
                return absent.IsPossible ? part(absent) : present.IsPossible ? part(present) : [];
            }

            return [.. part(absent).Zip(part(present), (a, p) => ((a * absent.Evidence) + (p * present.Evidence)) / whole)];
        }

        return new Posterior(whole, Math.Log(whole), Mean(p => p.Causes), Mean(p => p.Risks), Mean(p => p.Groups));
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
    public void LookAhead(NetworkEvidence evidence, QuestionOutlook outlook) => LookAhead(evidence, outlook, OutlookRun.Rare);

    /// <summary>As above, with an evaluation of its own only for answers rarer than this. The others keep sixteen digits less those of the chance.</summary>
    internal void LookAhead(NetworkEvidence evidence, QuestionOutlook outlook, double rare)
    {
        Checked(evidence);
        ArgumentNullException.ThrowIfNull(outlook);
        Same(outlook.Network);
        InferencePlan plan = PlanFor(evidence);
        Evaluation<Lanes8> evaluation = TakeEight();
        OutlookRun run = Outlooks.Take();
        evaluation.Use(plan);
        run.Fill(evaluation, evidence, outlook);
        Outlooks.Give(run);
        GiveEight(evaluation);
        Refine(evidence, outlook, rare);
    }

    /// <summary>What the causes would be without each of the answers given.</summary>
    /// <exception cref="ArgumentException">The evidence or the buffer is about another network.</exception>
    public void Explain(NetworkEvidence evidence, LeaveOneOut without)
    {
        Checked(evidence);
        ArgumentNullException.ThrowIfNull(without);
        Same(without.Network);
        InferencePlan plan = PlanFor(evidence);
        Evaluation<Lanes8> evaluation = TakeEight();
        LeaveOneOutRun run = LeavingOut.Take();
        evaluation.Use(plan);
        run.Fill(evaluation, evidence, without);
        LeavingOut.Give(run);
        GiveEight(evaluation);
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

        InferencePlan plan = PlanFor(evidence);
        Evaluation<Lanes8> evaluation = TakeEight();
        evaluation.Use(plan);
        SampleRun.Fill(evaluation, evidence, samples, posteriors);
        GiveEight(evaluation);
    }

    /// <summary>An evaluation for this evidence, for who fills a small buffer of parameter sets again and again; to be given back.</summary>
    internal Evaluation<Lanes8> BeginEights(NetworkEvidence evidence)
    {
        Evaluation<Lanes8> evaluation = TakeEight();
        evaluation.Use(PlanFor(evidence));
        return evaluation;
    }

    // The posterior of a rare answer is a small difference of large numbers; it gets an evaluation of its own.
    private void Refine(NetworkEvidence evidence, QuestionOutlook outlook, double rare)
    {
        int questions = Network.Risks.Length + Network.Findings.Length;
        for (int q = 0; q < questions; q++)
        {
            bool risk = q < Network.Risks.Length;
            var question = new NetworkQuestion(risk, risk ? q : q - Network.Risks.Length);
            for (int level = 0; outlook.IsOpen(question) && level < question.Levels(Network); level++)
            {
                double chance = outlook.Chance(question, level);
                if (chance > 0 && chance < rare)
                {
                    outlook.Replace(question, level, Infer(With(evidence, question, level)));
                }
            }
        }
    }

    /// <summary>An evaluation to work in; to be given back.</summary>
    internal static Evaluation<Lanes8> TakeEight() => Eights.Take();

    /// <summary>Gives an evaluation back.</summary>
    internal static void GiveEight(Evaluation<Lanes8> evaluation)
    {
        if (evaluation.Bytes <= MostKeptBytes)
        {
            Eights.Give(evaluation);
        }
    }

    private static NetworkEvidence With(NetworkEvidence evidence, NetworkQuestion question, int? level) =>
        question.IsRisk
            ? evidence.WithRisk(question.Index, level is { } state ? state == 1 : null)
            : evidence.WithFinding(question.Index, level);

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
