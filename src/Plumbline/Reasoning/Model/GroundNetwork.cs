using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>Makes the network that answers are grounded on.</summary>
internal static class GroundNetwork
{
    /// <summary>A network with these links and the point estimates.</summary>
    internal static CausalNetwork Of(Grounding grounding, ImmutableArray<GroundLinks> links) => new(
        grounding.Risks,
        grounding.Causes,
        [.. grounding.Nodes.Select((node, n) => links[n] == grounding.Links[n] ? grounding.Findings[n].Finding : links[n].Finding(node, grounding.Strength))],
        grounding.Model.NetworkGroups);

    /// <summary>What of a network no finding says: the unknown shared context, and each cause with its table.</summary>
    internal static (ImmutableArray<NetworkRisk> Risks, ImmutableArray<NetworkCause> Causes) WithoutFindings(Grounding grounding)
    {
        CausalModel model = grounding.Model;
        return (
            [.. grounding.Roots.Select(root => new NetworkRisk(root, model.Shared.First(shared => shared.Finding == root).Prevalence))],
            [.. grounding.Priors.Select((prior, c) => new NetworkCause(model.Causes[c].Id, prior.Parents, Table(prior, model.Point)))]);
    }

    private static ImmutableArray<double> Table(PriorTable prior, ModelNumbers numbers)
    {
        var rows = ImmutableArray.CreateBuilder<double>(prior.Rows);
        for (int row = 0; row < prior.Rows; row++)
        {
            rows.Add(prior.Present(row, numbers, 0)[0]);
        }

        return rows.MoveToImmutable();
    }
}
