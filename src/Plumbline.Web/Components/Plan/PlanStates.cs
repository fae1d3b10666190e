using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Web.Components.Gallery;
using Plumbline.Web.Planning;

namespace Plumbline.Web.Components.Plan;

internal static class LadderStates
{
    public static IEnumerable<ComponentState> All =>
    [
        State("at the first rung", 0, RungStatus.NotYet),
        State("in the middle, with a date", 3, RungStatus.NotYet, new DateOnly(2026, 12, 24)),
        State("in the middle, a date has passed", 3, RungStatus.NotForYou, new DateOnly(2026, 1, 4), isOverdue: true),
        State("high up", 9, RungStatus.Open),
        State("beside the ladder", -1, RungStatus.OutOfView),
        State("all above is advised against", 5, RungStatus.Advised),
    ];

    private static ComponentState State(string name, int here, RungStatus above, DateOnly? due = null, bool isOverdue = false) =>
        ComponentState.Of<Ladder>(name, ("Rungs", Rungs(here, above, due, isOverdue))) with { Stylesheet = "plan.css" };

    private static ImmutableArray<Rung> Rungs(int here, RungStatus above, DateOnly? due, bool isOverdue) =>
    [
        .. CareLadder.Ids.Select((id, at) => new Rung(id, at < here ? RungStatus.Behind : at == here ? RungStatus.Open : above, at == here)
        {
            IsReview = id.StartsWith("week", StringComparison.Ordinal),
            Due = id == "week-12" ? due : null,
            IsOverdue = isOverdue,
        }),
    ];
}

internal static class OptionCardStates
{
    private static readonly Provenance Judged = new(null, ReadStatus.Recalled, "A sample.");

    public static IEnumerable<ComponentState> All =>
    [
        State("worth starting", OptionStatus.Offer),
        State("worth talking about, something is not known", OptionStatus.Consider, Reason(ReasonKind.ContraIndicationUnknown, "pregnancy", OptionStatus.Consider)),
        State("not yet, for several reasons", OptionStatus.NotYet, Reason(ReasonKind.NeedNotMet, "mdt-assessment", OptionStatus.NotYet), Reason(ReasonKind.StepNotOpen, "step-1", OptionStatus.NotYet)),
        State("not for you", OptionStatus.NotForYou, Reason(ReasonKind.Preference, "no-surgery", OptionStatus.NotForYou)),
        State("advised against", OptionStatus.Avoid, Reason(ReasonKind.Attitude, "current-guidelines", OptionStatus.Avoid)),
    ];

    private static ComponentState State(string name, OptionStatus status, params OptionReason[] reasons)
    {
        var treatment = new Treatment("exercise-therapy", TreatmentClass.Physical, TreatmentStep.SelfManaged);
        var option = new CareOption(treatment, TreatmentPhase.Treatment, status, [.. reasons], [], [], [], []);
        return ComponentState.Of<OptionCard>(name, ("Option", option)) with { Stylesheet = "plan.css" };
    }

    private static OptionReason Reason(ReasonKind kind, string about, OptionStatus limit) => new(kind, about, limit, [Judged]);
}
