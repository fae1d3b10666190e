using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>What becomes of the descriptions of pain that are left when there are fewer of them: each counts for a little more.</summary>
/// <remarks>It is the same whichever of them is gone, so it is worked out once for all omissions that take as many away. Not safe to share between threads.</remarks>
internal sealed class Rescaling
{
    private readonly Grounding _whole;
    private readonly LinkStrength _strength;
    private readonly (GroundLinks Of, double[] Values)?[] _numbers;

    /// <param name="whole">All answers.</param>
    /// <param name="fewer">How many descriptions of pain are gone.</param>
    internal Rescaling(Grounding whole, int fewer)
    {
        _whole = whole;
        _strength = whole.Strength.Without([], fewer);
        _numbers = new (GroundLinks, double[])?[whole.Observations.Length];
        Links = [.. Enumerable.Range(0, whole.Observations.Length).Where(n => whole.Model.Findings[whole.Observations[n].Findings[0]].Soft)
            .Select(n => (n, GroundLinks.Of(whole.Model, whole.Nodes[n], _strength)))];
    }

    /// <summary>The descriptions of pain and the causes that raise them or hold them down.</summary>
    internal ImmutableArray<(int Node, GroundLinks Links)> Links { get; }

    /// <summary>The numbers of a description, as <see cref="GroundLinks.Numbers"/>.</summary>
    internal ReadOnlySpan<double> Numbers(int node, GroundLinks links)
    {
        if (_numbers[node] is not { } known || known.Of != links)
        {
            known = (links, links.Numbers(_whole.Nodes[node], _strength));
            _numbers[node] = known;
        }

        return known.Values;
    }
}
