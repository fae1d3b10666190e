using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>Puts a <see cref="CausalNetwork"/> together and refuses what is not a probability model.</summary>
public sealed class CausalNetworkBuilder
{
    // Distributions come from decimal text; their sums miss 1 by rounding only.
    private const double SumTolerance = 1e-9;

    // A table of 2^20 entries is already a modelling mistake; above that the shift itself would overflow.
    private const int MostParents = 20;

    private readonly ImmutableArray<NetworkRisk>.Builder _risks = ImmutableArray.CreateBuilder<NetworkRisk>();
    private readonly ImmutableArray<NetworkCause>.Builder _causes = ImmutableArray.CreateBuilder<NetworkCause>();
    private readonly ImmutableArray<NetworkFinding>.Builder _findings = ImmutableArray.CreateBuilder<NetworkFinding>();
    private readonly Dictionary<string, NetworkParent> _parents = new(StringComparer.Ordinal);
    private readonly ImmutableArray<NetworkGroup>.Builder _groups = ImmutableArray.CreateBuilder<NetworkGroup>();
    private readonly HashSet<string> _findingIds = new(StringComparer.Ordinal);

    /// <summary>Adds a root that is present with a probability.</summary>
    /// <param name="id">Its name; no cause and no other risk has it.</param>
    /// <param name="present">How often it is present, in [0, 1].</param>
    /// <exception cref="ArgumentException">The name is taken or the number is no probability.</exception>
    public CausalNetworkBuilder AddRisk(string id, double present)
    {
        Name(id, new NetworkParent(true, _risks.Count));
        _risks.Add(new NetworkRisk(id, Fraction(present, id)));
        return this;
    }

    /// <summary>Adds a cause whose parents, if any, have been added before.</summary>
    /// <param name="id">Its name; no risk and no other cause has it.</param>
    /// <param name="parents">Names of risks or causes; the first is the highest bit of a position in <paramref name="table"/>.</param>
    /// <param name="table">The probability of presence for each combination of parents: 2^parents numbers.</param>
    /// <exception cref="ArgumentException">A name is taken, unknown or repeated, or the table has a wrong size or a wrong number.</exception>
    public CausalNetworkBuilder AddCause(string id, IReadOnlyList<string> parents, IReadOnlyList<double> table)
    {
        ArgumentNullException.ThrowIfNull(parents);
        ArgumentNullException.ThrowIfNull(table);
        if (parents.Count > MostParents || table.Count != 1 << parents.Count)
        {
            throw new ArgumentException($"Cause '{id}' has {parents.Count} parents and {table.Count} table entries; 2^parents are needed, at most 2^{MostParents}.", nameof(table));
        }

        if (parents.Distinct(StringComparer.Ordinal).Count() != parents.Count)
        {
            throw new ArgumentException($"Cause '{id}' names a parent twice.", nameof(parents));
        }

        var found = parents.Select(parent => Parent(parent, id)).ToImmutableArray();
        Name(id, new NetworkParent(false, _causes.Count));
        _causes.Add(new NetworkCause(id, found, table.Select(value => Fraction(value, id)).ToImmutableArray()));
        return this;
    }

    /// <summary>Adds a finding.</summary>
    /// <param name="id">Its name, unique among findings.</param>
    /// <param name="leak">The distribution over its levels (2 or more, level 0 is absence) with no cause present.</param>
    /// <param name="links">For each raising cause, the distribution when it alone is present and nothing leaks.</param>
    /// <param name="inhibitions">For each cause that speaks against it, the factor in [0, 1] on its probability; two levels only.</param>
    /// <exception cref="ArgumentException">A name is taken, unknown or repeated, or a distribution is none.</exception>
    public CausalNetworkBuilder AddFinding(
        string id,
        IReadOnlyList<double> leak,
        IEnumerable<(string Cause, IReadOnlyList<double> Levels)> links,
        IEnumerable<(string Cause, double Passes)>? inhibitions = null)
    {
        ArgumentNullException.ThrowIfNull(leak);
        ArgumentNullException.ThrowIfNull(links);
        if (leak.Count < 2)
        {
            throw new ArgumentException($"Finding '{id}' needs two levels or more.", nameof(leak));
        }

        // A cause that never raises the finding, or never holds it down, only makes the graph denser.
        var raising = links.Select(link => new NetworkLink(Cause(link.Cause, id), Distribution(link.Levels, leak.Count, id))).ToList();
        var holding = (inhibitions ?? []).Select(link => new NetworkInhibition(Cause(link.Cause, id), Fraction(link.Passes, id))).ToList();
        if (holding.Count > 0 && leak.Count != 2)
        {
            throw new ArgumentException($"Finding '{id}' has {leak.Count} levels; only a finding with two can be inhibited.", nameof(inhibitions));
        }

        int[] causes = [.. raising.Select(link => link.Cause), .. holding.Select(link => link.Cause)];
        if (causes.Distinct().Count() != causes.Length)
        {
            throw new ArgumentException($"Finding '{id}' names a cause twice.", nameof(links));
        }

        if (!_findingIds.Add(Required(id)))
        {
            throw new ArgumentException($"There is already a finding '{id}'.", nameof(id));
        }

        _findings.Add(new NetworkFinding(
            id,
            Distribution(leak, leak.Count, id),
            [.. raising.Where(link => link.Levels[0] < 1)],
            [.. holding.Where(link => link.Passes < 1)]));
        return this;
    }

    /// <summary>Adds a group, whose posterior is the probability that at least one of its causes is present.</summary>
    /// <param name="id">Its name, unique among groups.</param>
    /// <param name="causes">The names of its causes.</param>
    /// <exception cref="ArgumentException">The name is taken, or a cause is unknown.</exception>
    public CausalNetworkBuilder AddGroup(string id, IEnumerable<string> causes)
    {
        ArgumentNullException.ThrowIfNull(causes);
        if (_groups.Any(group => group.Id == Required(id)))
        {
            throw new ArgumentException($"There is already a group '{id}'.", nameof(id));
        }

        _groups.Add(new NetworkGroup(id, [.. causes.Select(cause => Cause(cause, id)).Distinct()]));
        return this;
    }

    /// <summary>The network as added so far.</summary>
    public CausalNetwork Build() => new(_risks.ToImmutable(), _causes.ToImmutable(), _findings.ToImmutable(), _groups.ToImmutable());

    private static string Required(string id) =>
        string.IsNullOrWhiteSpace(id) ? throw new ArgumentException("A part of the network needs a name.", nameof(id)) : id;

    private static double Fraction(double value, string id) =>
        value is >= 0 and <= 1 ? value : throw new ArgumentException($"'{id}' is given {value}; a probability is in [0, 1].", nameof(value));

    private static ImmutableArray<double> Distribution(IReadOnlyList<double> levels, int count, string id)
    {
        double sum = levels.Sum(value => Fraction(value, id));
        return levels.Count == count && Math.Abs(sum - 1) <= SumTolerance
            ? [.. levels]
            : throw new ArgumentException($"A distribution of '{id}' has {levels.Count} numbers that sum to {sum}; {count} that sum to 1 are needed.", nameof(levels));
    }

    private void Name(string id, NetworkParent parent)
    {
        if (!_parents.TryAdd(Required(id), parent))
        {
            throw new ArgumentException($"There is already a risk or cause '{id}'.", nameof(id));
        }
    }

    private NetworkParent Parent(string id, string of) =>
        _parents.TryGetValue(id, out NetworkParent parent)
            ? parent
            : throw new ArgumentException($"'{of}' names '{id}', which has not been added before.", nameof(id));

    private int Cause(string id, string of) =>
        Parent(id, of) is { IsRisk: false } parent
            ? parent.Index
            : throw new ArgumentException($"'{of}' names the risk '{id}' where a cause is needed.", nameof(id));
}
