using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Reasoning;

/// <summary>The causes and findings of one setting with their numbers: what answers are grounded on.</summary>
internal sealed class CausalModel
{
    private readonly int[] _linkAt;
    private readonly ImmutableArray<ImmutableArray<int>> _causesOf;
    private readonly Lock _drawing = new();
    private ModelNumbers? _drawn;

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
        Links = [.. causes.SelectMany((cause, c) => cause.Links.Select(link => (c, link)))];
        _linkAt = new int[findings.Length * causes.Length];
        Array.Fill(_linkAt, -1);
        for (int l = 0; l < Links.Length; l++)
        {
            _linkAt[(Links[l].Cause * findings.Length) + Links[l].Link.Finding] = l;
        }

        ILookup<int, int> byFinding = Links.ToLookup(pair => pair.Link.Finding, pair => pair.Cause);
        _causesOf = [.. Enumerable.Range(0, findings.Length).Select(f => byFinding[f].Distinct().Order().ToImmutableArray())];
        Contexts = [.. causes.SelectMany(cause => cause.Modifiers).SelectMany(modifier => modifier.When.Findings)
            .Concat(causes.Select(cause => cause.Requires).OfType<string>()).Concat(shared.Select(one => one.Finding))];
        NetworkGroups = [.. groups.Select(group => new NetworkGroup(group.Id, [.. group.Causes.Distinct()]))];
        Point = new(this, [ParameterDraw.PointEstimates]);
        Known = new(this);
        StrongestFollowing = Math.Exp(Enumerable.Range(0, Links.Length).Where(l => findings[Links[l].Link.Finding].Follows)
            .Select(l => Point.LnAbsent(l, 0)[0]).Append(0).Max());
    }

    internal ImmutableArray<ModelFinding> Findings { get; }

    internal ImmutableDictionary<string, int> FindingIndex { get; }

    internal ImmutableArray<ModelCause> Causes { get; }

    /// <summary>What each cause does to each finding that it is linked to; where nothing is known the belief is left alone.</summary>
    internal ImmutableArray<(int Cause, ModelLink Link)> Links { get; }

    internal ImmutableArray<(string Finding, double Prevalence)> Shared { get; }

    internal ImmutableArray<(string Id, ImmutableArray<int> Causes)> Groups { get; }

    /// <summary>The same groups as parts of a network.</summary>
    internal ImmutableArray<NetworkGroup> NetworkGroups { get; }

    internal DependenceRules Dependence { get; }

    /// <summary>The findings that change how common a cause is.</summary>
    internal ImmutableHashSet<string> Contexts { get; }

    /// <summary>Every number at its point estimate.</summary>
    internal ModelNumbers Point { get; }

    /// <summary>What the point estimates make of findings that stand alone.</summary>
    internal KnownFindings Known { get; }

    /// <summary>The greatest ratio with which an absent finding that follows from others speaks for a cause; 1 where none does.</summary>
    internal double StrongestFollowing { get; }

    /// <summary>The position in <see cref="Links"/> of what a cause does to a finding, or −1.</summary>
    internal int LinkAt(int cause, int finding) => _linkAt[(cause * Findings.Length) + finding];

    /// <summary>The causes that are linked to a finding, in order.</summary>
    internal ImmutableArray<int> CausesOf(int finding) => _causesOf[finding];

    /// <summary>Every number drawn from its distribution, in so many sets, numbered by their seed from 1. Kept once made.</summary>
    internal ModelNumbers Drawn(int sets)
    {
        lock (_drawing)
        {
            if (_drawn?.Count != sets)
            {
                _drawn = new(this, [.. Enumerable.Range(1, sets).Select(seed => new ParameterDraw((ulong)seed))]);
            }

            return _drawn;
        }
    }
}
