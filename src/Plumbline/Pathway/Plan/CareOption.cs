using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Pathway;

/// <summary>A treatment as it stands for one person.</summary>
/// <param name="Treatment">The treatment, with its effects, positions and whether it can be taken back.</param>
/// <param name="Phase">Which part of it: a device has a trial and an implant.</param>
/// <param name="Status">How available it is.</param>
/// <param name="Reasons">Why it is neither more nor less available, what holds it down most first.</param>
/// <param name="Needs">What must be so first.</param>
/// <param name="SpeaksAgainst">What speaks against it in some people, and whether it does here.</param>
/// <param name="MedicineFindings">What speaks against starting it beside the medicines taken, or in the person's state.</param>
/// <param name="Warnings">Ids of warnings that are shown with it.</param>
public sealed record CareOption(
    Treatment Treatment,
    TreatmentPhase Phase,
    OptionStatus Status,
    ImmutableArray<OptionReason> Reasons,
    ImmutableArray<NeedState> Needs,
    ImmutableArray<ContraIndicationState> SpeaksAgainst,
    ImmutableArray<MedicineFinding> MedicineFindings,
    ImmutableArray<string> Warnings);

/// <summary>Why an option is as available as it is.</summary>
/// <param name="Kind">The sort of reason.</param>
/// <param name="About">What it is about: the id of a rule, a fact, a condition, a preference or a state.</param>
/// <param name="Limit">The most that the option can be for this reason; or, where it lifts, the least.</param>
/// <param name="Because">Where it comes from.</param>
public sealed record OptionReason(ReasonKind Kind, string About, OptionStatus Limit, ImmutableArray<Provenance> Because);

/// <summary>The sorts of reasons.</summary>
public enum ReasonKind
{
    /// <summary>How the profile sees the treatment or its class.</summary>
    Attitude,

    /// <summary>A rule makes it more available.</summary>
    RuleLifts,

    /// <summary>A rule holds it down.</summary>
    RuleHolds,

    /// <summary>A rule would hold it down if something unknown were so.</summary>
    RuleUnknown,

    /// <summary>Something must happen first.</summary>
    NeedNotMet,

    /// <summary>Something must be known first.</summary>
    NeedUnknown,

    /// <summary>Something about the person speaks against it.</summary>
    ContraIndication,

    /// <summary>Something that would speak against it has not been asked.</summary>
    ContraIndicationUnknown,

    /// <summary>A medicine or a state of the person speaks against it.</summary>
    Medicines,

    /// <summary>The person does not want it.</summary>
    Preference,

    /// <summary>It was tried for long enough and did too little.</summary>
    TriedInVain,

    /// <summary>It was stopped because of side effects.</summary>
    SideEffects,

    /// <summary>Its step has not come yet.</summary>
    StepNotOpen,

    /// <summary>It cannot be taken back, and something that can has not been tried.</summary>
    ReversibleFirst,

    /// <summary>It is not for a cause that is likelier than those it is for.</summary>
    NotForCause,

    /// <summary>It goes on already.</summary>
    GoesOn,
}

/// <summary>A thing that must be so before an option.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Holds">Whether it is so.</param>
/// <param name="SettledWithTreatment">Whether it is settled together with the treatment.</param>
/// <param name="Because">Who asks for it.</param>
public sealed record NeedState(string Fact, Truth Holds, bool SettledWithTreatment, Provenance Because);

/// <summary>A thing that speaks against an option in some people.</summary>
/// <param name="Id">The fact or finding.</param>
/// <param name="IsHard">Whether it rules the option out; otherwise it asks for care.</param>
/// <param name="Holds">Whether it is so here; unknown is asked, never taken for absent.</param>
/// <param name="Because">Who says so.</param>
public sealed record ContraIndicationState(string Id, bool IsHard, Truth Holds, Provenance Because);
