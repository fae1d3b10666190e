using System.Collections.Concurrent;
using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Knowledge;
using Plumbline.Pathway;

namespace Plumbline.Tests.Pathway;

/// <summary>What must hold for every history, however odd: safety does not rest on people writing down what makes sense.</summary>
public class PathwayInvariantTests
{
    private static readonly string[] Radiofrequency = ["medial-branch-radiofrequency-ablation", "sacral-lateral-branch-radiofrequency-ablation"];

    // The relief that counts as a success is half the pain: NICE TA159 and the FDA letter of 2020 on trials.
    [Fact]
    public void No_implant_is_open_without_a_recorded_trial_that_halved_the_pain() => ForAll((history, _, plan) =>
        !Open(plan).Any(option => option.Phase == TreatmentPhase.Implant
            && !history.DeviceTrials.Any(trial => trial.Kind == KindOf(option) && trial is { Relief.Value: >= 0.5, FunctionGoalMet: true, AdverseEvent: false, Ended: not null })));

    [Fact]
    public void The_state_of_an_implant_is_never_reached_without_a_recorded_trial_that_halved_the_pain() => ForAll((history, _, plan) =>
        plan.State != "step-4-implanted" || history.DeviceTrials.Any(trial => trial is { Relief.Value: >= 0.5, FunctionGoalMet: true, AdverseEvent: false, Ended: not null }));

    // Half the pain at the very joint: consensus on facet pain, Cohen 2020.
    [Fact]
    public void No_radiofrequency_is_open_without_a_positive_block_of_its_target() => ForAll((history, _, plan) =>
        !Open(plan).Any(option => Radiofrequency.Contains(option.Treatment)
            && !history.Blocks.Any(block => block.Target == (option.Treatment == Radiofrequency[0] ? "medial-branch" : "sacroiliac-joint") && block.Relief?.Value >= 0.5))
        && (plan.State != "step-4-rfa" || history.Blocks.Any(block => block is { Target: "medial-branch", Relief.Value: >= 0.5 })));

    [Fact]
    public void An_emergency_comes_before_everything_from_every_state() => Prop.ForAll(AnyHistory.Seeds, seed =>
    {
        var (history, request) = AnyHistory.Of(seed);
        PlanRequest urgent = request with { Safety = new(seed % 2 == 0 ? Urgency.Emergency : Urgency.SameDay, ["any"], seed % 3 == 0) };
        var known = new Snapshot(Shipped.Knowledge, history, urgent, Profiles.Of(Shipped.Care, urgent.Profile));
        string from = Shipped.Care.States[seed % Shipped.Care.States.Length].Id;
        CareState start = Shipped.Care.State(from);
        return start.IsUrgent || (StateWalk.From(known, from) is { State: "emergency", Path: ["alarm"] });
    }).Check(AnyHistory.TenThousand);

    [Fact]
    public void In_an_emergency_a_plan_shows_no_option_and_no_review() => Prop.ForAll(AnyHistory.Seeds, seed =>
    {
        var (history, request) = AnyHistory.Of(seed);
        CarePlan plan = CarePathway.Plan(Shipped.Knowledge, history, request with { Safety = new(Urgency.Emergency, [], true) });
        return plan is { State: "emergency", Options.IsEmpty: true, Reviews.IsEmpty: true, Moves.IsEmpty: true };
    }).Check(AnyHistory.TenThousand);

    // Two people alike but for their injections have the same decompression: NICE NG59 has no injection before it.
    [Fact]
    public void Decompression_never_waits_for_an_injection() => Prop.ForAll(AnyHistory.Seeds, seed =>
    {
        var (history, request) = AnyHistory.Of(seed);
        CareHistory with = history with
        {
            Diagnoses = [new(AnyHistory.Today.AddDays(-9), "lumbar-spinal-stenosis")],
            Injections = [.. history.Injections, new(AnyHistory.Today.AddDays(-60), "epidural-steroid-for-stenosis", Share.Of(seed % 10 / 10.0), seed % 20)],
        };
        return Availability(with with { Injections = [] }, request, "decompression") >= Availability(with, request, "decompression");
    }).Check(AnyHistory.TenThousand);

    [Fact]
    public void Destroying_a_nerve_is_not_open_while_something_that_can_be_undone_is_untried_unless_there_is_cancer() => ForAll((history, _, plan) =>
        !Open(plan).Any(option => option.IsIrreversibleLast)
        || history.Conditions.GetValueOrDefault("cancer-related-pain") == Answer.Present
        || history.Diagnoses.Any(diagnosis => diagnosis.Condition == "cancer-pain")
        || !plan.Options.Any(option => option.Reversible != Reversibility.No && !option.IsIrreversibleLast && option.Status >= OptionStatus.NotYet
            && !history.Treatments.Any(tried => tried.Treatment == option.Treatment)
            && !history.Injections.Any(tried => tried.Treatment == option.Treatment)
            && !history.DeviceTrials.Any(trial => trial.Ended is not null && Shipped.Care.Vocabulary.Devices.TryGetValue(option.Treatment, out DeviceOfTreatment? device) && device.Kind == trial.Kind)));

    // Severe is 7 of 10 and more; the rule is NICE CG173 1.1.2. Whenever the care began, the referral is open today.
    [Fact]
    public void The_twelve_week_timer_never_keeps_a_person_in_severe_pain_from_an_earlier_referral() => Prop.ForAll(AnyHistory.Seeds, seed =>
    {
        var (history, request) = AnyHistory.Of(seed);
        CareHistory severe = history with
        {
            CheckIns = [.. history.CheckIns.Where(entry => entry.On < AnyHistory.Today), new(AnyHistory.Today, PainScore.Of(7 + (seed % 4)))],
            Treatments = [.. history.Treatments.Select(tried => tried with { Started = AnyHistory.Today.AddDays(-seed % 100), Stopped = null, StoppedBecause = StopReason.NotSaid })],
        };
        return StateOf(severe, request) is not ("step-1" or "step-2" or "maintained");
    }).Check(AnyHistory.TenThousand);

    [Fact]
    public void No_medicine_is_shown_before_the_safety_questions_are_done() => ForAll((history, request, plan) =>
        request.Safety?.IsComplete == true
        || history.SafetyScreens.Any(screen => screen.Complete)
        || !plan.Options.Any(option => option.Class == TreatmentClass.Medicine));

    // Each contra-indication of a treatment, hard or soft, is tried on some of the histories.
    [Fact]
    public void One_more_contra_indication_never_makes_its_option_more_available() => Prop.ForAll(AnyHistory.Seeds, seed =>
    {
        var (history, request) = AnyHistory.Of(seed);
        Treatment treatment = Shipped.Knowledge.Treatments.Values.ElementAt(seed % Shipped.Knowledge.Treatments.Count);
        ImmutableArray<string> recorded = [.. treatment.ContraIndications.Select(contra => contra.Id).Where(id => Shipped.Care.Facts.Recorded.Contains(id) || !Shipped.Care.Facts.Has(id))];
        if (recorded.IsEmpty)
        {
            return true;
        }

        string added = recorded[(seed / 97) % recorded.Length];
        return Availability(history with { Conditions = history.Conditions.SetItem(added, Answer.Present) }, request, treatment.Id) <= Availability(history, request, treatment.Id);
    }).Check(AnyHistory.TenThousand);

    [Fact]
    public void The_order_of_the_facts_means_nothing() => Prop.ForAll(AnyHistory.Seeds, seed =>
    {
        var (history, request) = AnyHistory.Of(seed);
        CareHistory shuffled = AnyHistory.Shuffled(history, seed + 1);
        return CarePlanJson.Write(CarePathway.Plan(Shipped.Knowledge, history, request)) == CarePlanJson.Write(CarePathway.Plan(Shipped.Knowledge, shuffled, request));
    }).Check(AnyHistory.TenThousand.WithMaxTest(1_000));

    [Fact]
    public void The_same_history_gives_the_same_plan() => Prop.ForAll(AnyHistory.Seeds, seed =>
        CarePlanJson.Write(AnyHistory.Plan(seed)) == CarePlanJson.Write(AnyHistory.Plan(seed))).Check(AnyHistory.TenThousand.WithMaxTest(1_000));

    // Properties over cases that never come up prove nothing.
    [Fact]
    public void The_histories_drawn_by_lot_reach_every_state_and_open_what_the_properties_are_about()
    {
        var states = new HashSet<string>(StringComparer.Ordinal);
        var open = new HashSet<string>(StringComparer.Ordinal);
        ForAll((_, _, plan) =>
        {
            states.Add(plan.State);
            open.UnionWith(Open(plan).Select(option => $"{option.Treatment} {option.Phase}"));
            return true;
        });

        Assert.Empty(Shipped.Care.States.Select(state => state.Id).Except(states).Except(["intake"]));
        Assert.Contains("spinal-cord-stimulation Implant", open);
        Assert.Contains("medial-branch-radiofrequency-ablation Treatment", open);
        Assert.Contains("decompression Treatment", open);
        Assert.Contains("destructive-neuroablation Treatment", open);
        Assert.Contains("oral-anti-inflammatory Treatment", open);
    }

    private static readonly ConcurrentDictionary<int, DrawnPlan> Plans = new();

    // The properties share ten thousand plans: all of them draw the same cases.
    private static void ForAll(Func<CareHistory, PlanRequest, DrawnPlan, bool> holds) => Prop.ForAll(AnyHistory.Seeds, seed =>
    {
        var (history, request) = AnyHistory.Of(seed);
        return holds(history, request, Plans.GetOrAdd(seed, _ => DrawnPlan.Of(CarePathway.Plan(Shipped.Knowledge, history, request))));
    }).Check(AnyHistory.TenThousand);

    private static IEnumerable<DrawnOption> Open(DrawnPlan plan) => plan.Options.Where(option => option.Status >= OptionStatus.Consider);

    private static string? KindOf(DrawnOption option) => Shipped.Care.Vocabulary.Devices.GetValueOrDefault(option.Treatment)?.Kind;

    private static Snapshot Known(CareHistory history, PlanRequest request) => new(Shipped.Knowledge, history, request, Profiles.Of(Shipped.Care, request.Profile));

    private static string StateOf(CareHistory history, PlanRequest request) => StateWalk.From(Known(history, request), Shipped.Care.Start).State;

    private static OptionStatus Availability(CareHistory history, PlanRequest request, string treatment)
    {
        Snapshot known = Known(history, request);
        return new OptionWeigher(known, StateWalk.From(known, Shipped.Care.Start).State).Weigh(Shipped.Knowledge.Treatments[treatment], reversibleFirst: true).Max(option => option.Status);
    }

    /// <summary>What the properties look at in a plan; whole plans of ten thousand people would fill the memory.</summary>
    private sealed record DrawnPlan(string State, ImmutableArray<DrawnOption> Options)
    {
        public static DrawnPlan Of(CarePlan plan) =>
            new(plan.State, [.. plan.Options.Select(option => new DrawnOption(option.Treatment.Id, option.Treatment.Class, option.Treatment.Reversible, option.Treatment.IsIrreversibleLast, option.Phase, option.Status))]);
    }

    private sealed record DrawnOption(string Treatment, TreatmentClass Class, Reversibility Reversible, bool IsIrreversibleLast, TreatmentPhase Phase, OptionStatus Status);
}
