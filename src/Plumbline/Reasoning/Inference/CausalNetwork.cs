using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>A ground network of risks, causes and findings: what the exact engine computes on.</summary>
/// <remarks>
/// Risks are independent roots, causes have a table over risks and earlier causes, findings are noisy-MAX over causes with a
/// leak, and may be inhibited. Immutable and safe to share between threads; made by <see cref="CausalNetworkBuilder"/>.
/// </remarks>
public sealed class CausalNetwork
{
    // Most networks stand for one person's answers and are never asked by name.
    private readonly Lazy<Dictionary<string, int>> _risks;
    private readonly Lazy<Dictionary<string, int>> _causes;
    private readonly Lazy<Dictionary<string, int>> _findings;
    private readonly Lazy<Dictionary<string, int>> _groups;

    internal CausalNetwork(
        ImmutableArray<NetworkRisk> risks,
        ImmutableArray<NetworkCause> causes,
        ImmutableArray<NetworkFinding> findings,
        ImmutableArray<NetworkGroup> groups)
    {
        Risks = risks;
        Causes = causes;
        Findings = findings;
        Groups = groups;
        _risks = new(() => IndexById(risks.Select(risk => risk.Id)));
        _causes = new(() => IndexById(causes.Select(cause => cause.Id)));
        _findings = new(() => IndexById(findings.Select(finding => finding.Id)));
        _groups = new(() => IndexById(groups.Select(group => group.Id)));
        Numbers = new NetworkNumbers(this);
    }

    /// <summary>The risks, in the order in which they were added.</summary>
    public ImmutableArray<NetworkRisk> Risks { get; }

    /// <summary>The causes, parents before children.</summary>
    public ImmutableArray<NetworkCause> Causes { get; }

    /// <summary>The findings, in the order in which they were added.</summary>
    public ImmutableArray<NetworkFinding> Findings { get; }

    /// <summary>The groups of causes, in the order in which they were added.</summary>
    public ImmutableArray<NetworkGroup> Groups { get; }

    internal NetworkNumbers Numbers { get; }

    /// <summary>The position of a risk in <see cref="Risks"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such risk.</exception>
    public int RiskIndex(string id) => Find(_risks, id, "risk");

    /// <summary>The position of a cause in <see cref="Causes"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such cause.</exception>
    public int CauseIndex(string id) => Find(_causes, id, "cause");

    /// <summary>The position of a finding in <see cref="Findings"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such finding.</exception>
    public int FindingIndex(string id) => Find(_findings, id, "finding");

    /// <summary>The position of a group in <see cref="Groups"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such group.</exception>
    public int GroupIndex(string id) => Find(_groups, id, "group");

    private static int Find(Lazy<Dictionary<string, int>> index, string id, string kind) =>
        index.Value.TryGetValue(id, out int position) ? position : throw new KeyNotFoundException($"The network has no {kind} '{id}'.");

    private static Dictionary<string, int> IndexById(IEnumerable<string> ids) =>
        ids.Select((id, position) => (id, position)).ToDictionary(pair => pair.id, pair => pair.position, StringComparer.Ordinal);
}
