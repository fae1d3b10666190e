using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Reasoning;
using Plumbline.Web.Components.Result;

namespace Plumbline.Web.Locating;

/// <summary>Why a specialist is suggested.</summary>
/// <param name="Kind">The sort of reason.</param>
/// <param name="Id">A state of the pathway, a treatment or a condition.</param>
public readonly record struct SuggestionReason(SuggestionKind Kind, string Id);

/// <summary>The sorts of reasons, the strongest first.</summary>
public enum SuggestionKind
{
    /// <summary>The plan has come to a step at which this specialist is the next to see.</summary>
    Step,

    /// <summary>An option that is open now is given by this specialist.</summary>
    Treatment,

    /// <summary>A cause that may well be there leads to this specialist.</summary>
    Cause,
}

/// <summary>A specialist whom a plan leads to, with the reasons.</summary>
/// <param name="Specialty">The specialty.</param>
/// <param name="Reasons">Why, strongest first; at least one.</param>
public sealed record SuggestedSpecialist(Specialty Specialty, ImmutableArray<SuggestionReason> Reasons)
{
    // More than a few ticked boxes are no help in choosing.
    private const int Most = 3;

    /// <summary>Whom a plan leads to, most wanted first; nobody in an emergency, which comes before any search.</summary>
    /// <param name="knowledge">The knowledge.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="causes">The possible causes.</param>
    public static ImmutableArray<SuggestedSpecialist> Of(KnowledgeBase knowledge, CarePlan plan, Differential causes)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(plan);
        if (knowledge.Care.State(plan.State).IsUrgent)
        {
            return [];
        }

        CareOption[] open = [.. plan.Options.Where(option => option.Status == OptionStatus.Offer && !option.Reasons.Any(reason => reason.Kind == ReasonKind.GoesOn))];
        string[] likely = [.. CauseSections.Of(knowledge, causes).First.Where(CauseSections.CanBeWorded).Select(cause => cause.Id)];
        return
        [
            .. knowledge.Specialties.Values
                .Select(specialty => (Specialty: specialty, Reasons: ReasonsFor(specialty, plan, open, likely)))
                .Where(one => one.Reasons.Length > 0)
                .OrderBy(one => one.Reasons[0].Kind)
                .ThenBy(one => Rank(one.Reasons[0], open, likely))
                .ThenBy(one => one.Specialty.Place)
                .Take(Most)
                .Select(one => new SuggestedSpecialist(one.Specialty, one.Reasons)),
        ];
    }

    private static ImmutableArray<SuggestionReason> ReasonsFor(Specialty specialty, CarePlan plan, CareOption[] open, string[] likely) =>
    [
        .. specialty.States.Where(state => state == plan.State).Select(state => new SuggestionReason(SuggestionKind.Step, state)),
        .. open.Select(option => option.Treatment.Id).Where(specialty.Treatments.Contains).Distinct().Select(id => new SuggestionReason(SuggestionKind.Treatment, id)),
        .. likely.Where(specialty.Conditions.Contains).Select(id => new SuggestionReason(SuggestionKind.Cause, id)),
    ];

    // The plan has its own order of options, and the result its own of causes.
    private static int Rank(SuggestionReason reason, CareOption[] open, string[] likely) => reason.Kind switch
    {
        SuggestionKind.Treatment => Array.FindIndex(open, option => option.Treatment.Id == reason.Id),
        SuggestionKind.Cause => Array.IndexOf(likely, reason.Id),
        _ => 0,
    };
}
