using System.Collections.Concurrent;

namespace Plumbline.Reasoning;

/// <summary>What the point estimates make of findings that stand alone: the same whoever answers, so worked out once for a model. Safe to share between threads.</summary>
/// <remarks>A finding stands alone while no other of its group counts beside it. What it makes differs by the limit, for descriptions of pain also by their number.</remarks>
internal sealed class KnownFindings(CausalModel model)
{
    // A few kilobytes each. People differ, so after very many of them all are forgotten and worked out anew.
    private const int MostKept = 8192;

    private readonly ConcurrentDictionary<(int Finding, bool Present, bool Open, EvidenceLimit Limit, double Soft), GroundFinding> _known = new();

    /// <summary>The links of a node and its numbers, by the point estimates.</summary>
    internal GroundFinding Of(GroundNode node, LinkStrength strength, EvidenceLimit limit)
    {
        if (!strength.StandsAlone(node))
        {
            return GroundFinding.Of(model, node, strength);
        }

        int finding = node.Observation.Findings[0];
        var key = (finding, node.Observation.Present, node.IsOpen, limit, model.Findings[finding].Soft ? strength.Soft : 1);
        if (_known.TryGetValue(key, out GroundFinding? known))
        {
            return known;
        }

        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        return _known.GetOrAdd(key, GroundFinding.Of(model, node, strength));
    }
}

/// <summary>A finding of a ground network by the point estimates.</summary>
/// <param name="Links">The causes that raise it or hold it down.</param>
/// <param name="Finding">The finding of the network.</param>
internal sealed record GroundFinding(GroundLinks Links, NetworkFinding Finding)
{
    /// <summary>Works it out.</summary>
    internal static GroundFinding Of(CausalModel model, GroundNode node, LinkStrength strength)
    {
        GroundLinks links = GroundLinks.Of(model, node, strength);
        return new(links, links.Finding(node, strength));
    }
}
