using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A part of the body map: a region that can be marked, or the area of a nerve root.</summary>
/// <param name="Id">The id; its name is in <c>text/LANGUAGE/body.yaml</c>.</param>
public abstract record BodyPart(string Id)
{
    internal const string Folder = "body";

    private static readonly ImmutableArray<string> Kinds = ["region", "root"];

    internal static BodyPart From(YamlMap map)
    {
        string id = map.OwnId();
        return map.OneOf("kind", Kinds) == "root" ? NerveRoot.From(map, id) : BodyRegion.From(map, id);
    }
}

/// <summary>Where one nerve root is usually felt on the skin. Maps and people differ; see <see cref="BodyMap.MapsDiffer"/>.</summary>
/// <param name="Id">The id, such as <c>l5</c>.</param>
/// <param name="Regions">The regions that its area lies in, each as a whole or in part.</param>
/// <param name="Grounds">What the area rests on; at least one.</param>
public sealed record NerveRoot(string Id, ImmutableArray<string> Regions, ImmutableArray<Provenance> Grounds) : BodyPart(Id)
{
    internal static NerveRoot From(YamlMap map, string id) =>
        new(id, map.References("regions", Folder), map.Each("because", ground => ground.Provenance("because")));
}
