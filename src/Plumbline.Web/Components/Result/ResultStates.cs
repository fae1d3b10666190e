using System.Collections.Immutable;
using Plumbline.Journal;
using Plumbline.Reasoning;
using Plumbline.Triage;
using Plumbline.Web.Assessing;
using Plumbline.Web.Components.Gallery;

namespace Plumbline.Web.Components.Result;

internal static class ResultState
{
    /// <summary>A state of a part of the result, with the stylesheet of the result.</summary>
    public static ComponentState Of<T>(string name, params (string Name, object? Value)[] parameters)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        ComponentState state = ComponentState.Of<T>(name, parameters);
        return state with { Stylesheet = "result.css" };
    }
}

internal static class RangeBarStates
{
    public static IEnumerable<ComponentState> All =>
    [
        State("likely", 0.55, 0.7, 0.9),
        State("may well be", 0.3, 0.45, 0.6),
        State("possible, few people", 0.01, 0.04, 0.12),
        State("fits less well", 0.001, 0.002, 0.01),
        State("wide open", 0.1, 0.5, 0.9),
        State("nearly all", 0.97, 0.99, 0.999),
        State("without a word", 0.2, 0.3, 0.5, ("WithWord", false)),
    ];

    private static ComponentState State(string name, double low, double point, double high, params (string, object?)[] more) => ResultState.Of<RangeBar>(
        name, [("Range", ProbabilityRange.Of(Probability.Of(low), Probability.Of(high))), ("Point", Probability.Of(point)), .. more]);
}

internal static class WeightBarsStates
{
    public static IEnumerable<ComponentState> All =>
    [
        State("for", [new("Yes: Foot drop", 3.2), new("Yes: Pain below the knee", 1.8), new("Yes: Tingling", 0.9), new("Your age", 0.3)]),
        State("against", [new("No: Numbness", -2.4), new("Yes: Pain on both sides, in words that run over more than one line on a narrow screen", -0.4)]),
    ];

    private static ComponentState State(string name, WeightLine[] lines) => ResultState.Of<WeightBars>(name, ("Lines", lines));
}

internal static class OutlookBarStates
{
    public static IEnumerable<ComponentState> All => [State("far apart", 0.8, 0.1, 0.4), State("close together", 0.32, 0.3, 0.31)];

    private static ComponentState State(string name, double yes, double no, double now) => ResultState.Of<OutlookBar>(
        name, ("Outlook", new Outlook("fever", Probability.Of(yes), Probability.Of(no))), ("Now", Probability.Of(now)));
}

internal static class UrgencyPanelStates
{
    public static IEnumerable<ComponentState> All =>
    [
        State("nothing known", new(Urgency.SelfCare, [], [new("saddle-anaesthesia", Urgency.Emergency, Alone: true, NotSure: false)])),
        State("emergency", new(Urgency.Emergency, [Rule("cauda-equina-saddle-numbness", Urgency.Emergency, "saddle-anaesthesia")], [])),
        State("today, with open answers", new(
            Urgency.SameDay,
            [Rule("foot-drop-new", Urgency.SameDay, "foot-drop"), Rule("pain-for-three-months", Urgency.Planned, "duration-days")],
            [new("saddle-anaesthesia", Urgency.Emergency, Alone: true, NotSure: true), new("fever", Urgency.Emergency, Alone: false, NotSure: false)])),
        State("self-care", new(Urgency.SelfCare, [], [])),
    ];

    private static FiredRule Rule(string id, Urgency urgency, string because) => new(id, urgency, [], [because], []);

    private static ComponentState State(string name, TriageResult triage) => ResultState.Of<UrgencyPanel>(name, ("Triage", triage));
}

internal static class CauseCardsStates
{
    public static IEnumerable<ComponentState> All =>
    [
        ResultState.Of<CauseCards>("a few", ("Differential", Of([Cause("lumbar-radiculopathy", 0.7, 0.9), Cause("lumbar-disc-herniation", 0.4, 0.6), Cause("vertebral-fracture", 0.05, 0.2), Cause("something-else", 0.03, 0.2)]))),
        ResultState.Of<CauseCards>("folded, something else high", ("Differential", Of([Cause("something-else", 0.6, 0.8), Cause("facet-joint-pain", 0.02, 0.05), Cause("myofascial-pain", 0.02, 0.05), Cause("spinal-osteoarthritis", 0.01, 0.03), Cause("arachnoiditis", 0.001, 0.002)]))),
    ];

    private static CauseBelief Cause(string id, double low, double high) =>
        new(id, Probability.Of((low + high) / 2), ProbabilityRange.Of(Probability.Of(low), Probability.Of(high)), []);

    private static Differential Of(ImmutableArray<CauseBelief> causes) =>
        new(causes, [], MechanismBelief.Of(Probability.Of(0.5), Probability.Of(0.3), Probability.Of(0.2)), LikelihoodRatio.Of(1.5));
}

internal static class MustNotMissStates
{
    public static IEnumerable<ComponentState> All =>
    [
        ResultState.Of<MustNotMiss>(
            "one to be checked",
            ("Differential", new Differential(
                [Cause("cauda-equina-syndrome"), Cause("spinal-infection")], [], MechanismBelief.Of(Probability.Of(0.5), Probability.Of(0.3), Probability.Of(0.2)), LikelihoodRatio.Of(1.5))),
            ("Triage", new TriageResult(Urgency.Emergency, [new("cauda-equina-saddle-numbness", Urgency.Emergency, ["cauda-equina-syndrome"], ["saddle-anaesthesia"], [])], [])),
            ("Answers", Answers.None.With("saddle-anaesthesia", Answer.Present).With("bladder-dysfunction", Answer.Absent).With("fever", Answer.NotSure))),
    ];

    private static CauseBelief Cause(string id) => new(id, Probability.Of(0.01), ProbabilityRange.Of(Probability.Of(0.01), Probability.Of(0.02)), []);
}

internal static class MechanismPanelStates
{
    public static IEnumerable<ComponentState> All =>
    [
        State("from a nerve", 0.2, 0.7, 0.1),
        State("mixed", 0.4, 0.3, 0.3),
    ];

    private static ComponentState State(string name, double nociceptive, double neuropathic, double nociplastic) => ResultState.Of<MechanismPanel>(
        name,
        ("Belief", MechanismBelief.Of(Probability.Of(nociceptive), Probability.Of(neuropathic), Probability.Of(nociplastic))),
        ("Answers", Answers.None.With("tingling", Answer.Present).With("leg-pain-dominant", Answer.Present)));
}

internal static class WhereItHurtsStates
{
    private static readonly ImmutableArray<BodyMark> Marks =
    [
        new("shin", BodySide.Left, BodyMarkKind.Pain, ["quality-burning"]),
        new("foot-top", BodySide.Left, BodyMarkKind.Numb, []),
    ];

    public static IEnumerable<ComponentState> All =>
    [
        ComponentState.Of<WhereItHurts>("with nerve roots", ("Marks", Marks), ("WithRoots", true)) with { Stylesheet = "body-map.css" },
        ComponentState.Of<WhereItHurts>("without", ("Marks", Marks)) with { Stylesheet = "body-map.css" },
    ];
}

internal static class ContributorsStates
{
    public static IEnumerable<ComponentState> All =>
    [
        ResultState.Of<Contributors>(
            "two",
            ("Beliefs", ImmutableArray.Create(new ContributorBelief("poor-sleep", Probability.Of(0.8)), new ContributorBelief("depression", Probability.Of(0.6)))),
            ("Answers", Answers.None.With("sleep-disturbance", Answer.Present).With("depressed-mood", Answer.Present))),
    ];
}
