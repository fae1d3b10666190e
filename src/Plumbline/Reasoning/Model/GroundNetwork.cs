using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>Makes the network that answers are grounded on.</summary>
internal static class GroundNetwork
{
    /// <summary>A network with these links and the point estimates.</summary>
    internal static CausalNetwork Of(Grounding grounding, ImmutableArray<GroundLinks> links)
    {
        CausalModel model = grounding.Model;
        var prevalence = model.Shared.ToDictionary(shared => shared.Finding, shared => shared.Prevalence, StringComparer.Ordinal);
        return new(
            [.. grounding.Roots.Select(root => new NetworkRisk(root, prevalence[root]))],
            [.. grounding.Priors.Select((prior, c) => new NetworkCause(model.Causes[c].Id, prior.Parents, Table(prior, model.Point)))],
            [.. grounding.Nodes.Select((node, n) => links[n] == grounding.Links[n] ? grounding.Findings[n].Finding : links[n].Finding(node, grounding.Strength))],
            model.NetworkGroups);
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
