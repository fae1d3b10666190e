using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A rule of the pathway that says something, or makes options more or less available.</summary>
/// <param name="Id">The id.</param>
/// <param name="When">What must hold.</param>
/// <param name="Gives">What it does to options while it holds.</param>
/// <param name="IfUnknown">The most that those options may be while it is unknown; null for no limit.</param>
/// <param name="Alert">How loudly it is said.</param>
/// <param name="OnlyIn">The profiles that it belongs to; empty for all.</param>
/// <param name="Because">Why.</param>
/// <param name="Says">What the documents say about it.</param>
/// <param name="Examples">Cases with their outcome.</param>
/// <param name="Rows">The rows of the evidence tables that it carries.</param>
public sealed record CareRule(
    string Id,
    Guard When,
    ImmutableArray<OptionChange> Gives,
    OptionStatus? IfUnknown,
    RuleAlert Alert,
    ImmutableSortedSet<string> OnlyIn,
    ImmutableArray<Provenance> Because,
    ImmutableArray<Says> Says,
    ImmutableArray<GuardExample> Examples,
    ImmutableArray<string> Rows)
{
    internal const string Folder = "pathway/rules";

    /// <summary>Whether it belongs to a profile.</summary>
    public bool BelongsTo(string profile) => OnlyIn.IsEmpty || OnlyIn.Contains(profile);

    internal static CareRule Read(YamlMap map) => new(
        map.OwnId(),
        map.Guard("when"),
        map.OptionalEach("gives", OptionChange.Read),
        map.OptionalOneOf<OptionStatus>("if-unknown"),
        map.OptionalOneOf<RuleAlert>("alert") ?? RuleAlert.Info,
        map.OptionalReferences("only-in", CareProfile.Folder).ToImmutableSortedSet(StringComparer.Ordinal),
        map.Because(),
        map.Says(),
        GuardExample.ReadAll(map),
        map.Rows());
}

/// <summary>What a rule does to some options: "offer" and "consider" lift them, the others hold them down.</summary>
/// <param name="Treatments">The treatments by id; empty when classes are named.</param>
/// <param name="Classes">The classes of treatments.</param>
/// <param name="Phase">Only this phase of a treatment that has a trial; null for all.</param>
/// <param name="Status">What they become at least, or at most.</param>
public sealed record OptionChange(
    ImmutableSortedSet<string> Treatments, ImmutableSortedSet<string> Classes, TreatmentPhase? Phase, OptionStatus Status)
{
    /// <summary>Whether it makes options more available.</summary>
    public bool Lifts => Status >= OptionStatus.Consider;

    /// <summary>Whether it speaks of this option.</summary>
    public bool Concerns(string treatment, string treatmentClass, TreatmentPhase phase) =>
        (Treatments.Contains(treatment) || Classes.Contains(treatmentClass)) && (Phase is null || Phase == phase);

    internal static OptionChange Read(YamlMap map) => new(
        map.OptionalReferences("treatments", "treatments").ToImmutableSortedSet(StringComparer.Ordinal),
        map.OptionalIds("classes").ToImmutableSortedSet(StringComparer.Ordinal),
        map.OptionalOneOf<TreatmentPhase>("phase"),
        map.OneOf<OptionStatus>("status"));
}

/// <summary>How available an option is, from least to most.</summary>
public enum OptionStatus
{
    /// <summary>Not for this person, for a reason that is theirs: a contra-indication, or what they want.</summary>
    NotForYou,

    /// <summary>Advised against.</summary>
    Avoid,

    /// <summary>Something has to happen or be known first.</summary>
    NotYet,

    /// <summary>Worth talking about.</summary>
    Consider,

    /// <summary>Worth starting.</summary>
    Offer,
}

/// <summary>Which part of a treatment an option is about.</summary>
public enum TreatmentPhase
{
    /// <summary>The treatment itself.</summary>
    Treatment,

    /// <summary>The trial of a device before it is implanted.</summary>
    Trial,

    /// <summary>The implant after a trial.</summary>
    Implant,
}

/// <summary>How loudly a rule speaks.</summary>
public enum RuleAlert
{
    /// <summary>Said in passing.</summary>
    Info,

    /// <summary>Said before the options.</summary>
    Caution,

    /// <summary>Said first.</summary>
    High,
}
