using Plumbline.Knowledge;
using Plumbline.Tests.Knowledge;

namespace Plumbline.Tests.Treatments;

/// <summary>The shipped treatments, and a small right one that tests make wrong.</summary>
internal static class TreatmentSample
{
    private static readonly Lazy<Reading> Read = new(() => KnowledgeReader.Read(KnowledgeFiles.FromFolder(KnowledgeSample.ShippedFolder())));

    /// <summary>The knowledge as shipped.</summary>
    public static KnowledgeBase Shipped => Read.Value.Knowledge;

    /// <summary>The faults of the shipped knowledge.</summary>
    public static IEnumerable<Fault> ShippedFaults => Read.Value.Faults;

    /// <summary>A treatment without a fault.</summary>
    public const string Right = """
        id: sample
        class: injection
        step: "3"
        for: [{ condition: back, after: adequate-conservative-trial }]
        not-for: [{ condition: leg, because-from: study-2020, at: discussion }]
        reversible: partly
        trial-first: single-shot
        prerequisites: [{ fact: concordant-imaging, because: { from: study-2020, at: methods }, unless: cancer-pain }]
        contra-indications:
          - { fact: infection-present, hard: true, judged: true, because: "A needle carries it inwards." }
          - { finding: pregnancy, hard: false, from: study-2020, at: methods, read: recalled }
        time-to-benefit-weeks: { from: 2, below: 5, judged: true, because: "Usual." }
        effects:
          - { outcome: pain-intensity, control: usual-care, against: usual care, in: back pain, at-months: 3, result: benefit, responders: { treated: 0.48, control: 0.09, n: 100 }, from: study-2020, at: table 2, certainty: { grade: low, judged: true, because: "Not blinded." }, interest: device maker }
          - { outcome: pain-intensity, control: sham, against: a needle without medicine, in: back pain, at-weeks: { from: 2, below: 14 }, result: no-benefit, mean-difference: { points: -0.5, ci95: [-1.2, 0.3], scale: [0, 10], better: lower }, from: study-2020, at: table 3, certainty: moderate }
        untested: [{ in: leg pain, from: study-2020, at: discussion }]
        positions: [{ body: nice, year: 2016, direction: against, strength: strong, scope: back pain, from: study-2020, at: "1.3" }]
        says: [{ seed: "000", row: S166, interest: device maker }]
        """;

    /// <summary>Reads one treatment among the few other files that it needs.</summary>
    public static Reading ReadSample(string treatment, params ReadOnlySpan<(string Path, string Text)> more) =>
        KnowledgeReader.Read(KnowledgeSample.Files(
        [
            ("sources/study-2020.yaml", "id: study-2020\ncitation: A study\nread: abstract\n"),
            ("findings/pregnancy.yaml", "id: pregnancy\nkind: context\nasked-of: person\nrate: { value: 0.01, range: [0.005, 0.02], judged: true, because: a guess }\n"),
            ("conditions/back.yaml", "id: back\nrole: cause\n"),
            ("conditions/leg.yaml", "id: leg\nrole: cause\n"),
            ("treatments/sample.yaml", treatment),
            .. more,
        ]));

    /// <summary>The faults of the treatments and the conflicts alone: the files around them are as small as can be.</summary>
    public static IEnumerable<Fault> Own(this Reading reading) =>
        reading.Faults.Where(fault => fault.File.StartsWith("treatments/", StringComparison.Ordinal) || fault.File.StartsWith("conflicts/", StringComparison.Ordinal));
}
