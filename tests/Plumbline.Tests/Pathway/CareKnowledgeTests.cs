using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Tests.Knowledge;

namespace Plumbline.Tests.Pathway;

public class CareKnowledgeTests
{
    [Fact]
    public void The_shipped_pathway_medicines_and_measures_have_no_fault() => Assert.Equal("", string.Join('\n', Shipped.CareFaults));

    [Fact]
    public void Every_computed_fact_and_number_that_the_files_name_is_computed_and_no_other()
    {
        Assert.Equal(string.Join(' ', Shipped.Care.Facts.Computed), string.Join(' ', ComputedFacts.All.Keys));
        Assert.Equal(string.Join(' ', Shipped.Care.Facts.Numbers.Keys), string.Join(' ', ComputedNumbers.All.Keys));
    }

    [Fact]
    public void Every_fact_that_a_treatment_names_exists()
    {
        var unknown = from treatment in Shipped.Knowledge.Treatments.Values
                      from fact in treatment.Prerequisites.SelectMany(need => (string?[])[need.Fact, need.Unless])
                          .Concat(treatment.ContraIndications.Select(contra => contra.Fact))
                          .Concat(treatment.For.Select(use => use.After))
                      where fact is not null && !Shipped.Care.Facts.Has(fact)
                      select $"{treatment.Id}: {fact}";

        Assert.Equal([], unknown);
    }

    [Fact]
    public void Everything_that_a_plan_can_show_has_words()
    {
        var texts = Shipped.Knowledge.Texts;
        var silent =
            (from id in Shipped.Care.States.Select(state => state.Id).Concat(Shipped.Care.Rules.Keys).Concat(Shipped.Care.Timers.Select(timer => timer.Id))
             where texts.Find("pathway", id, "name") is null || texts.Find("pathway", id, "plain") is null
             select id)
            .Concat(from transition in Shipped.Care.Transitions where texts.Find("pathway", transition.Id, "name") is null select transition.Id)
            .Concat(from fact in Shipped.Care.Facts.Computed.Union(Shipped.Care.Facts.Recorded).Union(Shipped.Care.Facts.Combined.Keys).Union(Shipped.Care.Facts.Numbers.Keys)
                    where texts.Find("pathway", fact, "name") is null
                    select fact)
            .Concat(from fact in Shipped.Care.Facts.Recorded where texts.Find("pathway", fact, "ask") is null select fact + " (ask)")
            .Concat(from id in Shipped.Care.Interactions.Keys.Concat(Shipped.Care.Cautions.Keys).Concat(Shipped.Care.Procedures.Warnings.Concat(Shipped.Care.Procedures.BleedingRisk).Select(note => note.Id))
                    where texts.Find("medicines", id, "name") is null || texts.Find("medicines", id, "plain") is null
                    select id)
            .Concat(from id in Shipped.Care.Medicines.Keys where texts.Find("medicines", id, "name") is null select id)
            .Concat(from word in Enum.GetNames<ReasonKind>().Select(name => "reason-" + Plumbline.Knowledge.Strict.Kebab.Of(name)).Concat(Enum.GetNames<OptionStatus>().Select(name => "status-" + Plumbline.Knowledge.Strict.Kebab.Of(name)))
                    where texts.Find("pathway", word, "name") is null
                    select word);

        Assert.Equal([], silent);
    }

    // Each fault is provoked by the smallest file that has it.
    [Theory]
    [InlineData("KB400", "when: no-such-fact")]
    [InlineData("KB401", "when: { number: no-such-number, at-least: a/b }")]
    [InlineData("KB402", "when: { number: weeks, at-least: a/c }")]
    [InlineData("KB405", "when: { number: weeks }")]
    [InlineData("KB407", "when: { no: tall }")]
    [InlineData("KB412", "when: { taking: moonshine }")]
    public void A_wrong_guard_is_named(string code, string when) => Assert.Contains(code, Faults(when, "fires, does-not-fire, unknown"), StringComparison.Ordinal);

    [Fact]
    public void A_rule_needs_an_example_of_each_outcome()
    {
        Assert.Contains("KB406: no example has 'expect: unknown'", Faults("when: tall", "fires, does-not-fire"), StringComparison.Ordinal);
        Assert.DoesNotContain("KB40", Faults("when: tall", "fires, does-not-fire, unknown"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_hangs_on_itself_is_found() => Assert.Contains(
        "KB403: the fact 'egg' hangs on itself",
        Faults("when: tall", "fires, does-not-fire, unknown", "combined: [{ id: egg, when: { any: [tall, hen] } }, { id: hen, when: { all: [egg] } }]"),
        StringComparison.Ordinal);

    private static string Faults(string when, string outcomes, string combined = "combined: [{ id: dwarf, when: { no: tall } }]")
    {
        string examples = string.Join('\n', outcomes.Split(", ").Select(outcome => outcome switch
        {
            "fires" => "  - { given: { tall: yes }, expect: fires }",
            "does-not-fire" => "  - { given: { tall: no }, expect: does-not-fire }",
            _ => "  - { given: {}, expect: unknown }",
        }));
        return KnowledgeSample.Faults(
            ("sources/a-2000.yaml", "id: a-2000\ncitation: \"A\"\nread: recalled\n"),
            ("pathway/facts.yaml", $"computed: [tall]\nnumbers: [{{ id: weeks, unit: weeks }}]\nrecorded: [fat]\n{combined}\n"),
            ("pathway/states.yaml", "states: [{ id: here, opens: [] }]\nstart: here\n"),
            ("pathway/thresholds.yaml", "thresholds: { a: { b: { value: 3, range: [2, 4], judged: true, because: \"So.\" } } }\n"),
            ("pathway/rules/a-rule.yaml", $"id: a-rule\n{when}\nbecause: [{{ from: a-2000, at: \"1\" }}]\nexamples:\n{examples}\n"));
    }
}
