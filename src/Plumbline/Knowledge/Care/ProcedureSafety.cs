using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>What has to be thought of before a procedure.</summary>
/// <param name="Warnings">Warnings that are shown with treatments.</param>
/// <param name="BleedingRisk">How great the risk of bleeding is.</param>
/// <param name="Holds">How long a medicine is usually held: for clinicians only, never an instruction to a person.</param>
public sealed record ProcedureSafety(
    ImmutableArray<ProcedureNote> Warnings, ImmutableArray<ProcedureNote> BleedingRisk, ImmutableArray<MedicineHold> Holds)
{
    internal const string File = "medicines/procedures/procedures.yaml";

    /// <summary>Nothing known.</summary>
    public static ProcedureSafety None { get; } = new([], [], []);

    internal static ProcedureSafety Read(YamlMap map) =>
        new(map.Each("warnings", ProcedureNote.Read), map.Each("bleeding-risk", ProcedureNote.Read), map.Each("holds", MedicineHold.Read));
}

/// <summary>Something to be said with some treatments.</summary>
/// <param name="Id">The id of its text.</param>
/// <param name="Treatments">The treatments.</param>
/// <param name="Because">Where it comes from.</param>
/// <param name="Rows">The rows of the evidence tables that it carries.</param>
public sealed record ProcedureNote(string Id, ImmutableSortedSet<string> Treatments, ImmutableArray<Provenance> Because, ImmutableArray<string> Rows)
{
    internal static ProcedureNote Read(YamlMap map) =>
        new(map.Id("id"), map.References("treatments", "treatments").ToImmutableSortedSet(StringComparer.Ordinal), map.Because(), map.Rows());
}

/// <summary>How long medicines are usually held before a procedure with a risk of bleeding.</summary>
/// <param name="Id">The id.</param>
/// <param name="Medicines">The medicines.</param>
/// <param name="Days">The days.</param>
/// <param name="Rows">The rows of the evidence tables that it carries.</param>
public sealed record MedicineHold(string Id, ImmutableSortedSet<string> Medicines, CitedNumber Days, ImmutableArray<string> Rows)
{
    internal static MedicineHold Read(YamlMap map) =>
        new(map.Id("id"), map.References("medicines", "medicines").ToImmutableSortedSet(StringComparer.Ordinal), map.Cited("days", "value", Scale.Amount), map.Rows());
}
