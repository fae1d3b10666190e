using Plumbline.Knowledge;

namespace Plumbline.Tests.Knowledge;

public class MechanismReadingTests
{
    private static readonly (string Path, string Text) Source =
        ("sources/fop-2017.yaml", "id: fop-2017\ncitation: Fop M et al. 2017\nread: abstract\n");

    [Fact]
    public void A_sound_file_is_read_as_it_stands()
    {
        Reading reading = KnowledgeReader.Read(KnowledgeSample.Files(Source, ("mechanism/pain-mechanisms.yaml", """
            id: pain-mechanisms
            fitted-on: made-up
            sources: [fop-2017]
            patients: { nociceptive: 10, neuropathic: 5, nociplastic: 4 }
            candidates: { pseudo-count: [1, 2], shrinkage: [0.5], disagreement: [0.02] }
            settings: { pseudo-count: 1.5, shrinkage: 0.5, disagreement: 0.02, judged: true, because: made up }
            criteria:
              - id: one
                criterion: 1
                by: person
                says: "The first"
                present: { nociceptive: [9, 10], neuropathic: [1, 5], nociplastic: [0, 4], from: fop-2017, at: "column 1" }
              - id: two
                criterion: 2
                by: examiner
                says: "The second"
                present: { nociceptive: [3, 9], neuropathic: [5, 5], nociplastic: [2, 4], from: fop-2017, at: "column 2" }
                with-earlier: [-0.25]
            """)));

        Assert.Empty(reading.Faults);
        MechanismKnowledge mechanism = reading.Knowledge.Mechanism!;
        Assert.Equal(new(10, 5, 4), mechanism.Patients);
        Assert.Equal(new(1.5, 0.5, 0.02), mechanism.Settings);
        Assert.Equal([new(1, 0.5, 0.02), new(2, 0.5, 0.02)], mechanism.Candidates);
        Assert.Equal(new PainCriterion("two", 2, "The second", ByExaminer: true, new(new(3, 9), new(5, 5), new(2, 4))), mechanism.Criteria[1]);
        Assert.Equal([-0.25], mechanism.Correlations[1]);
    }

    [Fact]
    public void Every_fault_of_the_mechanism_file_is_reported_at_once() => Golden.Check(
        KnowledgeSample.Faults(Source, ("mechanism/pain-mechanisms.yaml", """
            id: pain-mechanisms
            fitted-on: made-up
            sources: [fop-2017, smart-2011]
            patients: { nociceptive: 10, neuropathic: 5, nociplastic: 0 }
            candidates: { pseudo-count: [1, 2], shrinkage: [0.5, 1.5], disagreement: [0.02] }
            settings: { pseudo-count: 3, shrinkage: 0.5, disagreement: 0.02 }
            criteria:
              - id: one
                criterion: 1
                by: doctor
                says: "The first"
                present: { nociceptive: [11, 10], neuropathic: [1, 6], nociplastic: [0, 4] }
              - id: one
                criterion: 2
                by: examiner
                says: "The second"
                present: { nociceptive: [3, 9.5], neuropathic: [5], nociplastic: [0, 1], from: fop-2017, at: "column 2" }
                with-earlier: [-1.25]
              - id: three
                criterion: 3
                by: examiner
                says: "The third"
                present: { nociceptive: [3, 9], neuropathic: [5, 5], nociplastic: [0, 1], from: fop-2017, at: "column 3" }
                with-earlier: [0.1]
            from-findings:
              - criterion: four
                any-of: [no-such-finding]
                means: perhaps
                none-says-the-opposite: yes
                agreement: 0.4
            """)),
        "Every_fault_of_the_mechanism_file_is_reported_at_once");

    [Fact]
    public void The_shipped_file_has_no_fault() => Assert.DoesNotContain(
        KnowledgeReader.Read(KnowledgeFiles.FromFolder(Path.Combine(AppContext.BaseDirectory, "knowledge"))).Faults,
        fault => fault.File.StartsWith("mechanism/", StringComparison.Ordinal)
            || fault.File is "sources/smart-2011.yaml" or "sources/fop-2017.yaml");
}
