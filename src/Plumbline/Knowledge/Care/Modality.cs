using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A kind of conservative care that counts towards having tried enough.</summary>
/// <param name="Id">The id: exercise, psychological, medicine.</param>
/// <param name="Treatments">The treatments that belong to it.</param>
/// <param name="Weeks">For how many weeks one of them must have been tried.</param>
public sealed record Modality(string Id, ImmutableSortedSet<string> Treatments, CitedNumber Weeks)
{
    internal static Modality Read(YamlMap map) =>
        new(map.Id("id"), map.References("treatments", "treatments").ToImmutableSortedSet(StringComparer.Ordinal), map.Cited("weeks", "value", Scale.Amount));
}
