using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A kind of specialist whom a plan can lead to: how registers name them, and what they are usually seen for.</summary>
/// <param name="Id">The id; its words are the texts of kind <c>specialties</c>, fields <c>name</c> and <c>plain</c>.</param>
/// <param name="Place">Where it stands among the others, from 1.</param>
/// <param name="RegistryTerm">By which words the live register of the United States searches for it.</param>
/// <param name="Codes">The codes of the Health Care Provider Taxonomy (ten characters) that count as this specialty. A code may count for several.</param>
/// <param name="MedicareNames">The names in the file of the Centers for Medicare and Medicaid Services, in capitals.</param>
/// <param name="States">The states of the pathway in which this specialist is the next to see.</param>
/// <param name="Treatments">What such a specialist gives.</param>
/// <param name="Conditions">The causes that lead to one.</param>
/// <param name="Because">What all this rests on.</param>
public sealed record Specialty(
    string Id,
    int Place,
    string RegistryTerm,
    ImmutableArray<string> Codes,
    ImmutableArray<string> MedicareNames,
    ImmutableArray<string> States,
    ImmutableArray<string> Treatments,
    ImmutableArray<string> Conditions,
    ImmutableArray<Provenance> Because)
{
    internal static Specialty From(YamlMap map) => new(
        map.OwnId(),
        map.Int("place", 1, 60),
        map.Text("registry"),
        map.Texts("nucc"),
        map.OptionalTexts("medicare"),
        map.OptionalIds("states"),
        map.OptionalReferences("treatments", "treatments"),
        map.OptionalReferences("conditions", "conditions"),
        map.Each("because", reason => reason.Provenance("because")));
}
