using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>Reads guards. Whether the names exist is checked when all files are read; see <see cref="CareKnowledgeCheck"/>.</summary>
internal static class GuardReader
{
    // What a broken guard becomes: it holds for nobody, and its fault keeps the knowledge from being used.
    private static readonly Guard Nothing = new Several(All: false, []);

    /// <summary>A required guard.</summary>
    public static Guard Guard(this YamlMap map, string key)
    {
        if (map.OptionalGuard(key) is { } guard)
        {
            return guard;
        }

        map.Required(key);
        return Nothing;
    }

    /// <summary>A guard, or null.</summary>
    public static Guard? OptionalGuard(this YamlMap map, string key) => map.Node(key) is { } node ? Read(key, node) : null;

    /// <summary>The reasons of something: citations, or judgements with their reason.</summary>
    public static ImmutableArray<Provenance> Because(this YamlMap map) => map.Each("because", reason => reason.Provenance("reason"));

    /// <summary>The rows of the evidence tables that it carries.</summary>
    public static ImmutableArray<string> Rows(this YamlMap map) => map.OptionalTexts("row");

    private static Guard Read(string key, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return new So(scalar.Id(key));
            case YamlMap map when map.Has("any"):
                return new Several(All: false, Parts(map, "any"));
            case YamlMap map when map.Has("all"):
                return new Several(All: true, Parts(map, "all"));
            case YamlMap map when map.Has("no"):
                return new NotSo(map.Id("no"));
            case YamlMap map when map.Has("number"):
                return Number(map);
            case YamlMap map when map.Has("cause"):
                return new About(AboutKind.Cause, map.Reference("cause", "conditions"));
            case YamlMap map when map.Has("diagnosed"):
                return new About(AboutKind.Diagnosed, map.Reference("diagnosed", "conditions"));
            case YamlMap map when map.Has("taking"):
                return new About(AboutKind.Taking, map.Id("taking"));
            case YamlMap map when map.Has("not-taking"):
                return new About(AboutKind.NotTaking, map.Id("not-taking"));
            case YamlMap map when map.Has("tried-in-vain"):
                return new About(AboutKind.TriedInVain, map.Reference("tried-in-vain", "treatments"));
            default:
                node.Fault(ShapeFaults.WrongShape, key, node.Shape, "the name of a fact, or a map with any, all, no, number, cause, diagnosed, taking, not-taking or tried-in-vain");
                return Nothing;
        }
    }

    private static Compared Number(YamlMap map)
    {
        string name = map.Id("number");
        string? reaches = map.OptionalText("at-least");
        string? below = map.OptionalText("below");
        if (reaches is null == below is null)
        {
            map.Fault(CareKnowledgeFaults.OneComparison, name);
        }

        return new(name, reaches ?? below ?? "", reaches is not null);
    }

    private static ImmutableArray<Guard> Parts(YamlMap map, string key) => [.. map.List(key).Items.Select(item => Read(key, item))];
}
