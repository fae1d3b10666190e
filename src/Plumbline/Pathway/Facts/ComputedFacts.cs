using System.Collections.Immutable;

namespace Plumbline.Pathway;

/// <summary>The facts that are worked out from the history, by the names that <c>knowledge/pathway/facts.yaml</c> lists.</summary>
/// <remarks>A fact about the record ("a successful trial is recorded") is true or false; a fact about the person may be unknown.</remarks>
internal static class ComputedFacts
{
    private const string StimulatorRelief = "device-trial-success/relief";
    private const string PumpRelief = "pump-trial-success/relief";

    public static ImmutableSortedDictionary<string, Func<Snapshot, Truth>> All { get; } = new Dictionary<string, Func<Snapshot, Truth>>(StringComparer.Ordinal)
    {
        ["consent-given"] = known => Truths.Of(known.History.Consent),
        ["consent-refused"] = known => known.History.Consent is { } agreed ? Truths.Of(!agreed) : Truth.Unknown,
        ["adult"] = known => known.History.Age is null ? Truth.Unknown : Truth.True,
        ["safety-screen-done"] = known => Truths.Of(known.Request.Safety?.IsComplete == true || LastScreen(known)?.Complete == true),
        ["urgent-now"] = Urgent,
        ["two-week-concern"] = known => known.Request.Safety switch
        {
            { Urgency: Urgency.TwoWeeks } => Truth.True,
            { IsComplete: true } => Truth.False,
            _ => Truth.Unknown,
        },
        ["alarm-not-cleared"] = known => Truths.Of(known.History.SafetyScreens.Any(screen => screen.Found >= Urgency.SameDay && screen.ClearedOn is null)),
        ["medicines-known"] = known => Truths.Of(known.History.Medicines is not null),
        ["baseline-recorded"] = known => Truths.Of(known.Scores.HasBaseline),
        ["differential-known"] = known => Truths.Of(!known.Request.Causes.IsEmpty),
        ["goals-met"] = known => Truths.Of(known.Scores.Last(entry => entry.GoalsMet, worse: false)),
        ["life-heavily-limited"] = known => Truths.Of(known.Scores.Last(entry => entry.LifeHeavilyLimited, worse: true)),
        ["function-change-reached"] = known => known.Scores.FunctionChangeReached,
        ["worse-for-two-weeks"] = known => Truths.Of(known.Scores.WorseForLong),
        ["flare-now"] = known => Truths.Of(known.Scores.FlareNow),
        ["conservative-care-started"] = known => Truths.Of(known.Conservative.Started),
        ["exercise-ongoing"] = known => Truths.Of(known.Conservative.ExerciseOngoing),
        ["previous-treatment-failed"] = known => known.Conservative.AnythingInVain,
        ["opioid-reduction-recorded"] = known => Assessed(known, "opioid-reduction"),
        ["stimulation-trial-recorded"] = known => Truths.Of(known.Devices.Recorded(DeviceResults.Stimulator)),
        ["stimulation-trial-running"] = known => Truths.Of(known.Devices.Running(DeviceResults.Stimulator)),
        ["stimulation-trial-successful"] = known => known.Devices.Successful(DeviceResults.Stimulator, StimulatorRelief),
        ["stimulation-trial-failed"] = known => known.Devices.Failed(DeviceResults.Stimulator, StimulatorRelief),
        ["pump-trial-recorded"] = known => Truths.Of(known.Devices.Recorded(DeviceResults.Pump)),
        ["pump-trial-successful"] = known => known.Devices.Successful(DeviceResults.Pump, PumpRelief),
        ["pump-trial-failed"] = known => known.Devices.Failed(DeviceResults.Pump, PumpRelief),
        ["stimulator-in-place"] = known => Truths.Of(known.Devices.InPlace(DeviceResults.Stimulator)),
        ["stimulator-removed"] = known => Truths.Of(known.Devices.Removed(DeviceResults.Stimulator)),
        ["pump-in-place"] = known => Truths.Of(known.Devices.InPlace(DeviceResults.Pump)),
        ["implant-complication"] = known => known.Devices.Complication,
        ["medial-branch-block-negative"] = known => Truths.Of(known.Procedures.IsNegative("medial-branch")),
        ["radiofrequency-done"] = known => Truths.Of(known.Procedures.RadiofrequencyDone),
        ["radiofrequency-failed"] = known => Truths.Of(known.Procedures.RadiofrequencyFailed),
        ["spacer-in-place"] = known => Operated(known, "interspinous-spacer"),
        ["decompression-done"] = known => Operated(known, "decompression"),
        ["discectomy-done"] = known => Operated(known, "discectomy"),
        ["specialist-setting"] = known => Truths.Of(known.Request.Setting == PlanRequest.PainClinic),
        ["interacting-medicine"] = _ => Truth.Unknown,
        ["concordant-imaging"] = known => Imaged(known, "concordant"),
        ["modic-changes"] = known => Imaged(known, "modic-changes"),
        ["instability-shown"] = known => Imaged(known, "instability"),
        ["no-surgical-target"] = known => Imaged(known, "no-surgical-target"),
        ["stenosis-at-one-or-two-levels"] = known => Imaged(known, "stenosis-at-one-or-two-levels"),
        ["mdt-assessment"] = known => Assessed(known, "mdt"),
        ["psychological-assessment"] = known => Assessed(known, "psychological"),
        ["pain-consultation"] = known => Assessed(known, "pain-consultation"),
        ["informed-consent"] = known => Assessed(known, "informed-consent"),
        ["bleeding-plan-recorded"] = known => Assessed(known, "bleeding-plan"),
        ["destruction-signed-by-two"] = known => Assessed(known, "second-signature-for-destruction"),
        ["all-reversible-options-tried"] = known => known.ReversibleUntried is { } untried ? Truths.Of(untried == 0) : Truth.Unknown,
        ["prefers-less-invasive"] = known => Truths.Of(known.History.Preferences.Contains("less-invasive")),
        ["prefers-no-surgery"] = known => Truths.Of(known.History.Preferences.Contains("no-surgery")),
        ["wants-a-medicine"] = known => Truths.Of(known.History.Preferences.Contains("wants-medicine")),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static Truth Urgent(Snapshot known)
    {
        if (known.Request.Safety is { } safety)
        {
            return safety.Urgency >= Urgency.SameDay ? Truth.True : safety.IsComplete ? Truth.False : Truth.Unknown;
        }

        // Without answers of today the last complete round stands, and an alarm of it that was cleared is over.
        return LastScreen(known) switch
        {
            { Found: >= Urgency.SameDay, ClearedOn: null } => Truth.True,
            { Complete: true } => Truth.False,
            _ => Truth.Unknown,
        };
    }

    // Of two rounds on one day the one that found more counts, then the complete one, which has all the answers of the other.
    private static SafetyScreen? LastScreen(Snapshot known) => known.History.SafetyScreens
        .OrderBy(screen => screen.On).ThenBy(screen => screen.ClearedOn is null ? screen.Found : Urgency.SelfCare).ThenBy(screen => screen.Complete)
        .ThenByDescending(screen => screen.ClearedOn)
        .LastOrDefault();

    private static Truth Assessed(Snapshot known, string kind) => Truths.Of(known.History.Assessments.Any(assessment => assessment.Kind == kind));

    private static Truth Operated(Snapshot known, string treatment) => Truths.Of(known.History.Operations.Any(operation => operation.Treatment == treatment));

    private static Truth Imaged(Snapshot known, string shows) => Truths.Of(known.History.Imaging.Any(finding => finding.Shows == shows));
}
