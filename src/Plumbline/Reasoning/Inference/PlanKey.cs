namespace Plumbline.Reasoning;

/// <summary>What a plan depends on: which findings are carried as bits and which risks are unknown. Not their numbers.</summary>
internal sealed class PlanKey : IEquatable<PlanKey>
{
    private readonly ulong[] _words;

    internal PlanKey(NetworkEvidence evidence)
    {
        CausalNetwork network = evidence.Network;
        int risks = network.Risks.Length;
        int findings = network.Findings.Length;
        _words = new ulong[(risks + findings + findings + 63) / 64];
        for (int r = 0; r < risks; r++)
        {
            Set(r, evidence.Risks[r] == NetworkEvidence.Unknown);
        }

        for (int f = 0; f < findings; f++)
        {
            // An inhibited finding is one bit when present and two when absent, so its answer itself is structure.
            Set(risks + f, evidence.Levels[f] > 0);
            Set(risks + findings + f, evidence.Levels[f] == 0 && network.Findings[f].Inhibitions.Length > 0);
        }
    }

    /// <inheritdoc/>
    public bool Equals(PlanKey? other) => other is not null && _words.AsSpan().SequenceEqual(other._words);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PlanKey);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (ulong word in _words)
        {
            hash.Add(word);
        }

        return hash.ToHashCode();
    }

    private void Set(int bit, bool value)
    {
        if (value)
        {
            _words[bit >> 6] |= 1UL << (bit & 63);
        }
    }
}
