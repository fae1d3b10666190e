using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A medicine that the safety check knows.</summary>
/// <param name="Id">Its common name as an id.</param>
/// <param name="Classes">The classes that it belongs to.</param>
/// <param name="AlsoCalled">Other names that people use for it.</param>
/// <param name="RxNorm">The code of its ingredient; null where none was seen.</param>
/// <param name="CodeSeenIn">Where the code was seen.</param>
/// <param name="Rows">The rows of the evidence tables that it carries.</param>
public sealed record Medicine(
    string Id, ImmutableSortedSet<string> Classes, ImmutableArray<string> AlsoCalled, string? RxNorm, Provenance? CodeSeenIn, ImmutableArray<string> Rows)
{
    /// <summary>Whether it is this medicine, or of this class.</summary>
    public bool Is(string medicineOrClass) => Id == medicineOrClass || Classes.Contains(medicineOrClass);

    internal static Medicine Read(YamlMap map)
    {
        YamlMap? code = map.OptionalMap("code");
        return new(
            map.OwnId(),
            map.Ids("classes").ToImmutableSortedSet(StringComparer.Ordinal),
            map.OptionalTexts("also"),
            code?.Text("rxnorm"),
            code?.Citation(),
            map.Rows());
    }
}

/// <summary>How much an interaction or a caution weighs, from least to most.</summary>
public enum MedicineSeverity
{
    /// <summary>Worth knowing; a prescriber weighs it.</summary>
    Moderate,

    /// <summary>A prescriber looks at it before anything is started.</summary>
    High,

    /// <summary>Not together, or not in this state.</summary>
    Contraindicated,
}

/// <summary>Two medicines, or classes of them, that do not go well together.</summary>
/// <param name="Id">The id.</param>
/// <param name="Between">Medicines or classes on the one side.</param>
/// <param name="And">Medicines or classes on the other side.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Because">Where it comes from.</param>
/// <param name="Rows">The rows of the evidence tables that it carries.</param>
public sealed record MedicineInteraction(
    string Id, ImmutableSortedSet<string> Between, ImmutableSortedSet<string> And, MedicineSeverity Severity, ImmutableArray<Provenance> Because, ImmutableArray<string> Rows)
{
    internal const string Folder = "medicines/interactions";

    internal static MedicineInteraction Read(YamlMap map) => new(
        map.OwnId(),
        map.Ids("between").ToImmutableSortedSet(StringComparer.Ordinal),
        map.Ids("and").ToImmutableSortedSet(StringComparer.Ordinal),
        map.OneOf<MedicineSeverity>("severity"),
        map.Because(),
        map.Rows());
}

/// <summary>A state of a person in which a medicine needs care, or is not for them.</summary>
/// <param name="Id">The id.</param>
/// <param name="For">The medicines or classes.</param>
/// <param name="When">The state; null when it holds for everybody who takes one of them.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Because">Where it comes from.</param>
/// <param name="Rows">The rows of the evidence tables that it carries.</param>
public sealed record MedicineCaution(
    string Id, ImmutableSortedSet<string> For, Guard? When, MedicineSeverity Severity, ImmutableArray<Provenance> Because, ImmutableArray<string> Rows)
{
    internal const string Folder = "medicines/cautions";

    internal static MedicineCaution Read(YamlMap map)
    {
        Guard? when = map.OptionalGuard("when");
        if (when is null == !map.Flag("always"))
        {
            map.Fault(CareKnowledgeFaults.AlwaysOrWhen, map.Place.Id);
        }

        return new(
            map.OwnId(), map.Ids("for").ToImmutableSortedSet(StringComparer.Ordinal), when, map.OneOf<MedicineSeverity>("severity"), map.Because(), map.Rows());
    }
}
