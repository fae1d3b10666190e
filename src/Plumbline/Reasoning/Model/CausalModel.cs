using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Reasoning;

/// <summary>The causes and findings of one setting with their numbers: what answers are grounded on.</summary>
internal sealed class CausalModel
{
    private readonly ModelLink?[] _links;

    /// <param name="findings">All findings that any cause is linked to.</param>
    /// <param name="causes">All causes, those that bring on others first.</param>
    /// <param name="shared">Context that several causes share and that stays a root of the network while unknown, with its prevalence.</param>
    /// <param name="groups">Reported causes that are made of several: any of them present is the reported cause present.</param>
    /// <param name="dependence">How findings that depend on one another are discounted.</param>
    internal CausalModel(
        ImmutableArray<ModelFinding> findings,
        ImmutableArray<ModelCause> causes,
        ImmutableArray<(string Finding, double Prevalence)> shared,
        ImmutableArray<(string Id, ImmutableArray<int> Causes)> groups,
        DependenceRules dependence)
    {
        (Findings, Causes, Shared, Groups, Dependence) = (findings, causes, shared, groups, dependence);
        FindingIndex = findings.Select((finding, at) => (finding.Id, at)).ToImmutableDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        _links = new ModelLink?[findings.Length * causes.Length];
        for (int c = 0; c < causes.Length; c++)
        {
            foreach (ModelLink link in causes[c].Links)
            {
                _links[(c * findings.Length) + link.Finding] = link;
            }
        }
    }

    internal ImmutableArray<ModelFinding> Findings { get; }

    internal ImmutableDictionary<string, int> FindingIndex { get; }

    internal ImmutableArray<ModelCause> Causes { get; }

    internal ImmutableArray<(string Finding, double Prevalence)> Shared { get; }

    internal ImmutableArray<(string Id, ImmutableArray<int> Causes)> Groups { get; }

    internal DependenceRules Dependence { get; }

    /// <summary>What a cause does to a finding; null where nothing is known, which leaves the belief alone.</summary>
    internal ModelLink? Link(int cause, int finding) => _links[(cause * Findings.Length) + finding];
}
