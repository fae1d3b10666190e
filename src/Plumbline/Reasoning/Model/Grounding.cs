using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Plumbline.Reasoning;

/// <summary>A model and a person's answers, turned into a ground network with evidence.</summary>
/// <remarks>
/// Known context goes into the priors; unknown shared context stays a root. Each observation becomes a noisy-OR over the causes
/// that raise it, held down by those that speak against it. A finding that could still be asked is in the network without an
/// answer: what it would add to what is known already. What cannot be asked any more is summed out by leaving it out.
/// </remarks>
internal sealed class Grounding
{
    /// <summary>Multiplications of one evaluation. A range or an explanation needs some two thousand evaluations, and a page waits for it.</summary>
    internal const double MostWork = 500_000;

    // Up to here everything is kept.
    private const double LittleWork = 30_000;

    // A range is read in whole percent: its ends may be off by half of this in the probability of a group, the point estimate not at all. Chosen, not measured.
    private const double GroupsWithin = 0.004;

    // With more present at once than this, and every weak link kept, the tables outgrow memory.
    private const int MostPresent = 24;

    private readonly CausalModel _model;
    private readonly ImmutableArray<Observation> _observations;
    private readonly Dictionary<int, Rescaling> _rescaled = [];
    private readonly int[] _observationOf;

    /// <param name="model">The model.</param>
    /// <param name="answers">What is known, derived findings included.</param>
    /// <param name="open">Findings that could still be asked; those answered already are left aside.</param>
    internal Grounding(CausalModel model, Answers answers, IEnumerable<string> open)
        : this(model, answers, open, EvidenceLimit.Least(model))
    {
    }

    /// <summary>As above, with another limit below which evidence for a cause is left out.</summary>
    internal Grounding(CausalModel model, Answers answers, IEnumerable<string> open, EvidenceLimit limit)
    {
        _model = model;
        _observations = Observation.From(model, answers);
        _observationOf = new int[model.Findings.Length];
        Array.Fill(_observationOf, -1);
        for (int n = 0; n < _observations.Length; n++)
        {
            foreach (int finding in _observations[n].Findings)
            {
                _observationOf[finding] = n;
            }
        }

        Roots = [.. model.Shared.Select(shared => shared.Finding).Where(finding => answers[finding] is not (Answer.Present or Answer.Absent))];
        Priors = [.. Enumerable.Range(0, model.Causes.Length).Select(cause => new PriorTable(model, cause, answers, Roots))];
        IEnumerable<int> asked = open.Where(finding => answers[finding] == Answer.Unanswered && model.FindingIndex.ContainsKey(finding))
            .Select(finding => model.FindingIndex[finding]).Distinct().Order();
        Nodes = [.. _observations.Select(observation => new GroundNode(observation, false, [])), .. asked.Select(Open)];
        (Risks, Causes) = GroundNetwork.WithoutFindings(this);
        (Limit, Strength, Findings, Links, Network, Evidence) = Linked(limit);
    }

    // The same answers with another limit: only what findings say about causes differs.
    private Grounding(Grounding same, EvidenceLimit limit)
    {
        (_model, _observations, _observationOf, Roots, Priors, Nodes, Risks, Causes) = (same._model, same._observations, same._observationOf, same.Roots, same.Priors, same.Nodes, same.Risks, same.Causes);
        (Limit, Strength, Findings, Links, Network, Evidence) = Linked(limit);
    }

    /// <summary>Which weak evidence was left out.</summary>
    internal EvidenceLimit Limit { get; }

    /// <summary>How strongly each observation speaks, by the point estimates.</summary>
    internal LinkStrength Strength { get; }

    /// <summary>The model.</summary>
    internal CausalModel Model => _model;

    /// <summary>The shared context that is unknown, in the network's order of risks.</summary>
    internal ImmutableArray<string> Roots { get; }

    /// <summary>The table of each cause.</summary>
    internal ImmutableArray<PriorTable> Priors { get; }

    /// <summary>The network's findings: the observations first, then the open findings.</summary>
    internal ImmutableArray<GroundNode> Nodes { get; }

    /// <summary>What the point estimates make of each of them.</summary>
    internal ImmutableArray<GroundFinding> Findings { get; }

    /// <summary>The causes that raise each of the network's findings or hold it down.</summary>
    internal ImmutableArray<GroundLinks> Links { get; }

    /// <summary>The unknown shared context as risks of the network.</summary>
    internal ImmutableArray<NetworkRisk> Risks { get; }

    /// <summary>The causes with their tables, by the point estimates.</summary>
    internal ImmutableArray<NetworkCause> Causes { get; }

    /// <summary>The network: the observations first, then the open findings.</summary>
    internal CausalNetwork Network { get; }

    /// <summary>What the answers say in that network.</summary>
    internal NetworkEvidence Evidence { get; }

    /// <summary>The observations, in the network's order.</summary>
    internal ImmutableArray<Observation> Observations => _observations;

    /// <summary>The observation that a finding of the model is part of, or −1.</summary>
    internal int ObservationOf(int finding) => _observationOf[finding];

    /// <summary>The descriptions of pain when so many of them are gone. Not safe to share between threads.</summary>
    internal Rescaling Rescaled(int fewer) => _rescaled.TryGetValue(fewer, out Rescaling? known) ? known : _rescaled[fewer] = new(this, fewer);

    /// <summary>The findings that could still be asked, with their position in the network.</summary>
    internal IEnumerable<(string Finding, int Position)> Open()
    {
        for (int n = _observations.Length; n < Nodes.Length; n++)
        {
            yield return (_model.Findings[Nodes[n].Observation.Findings[0]].Id, n);
        }
    }

    /// <summary>Grounds so that exact inference stays affordable: with very many answers weak evidence is left out, weakest first.</summary>
    /// <remarks>What is left out is told by <see cref="Limit"/>; what is left is computed exactly.</remarks>
    internal static (Grounding Grounding, ExactInference Inference) Affordable(CausalModel model, Answers answers, IEnumerable<string> open) =>
        Affordable(model, answers, open, EvidenceLimit.Least(model), MostWork);

    /// <summary>The same, from a limit on: for answers that are to be compared with others.</summary>
    /// <param name="model">The model.</param>
    /// <param name="answers">What is known, derived findings included.</param>
    /// <param name="open">Findings that could still be asked.</param>
    /// <param name="limit">What is left out in any case.</param>
    /// <param name="most">The multiplications that one evaluation may take.</param>
    internal static (Grounding Grounding, ExactInference Inference) Affordable(
        CausalModel model, Answers answers, IEnumerable<string> open, EvidenceLimit limit, double most)
    {
        string[] askable = [.. open];

        // Looking for a plan is itself work: where so much is present that none would do, it is not looked for.
        EvidenceLimit least = EvidenceLimit.Least(model);
        int present = Observation.From(model, answers).Count(observation => observation.Present);
        for (int many = MostPresent; present > many; many *= 2)
        {
            least = new(2 * least.Ratio, false);
        }

        EvidenceLimit first = limit.Or(least);
        for (var grounding = new Grounding(model, answers, askable, first); ; grounding = new Grounding(grounding, grounding.Limit.Stricter))
        {
            var inference = new ExactInference(grounding.Network);
            if (grounding.IsCheap(inference, most))
            {
                return (grounding, inference);
            }
        }
    }

    /// <summary>Whether an evaluation stays within the work that is allowed for one.</summary>
    internal static bool IsAffordable(ExactInference inference, NetworkEvidence evidence, double most = MostWork)
    {
        try
        {
            return inference.PlanFor(evidence).Cost <= most;
        }
        catch (NotSupportedException)
        {
            // There is no plan at all for so dense a network.
            return false;
        }
    }

    // As long as something can be left out that no answer says, little work is allowed.
    private bool IsCheap(ExactInference inference, double most)
    {
        bool hasMore = Limit.KeepsFollowing && _observations.Any(observation => !observation.Present && _model.Findings[observation.Findings[0]].Follows);
        return hasMore ? inference.HasPlanWithin(Evidence, LittleWork) : IsAffordable(inference, Evidence, most);
    }

    /// <summary>The posteriors in the first of so many drawn sets of parameters, numbered by their seed from 1.</summary>
    /// <remarks>Eights of sets do not touch one another, so idle processors share them; the result is the same on one.</remarks>
    /// <param name="inference">On this network.</param>
    /// <param name="sets">How many sets.</param>
    /// <param name="of">How many there are to choose from.</param>
    /// <param name="groupsWithin">How far apart the bounds of a group may lie for the middle to be taken.</param>
    internal SamplePosteriors Sample(ExactInference inference, int sets, int of, double groupsWithin = GroupsWithin)
    {
        ModelNumbers drawn = _model.Drawn(of);
        var strength = new LinkStrength(_model, drawn, _observations, Limit);
        var posteriors = new SamplePosteriors(Network, sets);
        Parallel.For(
            0,
            posteriors.Stride / Vector512<double>.Count,
            ExactInference.Processors,
            () => (Eight: new NetworkSamples(Network, Vector512<double>.Count), Evaluation: inference.BeginEights(Evidence)),
            (at, _, work) =>
            {
                int set = at * Vector512<double>.Count;
                Fill(work.Eight, drawn, strength, set);
                SampleRun.FillEight(work.Evaluation, Evidence, new SampleSource(work.Eight, 0), posteriors, set, groupsWithin);
                return work;
            },
            work => ExactInference.GiveEight(work.Evaluation));
        return posteriors;
    }

    private (EvidenceLimit, LinkStrength, ImmutableArray<GroundFinding>, ImmutableArray<GroundLinks>, CausalNetwork, NetworkEvidence) Linked(EvidenceLimit limit)
    {
        var strength = new LinkStrength(_model, _model.Point, _observations, limit);
        ImmutableArray<GroundFinding> findings = [.. Nodes.Select(node => _model.Known.Of(node, strength, limit))];
        CausalNetwork network = new(Risks, Causes, [.. findings.Select(finding => finding.Finding)], _model.NetworkGroups);
        return (limit, strength, findings, [.. findings.Select(finding => finding.Links)], network,
            NetworkEvidence.Of(network, [], _observations.Select((observation, at) => KeyValuePair.Create(at, observation.Present ? 1 : 0))));
    }

    private void Fill(NetworkSamples eight, ModelNumbers drawn, LinkStrength strength, int set)
    {
        for (int c = 0; c < Priors.Length; c++)
        {
            Priors[c].Fill(eight, drawn, set);
        }

        for (int n = 0; n < _observations.Length; n++)
        {
            Links[n].Fill(eight, n, Nodes[n], strength, set);
        }
    }

    private GroundNode Open(int finding)
    {
        ModelFinding of = _model.Findings[finding];
        Observation? group = of.Group is null ? null : _observations.FirstOrDefault(observation => observation.Id == Observation.GroupId(of.Group));
        return new(new("open:" + of.Id, [finding], true), true, group?.Findings ?? []);
    }
}
