using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>Exact posteriors of a network; keeps plans and memory for reuse. Safe to use from several threads.</summary>
public sealed class ExactInference
{
    // An interview sees some tens of plans; a long-running host sees more and only pays the planning again.
    private const int KeptPlans = 4096;

    private readonly ConcurrentDictionary<PlanKey, InferencePlan> _plans = new();
    private readonly ConcurrentBag<Workspace> _workspaces = [];

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

        return _plans.GetOrAdd(key, PlanCompiler.Compile(evidence));
    }

    /// <summary>The probability of the evidence and of every cause and risk given it.</summary>
    /// <exception cref="ArgumentException">The evidence is about another network.</exception>
    public Posterior Infer(NetworkEvidence evidence)
    {
        InferencePlan plan = PlanFor(evidence);
        if (!_workspaces.TryTake(out Workspace? workspace))
        {
            workspace = new Workspace();
        }

        workspace.Evaluate(plan, evidence);
        int risks = Network.Risks.Length;
        int all = risks + Network.Causes.Length;
        var posterior = new Posterior(
            workspace.Evidence,
            workspace.LnEvidence,
            ImmutableArray.Create(workspace.Marginals, risks, all - risks),
            ImmutableArray.Create(workspace.Marginals, 0, risks),
            ImmutableArray.Create(workspace.Groups, 0, Network.Groups.Length));
        _workspaces.Add(workspace);
        return posterior;
    }

    private NetworkEvidence Checked(NetworkEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return ReferenceEquals(evidence.Network, Network)
            ? evidence
            : throw new ArgumentException("The evidence is about another network.", nameof(evidence));
    }
}
