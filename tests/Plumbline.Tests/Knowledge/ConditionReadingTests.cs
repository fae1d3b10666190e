using Plumbline.Knowledge;

namespace Plumbline.Tests.Knowledge;

public class ConditionReadingTests
{
    private const string Source = """
        id: suri-2010
        citation: Suri P et al. JAMA 2010;304:2628-36
        read: abstract
        """;

    // Suri 2010, table 3: neurogenic claudication, LR+ 3.7 (2.9 to 4.8).
    [Fact]
    public void A_condition_is_read_with_ratios_as_printed_and_how_they_were_read()
    {
        Reading reading = KnowledgeReader.Read(KnowledgeSample.Files(
            ("sources/suri-2010.yaml", Source),
            ("findings/claudication.yaml", "id: claudication\nkind: symptom\nasked-of: person\nrate: { value: 0.1, range: [0.05, 0.2], judged: true, because: seen so }\n"),
            ("conditions/lumbar-spinal-stenosis.yaml", """
                id: lumbar-spinal-stenosis
                role: cause
                mechanism: { nociceptive: 0.45, neuropathic: 0.5, nociplastic: 0.05, judged: true, because: usual understanding }
                modifiers:
                  - { when: { age: { from: 70 } }, odds: { odds-ratio: 9, range: [5, 15], judged: true, because: published direction } }
                findings:
                  - finding: claudication
                    present: { likelihood-ratio: 3.7, ci95: [2.9, 4.8], from: suri-2010, at: table 3 }
                    against: people with leg symptoms without stenosis
                """)));

        Assert.Empty(reading.Faults);
        Condition condition = reading.Knowledge.Conditions["lumbar-spinal-stenosis"];
        CitedNumber present = Assert.Single(condition.Findings).Present!;
        Assert.Equal(3.7, present.AsRatio.Value, precision: 12);
        Assert.Equal(new StatedInterval(StatedIntervalKind.Ci95, 2.9, 4.8), present.Interval);
        Assert.Equal(new Provenance(new("suri-2010", "table 3"), ReadStatus.Abstract, null), present.Provenance);
        ValuePlace place = Assert.Single(reading.Knowledge.Values, value => value.Key == "likelihood-ratio");
        Assert.Equal(("findings/present/likelihood-ratio", "claudication", 8), (place.Path, place.Subject, place.Line));
    }

    // The entry for people from 70 applies only when the age is known; else the entry for all.
    [Fact]
    public void A_prior_with_a_circumstance_applies_only_when_it_is_certain()
    {
        Setting setting = KnowledgeReader.Read(KnowledgeSample.Files(
            ("conditions/stenosis.yaml", "id: stenosis\nrole: cause\n"),
            ("settings/clinic.yaml", """
                id: clinic
                priors:
                  - { condition: stenosis, when: { age: { from: 70 } }, value: 0.4, range: [0.3, 0.5], judged: true, because: a }
                  - { condition: stenosis, value: 0.05, range: [0.02, 0.1], judged: true, because: b }
                """))).Knowledge.Settings["clinic"];

        Assert.Equal(0.4, setting.PriorOf("stenosis", Answers.None with { Age = Age.Of(70) })!.Value);
        Assert.Equal(0.05, setting.PriorOf("stenosis", Answers.None)!.Value);
        Assert.Null(setting.PriorOf("other", Answers.None));
    }
}
