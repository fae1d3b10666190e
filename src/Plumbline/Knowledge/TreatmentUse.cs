using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A condition that a treatment is used for.</summary>
/// <param name="Condition">The id of the condition.</param>
/// <param name="After">The fact without which it is not used for this condition; null for none.</param>
public sealed record TreatmentUse(string Condition, string? After)
{
    internal static TreatmentUse From(YamlMap map) => new(map.Reference("condition", "conditions"), map.OptionalId("after"));
}

/// <summary>A condition that a treatment is not for.</summary>
/// <param name="Condition">The id of the condition.</param>
/// <param name="Provenance">Who says so, or why it was judged so.</param>
public sealed record TreatmentExclusion(string Condition, Provenance Provenance)
{
    internal static TreatmentExclusion From(YamlMap map)
    {
        string condition = map.Reference("condition", "conditions");

        // Here the source stands under its own key, since 'for' and 'from' side by side are easily mistaken for one another.
        if (map.OptionalReference("because-from", "sources") is not { } source)
        {
            return new(condition, map.Provenance("not-for"));
        }

        return new(condition, new(new(source, map.Text("at")), map.OptionalOneOf<ReadStatus>("read") ?? map.Place.Log.ReadOf(source), null));
    }
}
