using System.Collections.Immutable;

namespace Plumbline.Journal;

/// <summary>One place that a person marked on the body map.</summary>
/// <param name="Region">The id of a region of <c>knowledge/body/</c>.</param>
/// <param name="Side">Which side of the body, as the person sees it.</param>
/// <param name="Kind">What is there.</param>
/// <param name="Qualities">What the pain feels like there: ids of findings; empty when not said.</param>
public sealed record BodyMark(string Region, BodySide Side, BodyMarkKind Kind, ImmutableSortedSet<string> Qualities)
{
    /// <inheritdoc/>
    public bool Equals(BodyMark? other) =>
        other is not null && Region == other.Region && Side == other.Side && Kind == other.Kind && Qualities.SequenceEqual(other.Qualities);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Region, Side, Kind, Qualities.Count);
}

/// <summary>What is marked at a place.</summary>
public enum BodyMarkKind
{
    /// <summary>It hurts.</summary>
    Pain,

    /// <summary>It is numb.</summary>
    Numb,

    /// <summary>This part of the limb is missing.</summary>
    Missing,
}
