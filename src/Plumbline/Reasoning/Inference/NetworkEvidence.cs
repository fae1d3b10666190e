using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>What is known about a person: states of some risks and levels of some findings. Immutable.</summary>
/// <remarks>A risk or finding that is not named is unknown, which is never the same as absent.</remarks>
public sealed class NetworkEvidence
{
    internal const int Unknown = -1;
    private PlanKey? _key;

    private NetworkEvidence(CausalNetwork network, ImmutableArray<int> risks, ImmutableArray<int> levels)
    {
        Network = network;
        Risks = risks;
        Levels = levels;
        Answered = [.. Enumerable.Range(0, levels.Length).Where(finding => levels[finding] != Unknown)];
    }

    /// <summary>The network that the evidence is about.</summary>
    public CausalNetwork Network { get; }

    /// <summary>For each risk 1 (present), 0 (absent) or −1 (unknown).</summary>
    internal ImmutableArray<int> Risks { get; }

    /// <summary>For each finding its level or −1 (unanswered).</summary>
    internal ImmutableArray<int> Levels { get; }

    /// <summary>The findings that have a level, in the network's order.</summary>
    internal ImmutableArray<int> Answered { get; }

    /// <summary>What the plan for this evidence depends on; worked out once, so that asking again allocates nothing.</summary>
    internal PlanKey Key => _key ??= new PlanKey(this);

    /// <summary>Nothing known.</summary>
    public static NetworkEvidence None(CausalNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return new(network, Unknowns(network.Risks.Length), Unknowns(network.Findings.Length));
    }

    /// <summary>Many states at once.</summary>
    /// <param name="network">The network that the positions count in.</param>
    /// <param name="risks">Positions of risks with their state.</param>
    /// <param name="findings">Positions of findings with their level.</param>
    /// <exception cref="ArgumentOutOfRangeException">A position or a level does not exist.</exception>
    public static NetworkEvidence Of(
        CausalNetwork network, IEnumerable<KeyValuePair<int, bool>> risks, IEnumerable<KeyValuePair<int, int>> findings)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(risks);
        ArgumentNullException.ThrowIfNull(findings);
        var states = Unknowns(network.Risks.Length).ToBuilder();
        foreach (var (risk, present) in risks)
        {
            states[risk] = present ? 1 : 0;
        }

        var levels = Unknowns(network.Findings.Length).ToBuilder();
        foreach (var (finding, level) in findings)
        {
            levels[finding] = Checked(network, finding, level);
        }

        return new(network, states.ToImmutable(), levels.ToImmutable());
    }

    /// <summary>The state of a risk, or null where it is unknown.</summary>
    public bool? Risk(int risk) => Risks[risk] == Unknown ? null : Risks[risk] == 1;

    /// <summary>The level of a finding, or null where it is unanswered.</summary>
    public int? Finding(int finding) => Levels[finding] == Unknown ? null : Levels[finding];

    /// <summary>The same with one risk present, absent, or (null) unknown.</summary>
    public NetworkEvidence WithRisk(int risk, bool? present) =>
        new(Network, Risks.SetItem(risk, present is { } state ? (state ? 1 : 0) : Unknown), Levels);

    /// <summary>The same with one finding at a level (0 is absence), or (null) unanswered.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The finding has no such level.</exception>
    public NetworkEvidence WithFinding(int finding, int? level) =>
        new(Network, Risks, Levels.SetItem(finding, level is { } given ? Checked(Network, finding, given) : Unknown));

    /// <summary>The same states in a network of the same shape.</summary>
    internal NetworkEvidence Of(CausalNetwork network) => new(network, Risks, Levels);

    private static ImmutableArray<int> Unknowns(int count) => [.. Enumerable.Repeat(Unknown, count)];

    private static int Checked(CausalNetwork network, int finding, int level) =>
        level >= 0 && level < network.Findings[finding].Levels
            ? level
            : throw new ArgumentOutOfRangeException(nameof(level), level, $"Finding '{network.Findings[finding].Id}' has levels 0 to {network.Findings[finding].Levels - 1}.");
}
