using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Pathway;

namespace Plumbline.Tests.Pathway;

/// <summary>Histories drawn by lot, plausible and not: implants without a trial, blocks without pain, care from the day before yesterday.</summary>
internal static class AnyHistory
{
    public static readonly DateOnly Today = new(2026, 6, 15);

    /// <summary>Ten thousand cases, the same in every run.</summary>
    public static Config TenThousand => Config.QuickThrowOnFailure.WithMaxTest(10_000).WithReplay(20260615, 1001).WithQuietOnSuccess(true);

    /// <summary>A number that stands for one case.</summary>
    public static Arbitrary<int> Seeds => Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    private static readonly string[] Conditions =
    [
        "lumbar-radiculopathy", "lumbar-disc-herniation", "lumbar-spinal-stenosis", "facet-joint-pain", "sacroiliac-joint-pain", "failed-back-surgery-syndrome",
        "complex-regional-pain-syndrome", "painful-polyneuropathy", "phantom-limb-pain", "cancer-pain", "spondylolisthesis", "vertebrogenic-pain", "degenerative-disc-disease", "myofascial-pain",
    ];

    private static readonly string[] Treatments = [.. Shipped.Knowledge.Treatments.Keys];
    private static readonly string[] Facts = [.. Shipped.Care.Facts.Recorded, "pregnancy", "anticoagulant", "osteoporosis", "diabetes", "si-provocation-tests-positive", "better-leaning-forward"];
    private static readonly string[] Medicines = [.. Shipped.Care.Medicines.Keys, "something nobody knows"];

    public static (CareHistory History, PlanRequest Request) Of(int seed)
    {
        var lot = new Random(seed);
        bool likely = lot.Next(10) < 7;
        var history = new CareHistory
        {
            Consent = Maybe(lot, 95, () => lot.Next(30) > 0),
            Age = lot.Next(20) > 0 ? Age.Of(lot.Next(18, 95)) : null,
            EpisodeStart = lot.Next(15) > 0 ? Today.AddDays(-lot.Next(1, likely ? 900 : 6000)) : null,
            Treatments = Many(lot, likely ? 5 : 9, () => Tried(lot)),
            CheckIns = Many(lot, 6, () => CheckIn(lot)),
            Blocks = Many(lot, lot.Next(3), () => new BlockResult(Day(lot), Pick(lot, [.. Shipped.Care.Vocabulary.BlockTargets]), lot.Next(2) == 0 ? null : "L4", Relief(lot), lot.Next(1, 9))),
            Injections = Many(lot, lot.Next(3), () => new InjectionResult(Day(lot), Pick(lot, Treatments), Relief(lot), lot.Next(4) == 0 ? null : lot.Next(0, 40))),
            DeviceTrials = Many(lot, lot.Next(3), () => Trial(lot)),
            Implants = Many(lot, lot.Next(5) == 0 ? 2 : 0, () => new Implant(Pick(lot, [.. Shipped.Care.Vocabulary.DeviceKinds]), Day(lot))),
            ImplantReviews = Many(lot, lot.Next(3), () => new ImplantReview(Day(lot), DeviceKind(lot), Relief(lot), lot.Next(4) == 0)),
            Operations = Many(lot, lot.Next(5) == 0 ? 1 : 0, () => new Operation(Day(lot), Pick(lot, "decompression", "discectomy", "interspinous-spacer"))),
            Imaging = Many(lot, lot.Next(4), () => new ImagingFinding(Day(lot), Pick(lot, [.. Shipped.Care.Vocabulary.Imaging]))),
            Assessments = Many(lot, lot.Next(8), () => new Assessment(Day(lot), Pick(lot, [.. Shipped.Care.Vocabulary.Assessments]))),
            SafetyScreens = Many(lot, 2, () => new SafetyScreen(Day(lot), lot.Next(5) > 0, lot.Next(12) == 0 ? Urgency.Emergency : Urgency.SelfCare, lot.Next(2) == 0 ? Today.AddDays(-1) : null)),
            Diagnoses = Many(lot, lot.Next(2), () => new Diagnosis(Day(lot), Pick(lot, Conditions))),
            Conditions = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, Recorded(lot, likely).ToList()),
            Preferences = [.. Shipped.Care.Vocabulary.Preferences.Where(_ => lot.Next(12) == 0)],
            Medicines = lot.Next(4) == 0 ? null : Many(lot, 4, () => new MedicineTaken(Pick(lot, Medicines), lot.Next(3) == 0 ? null : Dose.Of(lot.Next(1, 200), lot.Next(6) == 0 ? DoseUnit.MicrogramsPerHour : DoseUnit.MilligramsPerDay))),
        };
        var causes = ImmutableArray.CreateRange(Conditions.Where(_ => lot.Next(4) == 0).Select(condition => new LikelyCause(condition, Probability.Of(lot.NextDouble()))));
        var request = new PlanRequest(Today)
        {
            Safety = lot.Next(5) == 0 ? null : new(lot.Next(8) == 0 ? Urgency.Emergency : (Urgency)lot.Next(3), [], lot.Next(6) > 0),
            Causes = causes,
            Profile = Pick(lot, [null, "current-guidelines", "seed-order", "strict-blocks"]),
            Setting = lot.Next(2) == 0 ? PlanRequest.PrimaryCare : PlanRequest.PainClinic,
        };
        return lot.Next(3) == 0 ? Towards(lot, history, request) : (history, request);
    }

    // Left to chance alone nobody ever meets all that a device asks for. Here most of it is met, with holes left to chance.
    private static (CareHistory History, PlanRequest Request) Towards(Random lot, CareHistory history, PlanRequest request)
    {
        bool Mostly() => lot.Next(12) > 0;
        ImmutableArray<T> Kept<T>(IEnumerable<T> facts) => [.. facts.Where(_ => Mostly())];
        DateOnly lately = Today.AddDays(-20);
        string[] causes = ["failed-back-surgery-syndrome", "facet-joint-pain", "complex-regional-pain-syndrome", "lumbar-spinal-stenosis", "phantom-limb-pain", "sacroiliac-joint-pain"];
        return (history with
        {
            Consent = true,
            Age = Age.Of(lot.Next(30, 80)),
            EpisodeStart = Today.AddDays(-lot.Next(150, 2000)),
            Treatments =
            [
                .. history.Treatments,
                .. Kept<TreatmentTried>([new("exercise-therapy", Today.AddDays(-220), null, Share.Of(0.8), 20, 0, false), new("cognitive-behavioural-therapy", Today.AddDays(-200), null, Share.Of(0.7), 10, 0, false)]),
            ],
            CheckIns = [.. history.CheckIns, .. Kept<CheckIn>([new(Today.AddDays(-230), PainScore.Of(7), Oswestry: OswestryScore.Of(40)), new(Today, PainScore.Of(6), Oswestry: OswestryScore.Of(38), GoalsMet: false)])],
            Blocks = [.. history.Blocks, .. Kept(Shipped.Care.Vocabulary.BlockTargets.Select(target => new BlockResult(lately, target, null, Share.Of(lot.Next(3, 11) / 10.0), 6)))],
            DeviceTrials = [.. history.DeviceTrials, .. Kept(Shipped.Care.Vocabulary.DeviceKinds.Select(kind => new DeviceTrial(kind, lately, lately.AddDays(6), Share.Of(lot.Next(3, 11) / 10.0), Mostly(), !Mostly())))],
            Imaging = Kept(Shipped.Care.Vocabulary.Imaging.Where(shows => shows != "not-concordant").Select(shows => new ImagingFinding(lately, shows))),
            Assessments = Kept(Shipped.Care.Vocabulary.Assessments.Select(kind => new Assessment(lately, kind))),
            SafetyScreens = [new(lately, true)],
            Diagnoses = [new(lately, Pick(lot, causes))],
            Conditions = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, Facts.Where(_ => lot.Next(80) > 0).Select(fact => KeyValuePair.Create(fact, lot.Next(150) > 0 ? Answer.Absent : Answer.Present)).ToList()),
            Preferences = lot.Next(8) == 0 ? history.Preferences : history.Preferences.Clear(),
            Medicines = Mostly() ? [] : history.Medicines,
        }, request with { Safety = new(Urgency.Planned, [], Mostly()), Causes = [new(Pick(lot, causes), Probability.Of(0.6))] });
    }

    public static CarePlan Plan(int seed)
    {
        var (history, request) = Of(seed);
        return CarePathway.Plan(Shipped.Knowledge, history, request);
    }

    /// <summary>The same facts in another order.</summary>
    public static CareHistory Shuffled(CareHistory history, int seed)
    {
        var lot = new Random(seed);
        ImmutableArray<T> Mixed<T>(ImmutableArray<T> facts) => [.. facts.OrderBy(_ => lot.Next())];
        return history with
        {
            Treatments = Mixed(history.Treatments),
            CheckIns = Mixed(history.CheckIns),
            Blocks = Mixed(history.Blocks),
            Injections = Mixed(history.Injections),
            DeviceTrials = Mixed(history.DeviceTrials),
            Implants = Mixed(history.Implants),
            ImplantReviews = Mixed(history.ImplantReviews),
            Operations = Mixed(history.Operations),
            Imaging = Mixed(history.Imaging),
            Assessments = Mixed(history.Assessments),
            SafetyScreens = Mixed(history.SafetyScreens),
            Diagnoses = Mixed(history.Diagnoses),
            Medicines = history.Medicines is { } medicines ? Mixed(medicines) : null,
        };
    }

    private static TreatmentTried Tried(Random lot)
    {
        DateOnly started = Day(lot);
        DateOnly? stopped = lot.Next(2) == 0 ? null : started.AddDays(lot.Next(0, Math.Max(1, Today.DayNumber - started.DayNumber)));
        string treatment = lot.Next(2) == 0 ? Pick(lot, "exercise-therapy", "cognitive-behavioural-therapy", "oral-anti-inflammatory", "relaxation-training", "opioid") : Pick(lot, Treatments);
        return new(
            treatment,
            started,
            stopped,
            lot.Next(4) == 0 ? null : Share.Of(lot.Next(3, 11) / 10.0),
            lot.Next(20),
            lot.Next(3) == 0 ? null : lot.Next(-6, 3),
            Maybe(lot, 70, () => lot.Next(3) == 0),
            stopped is null ? StopReason.NotSaid : (StopReason)lot.Next(6));
    }

    private static CheckIn CheckIn(Random lot) => new(
        Day(lot),
        lot.Next(5) == 0 ? null : PainScore.Of(lot.Next(0, 11)),
        lot.Next(3) == 0 ? PegScore.Of(lot.Next(0, 11)) : null,
        lot.Next(2) == 0 ? OswestryScore.Of(lot.Next(0, 101)) : null,
        lot.Next(3) == 0 ? RolandMorrisScore.Of(lot.Next(0, 25)) : null,
        lot.Next(3) == 0 ? ImpressionOfChange.Of(lot.Next(1, 8)) : null,
        Maybe(lot, 40, () => lot.Next(3) == 0),
        Maybe(lot, 60, () => lot.Next(3) == 0));

    private static DeviceTrial Trial(Random lot)
    {
        DateOnly started = Day(lot);
        return new(DeviceKind(lot), started, lot.Next(6) == 0 ? null : Min(started.AddDays(7), Today), Relief(lot), Maybe(lot, 85, () => lot.Next(4) > 0), Maybe(lot, 85, () => lot.Next(5) == 0));
    }

    private static IEnumerable<KeyValuePair<string, Answer>> Recorded(Random lot, bool likely)
    {
        foreach (string fact in Facts)
        {
            int drawn = lot.Next(100);
            if (drawn < (likely ? 2 : 12))
            {
                yield return new(fact, Answer.Present);
            }
            else if (drawn < (likely ? 85 : 50))
            {
                yield return new(fact, Answer.Absent);
            }
        }
    }

    private static string DeviceKind(Random lot) => Pick(lot, "spinal-cord-stimulator", "spinal-cord-stimulator", "drug-pump");

    private static Share? Relief(Random lot) => lot.Next(8) == 0 ? null : Share.Of(lot.Next(0, 11) / 10.0);

    private static DateOnly Day(Random lot) => Today.AddDays(-lot.Next(0, 400));

    private static DateOnly Min(DateOnly left, DateOnly right) => left < right ? left : right;

    private static bool? Maybe(Random lot, int percent, Func<bool> value) => lot.Next(100) < percent ? value() : null;

    private static T Pick<T>(Random lot, params T[] things) => things[lot.Next(things.Length)];

    private static ImmutableArray<T> Many<T>(Random lot, int most, Func<T> make) => [.. Enumerable.Range(0, lot.Next(most + 1)).Select(_ => make())];
}
