using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A region of the body that can be marked, and what a mark there says.</summary>
/// <param name="Id">The id.</param>
/// <param name="Sides">The sides that it has, in the order of showing.</param>
/// <param name="Pain">The findings that are present when it hurts here.</param>
/// <param name="LeavesOpen">The findings that pain here says nothing about, not even when nothing else hurts.</param>
/// <param name="Numb">The findings that are present when it is numb here; empty where numbness is only drawn.</param>
/// <param name="Missing">What it says when this part of the limb is missing; null for what cannot be.</param>
public sealed record BodyRegion(
    string Id,
    ImmutableArray<BodySide> Sides,
    ImmutableArray<string> Pain,
    ImmutableArray<string> LeavesOpen,
    ImmutableArray<string> Numb,
    MissingPart? Missing) : BodyPart(Id)
{
    internal static BodyRegion From(YamlMap map, string id) => new(
        id,
        [.. map.List("sides").Scalars("sides").Select(side => side.OneOf<BodySide>("sides")).Distinct()],
        map.References("pain", "findings"),
        map.OptionalReferences("leaves-open", "findings"),
        map.OptionalReferences("numb", "findings"),
        map.OptionalMap("missing") is { } missing ? MissingPart.From(missing) : null);
}

/// <summary>A part of a limb that can be missing.</summary>
/// <param name="Means">The findings that are present when it is missing.</param>
/// <param name="Takes">The regions that are missing with it, on the same side.</param>
public sealed record MissingPart(ImmutableArray<string> Means, ImmutableArray<string> Takes)
{
    internal static MissingPart From(YamlMap map) => new(map.References("means", "findings"), map.References("takes", BodyPart.Folder));
}
