using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>What speaks against a treatment in a person: a fact of the history or a finding.</summary>
/// <param name="Fact">The fact; null where it is a finding.</param>
/// <param name="Finding">The id of the finding; null where it is a fact.</param>
/// <param name="IsHard">Whether it rules the treatment out; otherwise it asks for care.</param>
/// <param name="Provenance">Who says so, or why it was judged so.</param>
public sealed record ContraIndication(string? Fact, string? Finding, bool IsHard, Provenance Provenance)
{
    /// <summary>The id of the fact or of the finding.</summary>
    public string Id => Fact ?? Finding ?? "";

    internal static ContraIndication From(YamlMap map)
    {
        string? fact = map.OptionalId("fact");
        string? finding = map.OptionalReference("finding", "findings");
        if (fact is null == finding is null)
        {
            map.Fault(TreatmentFaults.FactOrFinding);
        }

        return new(fact, finding, map.Bool("hard"), map.Provenance("contra-indications"));
    }
}
