using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A heading under which a person looks for conditions, such as the hip and the knee. It is about finding things, not about medicine.</summary>
/// <param name="Id">The id; its words are the texts of kind <c>shelves</c>, fields <c>name</c> and <c>plain</c>.</param>
/// <param name="Place">Where it stands among the others, from 1.</param>
/// <param name="Conditions">What stands on it, in the order of reading. A condition may stand on several.</param>
public sealed record Shelf(string Id, int Place, ImmutableArray<string> Conditions)
{
    internal static Shelf From(YamlMap map) => new(map.OwnId(), map.Int("place", 1, 99), map.References("conditions", "conditions"));
}
