using Plumbline.Tests.Knowledge;

namespace Plumbline.Tests.Triage;

public class RedFlagReadingTests
{
    private const string Fever = """
        id: fever
        kind: safety
        asked-of: person
        rate: { value: 0.01, range: [0.005, 0.02], judged: true, because: rare }
        """;

    private static string FaultsOf(string rule) => KnowledgeSample.Faults(("findings/fever.yaml", Fever), ("red-flags/rule.yaml", rule));

    [Fact]
    public void A_rule_that_does_not_do_what_its_example_says_is_a_fault() =>
        Assert.Contains("red-flags/rule.yaml(7): KB200: the example expects 'does-not-fire', but the rule comes to 'fires'", FaultsOf("""
            id: rule
            urgency: same-day
            when: { any: [fever] }
            because: [{ judged: true, because: as an example }]
            examples:
              - answers: { fever: present }
                expect: does-not-fire
            """), StringComparison.Ordinal);

    [Fact]
    public void A_rule_without_an_example_for_a_missing_answer_is_a_fault()
    {
        string faults = FaultsOf("""
            id: rule
            urgency: same-day
            when: { any: [fever] }
            because: [{ judged: true, because: as an example }]
            examples:
              - { answers: { fever: present }, expect: fires }
              - { answers: { fever: absent }, expect: does-not-fire }
            """);

        Assert.Contains("KB201: no example expects 'unknown'", faults, StringComparison.Ordinal);
        Assert.DoesNotContain("expects 'fires'", faults, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("urgency: self-care", "KB202")]
    [InlineData("urgency: tomorrow", "(2)")]
    public void A_level_that_a_rule_cannot_have_is_a_fault(string urgency, string expected) =>
        Assert.Contains(expected, FaultsOf($"id: rule\n{urgency}\nwhen: {{ any: [fever] }}\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("age: 7")]
    [InlineData("duration-days: -1")]
    [InlineData("fever: maybe")]
    public void An_example_with_an_impossible_answer_is_a_fault_and_nothing_is_thrown(string answer) =>
        Assert.Contains($"red-flags/rule.yaml(6)", FaultsOf($$"""
            id: rule
            urgency: same-day
            when: { any: [fever] }
            because: [{ judged: true, because: as an example }]
            examples:
              - { answers: { {{answer}} }, expect: unknown }
            """), StringComparison.Ordinal);

    [Fact]
    public void A_published_sign_that_is_neither_used_nor_excused_is_a_fault() =>
        Assert.Contains("KB203: 'night pain'", KnowledgeSample.Faults(("red-flag-evidence.yaml", "signs: [{ flag: night pain, about: cancer }]")), StringComparison.Ordinal);

    [Fact]
    public void The_shipped_rules_are_read_without_a_fault()
    {
        Assert.DoesNotContain(Shipped.Reading.Faults, fault => fault.File.StartsWith("red-flag", StringComparison.Ordinal) || fault.File.StartsWith("text/en/red-flags", StringComparison.Ordinal));
        Assert.NotEmpty(Shipped.Knowledge.RedFlags);
    }
}
