using System.Collections.Immutable;
using Plumbline.Exchange.Documents;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Reasoning;
using Plumbline.Tests.Pathway;
using Plumbline.Triage;

namespace Plumbline.Tests.Documents;

/// <summary>People whose summaries are looked at: one who said nothing, one with sciatica as it usually is, one who filled in everything.</summary>
internal static class VisitPeople
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly string[] Regions = ["low-back", "buttock", "hip", "groin", "front-thigh", "back-thigh", "knee", "calf", "shin", "ankle", "foot-top", "toes"];

    public static PersonRecord Nobody => PersonRecord.Empty;

    public static PersonRecord Sciatica => PersonRecord.Empty with
    {
        Answers = Said(
            new Answers { Age = Age.Of(46), Sex = Sex.Female, Duration = PainDuration.OfDays(70) },
            ["pain-leg", "pain-below-knee", "pain-low-back", "quality-shooting", "tingling", "numbness", "worse-sitting", "worse-cough-sneeze", "better-walking", "onset-after-lifting", "sleep-disturbance"],
            [.. SafetyFindings.Where(id => id is not "leg-weakness" and not "sleep-disturbance")]).With("leg-weakness", Answer.NotSure),
        Asked = [.. SafetyPages, "about-you", "how-it-started", "where", "what-it-feels-like", "makes-worse", "makes-better"],
        BodyMap =
        [
            new("low-back", BodySide.Middle, BodyMarkKind.Pain, ["quality-dull"]),
            new("buttock", BodySide.Left, BodyMarkKind.Pain, []),
            new("calf", BodySide.Left, BodyMarkKind.Pain, ["quality-shooting"]),
            new("foot-top", BodySide.Left, BodyMarkKind.Numb, []),
        ],
        History = CareHistory.Empty with
        {
            Treatments =
            [
                new("exercise-therapy", new(2026, 9, 21), null, Share.Of(0.7), 6, -1, false),
                new("oral-anti-inflammatory", new(2026, 9, 14), new(2026, 10, 5), PainChange: -1, FunctionImproved: false, StoppedBecause: StopReason.TooLittleEffect),
            ],
            CheckIns = [new(new(2026, 11, 18), PainScore.Of(6))],
            Medicines = [new("Paracetamol", Dose.Of(3000, DoseUnit.MilligramsPerDay)), new("Amitriptyline", Dose.Of(10, DoseUnit.MilligramsPerDay))],
        },
        Visit = new()
        {
            Reason = "The leg pain has not let me sit through a working day since September. I want to know what can still be done.",
            Fears = "That I will need an operation, or that the foot stays numb.",
            Goals = ["Sit for an hour without getting up", "Sleep through the night"],
            Questions = ["Do I need a scan now?", "Can I keep running?"],
        },
    };

    public static PersonRecord Everything
    {
        get
        {
            string[] all = [.. Shipped.Knowledge.Questions.Values.Where(question => question.AskedOf == AskedOf.Person).SelectMany(question => question.Findings)];
            PersonRecord some = Sciatica;
            string words = string.Concat(Enumerable.Repeat("Pain that will not leave me alone, day or night, at work or at home. ", 20));
            return some with
            {
                Answers = Said(some.Answers, all.Where((_, at) => at % 3 == 0), all.Where((_, at) => at % 3 == 1)),
                BodyMap = [.. from region in Regions from side in Enum.GetValues<BodySide>() where side != BodySide.Middle select new BodyMark(region, side, BodyMarkKind.Pain, ["quality-shooting", "quality-burning"])],
                History = some.History with
                {
                    Treatments = [.. Shipped.Knowledge.Treatments.Keys.Take(40).Select((id, at) => new TreatmentTried(id, new DateOnly(2020, 1, 1).AddDays(at * 50), new DateOnly(2020, 3, 1).AddDays(at * 50), Share.Of(0.5), 8, -2, true, StopReason.Practical))],
                    Injections = [new(new(2026, 1, 5), "epidural-steroid-for-sciatica", Share.Of(0.6), 8)],
                    Blocks = [new(new(2026, 2, 5), "medial-branch", "L4 and L5, left", Share.Of(0.85), 6)],
                    DeviceTrials = [new("spinal-cord-stimulator", new(2026, 5, 2), new(2026, 5, 9), Share.Of(0.6), true, false)],
                    Implants = [new("spinal-cord-stimulator", new(2026, 6, 2))],
                    ImplantReviews = [new(new(2026, 9, 2), "spinal-cord-stimulator", Share.Of(0.5), false)],
                    Operations = [new(new(2019, 3, 3), "discectomy")],
                    Imaging = [new(new(2026, 4, 1), "concordant")],
                    Assessments = [new(new(2026, 4, 20), "psychological")],
                    Diagnoses = [new(new(2026, 4, 21), "lumbar-spinal-stenosis")],
                    Medicines = [.. Enumerable.Range(1, 12).Select(at => new MedicineTaken($"Medicine with a long name number {at}", Dose.Of(at * 10, DoseUnit.MilligramsPerDay)))],
                },
                Visit = new() { Reason = words, Fears = words, Goals = [.. Enumerable.Repeat(words[..200], 8)], Questions = [.. Enumerable.Repeat(words[..200], 8)] },
            };
        }
    }

    // Made up, and the same for everybody: a change in the reasoner must not change what is tested here.
    private static readonly Differential Causes = new(
        [
            Cause("lumbar-radiculopathy", 0.97, 0.96, 0.99),
            Cause("lumbar-disc-herniation", 0.8, 0.62, 0.93),
            Cause("degenerative-disc-disease", 0.12, 0.02, 0.34),
            Cause("cauda-equina-syndrome", 0.01, 0.001, 0.04),
            Cause("facet-joint-pain", 0.06, 0.01, 0.14),
            Cause("something-else", 0.05, 0.004, 0.1),
            Cause("sacroiliac-joint-pain", 0.04, 0.02, 0.05),
            Cause("myofascial-pain", 0.03, 0.02, 0.04),
        ],
        [],
        MechanismBelief.Of(Probability.Of(0.2), Probability.Of(0.7), Probability.Of(0.1)),
        LikelihoodRatio.Of(1.5));

    /// <summary>What a summary is made from, with the shipped knowledge.</summary>
    public static VisitFacts Facts(PersonRecord person)
    {
        TriageResult triage = TriageRules.Assess(Shipped.Knowledge, person.Answers);
        Differential? causes = person.Answers.Findings.IsEmpty ? null : Causes;
        return new(person, triage, Today)
        {
            Causes = causes,
            Explain = cause => new(cause, Probability.Of(0.5), [new("quality-shooting", 1.2), new("worse-sitting", 0.8), new("leg-weakness", 0.5), new("better-walking", -0.3)], []),
            InWords = range => range.High.Value >= 0.5 ? new("May well be", false) : range.High.Value >= 0.1 ? new("Possible", false) : new("Fits less well", true),
            Plan = causes is null ? null : PersonPlan.Make(Shipped.Knowledge, person, triage, causes, Today),
        };
    }

    private static CauseBelief Cause(string id, double point, double low, double high) => new(id, Probability.Of(point), ProbabilityRange.Of(Probability.Of(low), Probability.Of(high)), []);

    public static VisitSummary Summary(PersonRecord person, VisitReader reader = VisitReader.Clinician) => VisitSummaries.Of(Shipped.Knowledge, Facts(person), reader);

    private static ImmutableArray<string> SafetyPages => [.. Shipped.Knowledge.Questions.Values.Where(question => question.Stage == QuestionStage.Safety).Select(question => question.Id)];

    private static IEnumerable<string> SafetyFindings => SafetyPages.SelectMany(page => Shipped.Knowledge.Questions[page].Findings);

    private static Answers Said(Answers answers, IEnumerable<string> present, IEnumerable<string> absent)
    {
        foreach (string finding in absent)
        {
            answers = answers.With(finding, Answer.Absent);
        }

        foreach (string finding in present)
        {
            answers = answers.With(finding, Answer.Present);
        }

        return answers;
    }
}
