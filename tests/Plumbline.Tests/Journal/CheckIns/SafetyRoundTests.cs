using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Tests.Pathway;
using Plumbline.Triage;

namespace Plumbline.Tests.Journal.CheckIns;

public class SafetyRoundTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static KnowledgeBase Knowledge => Shipped.Knowledge;

    [Fact]
    public void Thoughts_of_suicide_are_asked_first() =>
        Assert.Equal(["suicidal-thoughts", "suicidal-plan"], SafetyRound.Findings(Knowledge).Take(2));

    [Fact]
    public void A_round_asks_each_sign_once_and_every_one_of_them_can_raise_the_level()
    {
        var findings = SafetyRound.Findings(Knowledge);

        Assert.Equal(findings, findings.Distinct());
        Assert.All(findings, finding => Assert.Contains(Knowledge.RedFlags.Values, rule => rule.When.Explain(Answers.None) is var open && open.StillToAsk.Contains(finding)));
    }

    // What the pathway takes from a quiet round (knowledge/pathway/facts.yaml, answered-by-safety-questions) is in fact asked.
    [Fact]
    public void A_round_asks_for_nerves_infection_injury_and_a_new_clot() =>
        Assert.Superset(
            new HashSet<string>(["saddle-anaesthesia", "bladder-dysfunction", "leg-weakness", "foot-drop", "fever", "chills", "trauma", "cannot-bear-weight", "leg-swelling", "calf-tenderness"]),
            SafetyRound.Findings(Knowledge).ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void Silence_takes_a_no_of_an_earlier_week_back_and_leaves_an_alarm_as_it_is()
    {
        var before = PersonRecord.Empty with { Answers = Answers.None.With("fever", Answer.Absent).With("foot-drop", Answer.Present).With("chills", Answer.NotSure) };
        PersonRecord after = SafetyRound.Take(Knowledge, before, new Dictionary<string, Answer>(), Today);

        Assert.Equal(Answer.Unanswered, after.Answers["fever"]);
        Assert.Equal(Answer.Present, after.Answers["foot-drop"]);
        Assert.Equal(Answer.NotSure, after.Answers["chills"]);
        Assert.False(after.History.SafetyScreens.Single().Complete);
    }

    [Fact]
    public void A_round_is_complete_only_where_each_sign_has_a_yes_or_a_no()
    {
        PersonRecord quiet = SafetyRound.Take(Knowledge, PersonRecord.Empty, All(Answer.Absent), Today);
        PersonRecord unsure = SafetyRound.Take(Knowledge, PersonRecord.Empty, With("night-sweats", Answer.NotSure), Today);

        Assert.Equal(new SafetyScreen(Today, Complete: true), quiet.History.SafetyScreens.Single());
        Assert.False(unsure.History.SafetyScreens.Single().Complete);
    }

    [Theory]
    [InlineData("suicidal-plan", Urgency.Emergency)]
    [InlineData("saddle-anaesthesia", Urgency.Emergency)]
    [InlineData("suicidal-thoughts", Urgency.SameDay)]
    public void A_sign_is_noted_with_the_level_that_the_rules_give_it(string finding, Urgency level) =>
        Assert.Equal(level, SafetyRound.Take(Knowledge, PersonRecord.Empty, With(finding, Answer.Present), Today).History.SafetyScreens.Single().Found);

    [Fact]
    public void A_warning_that_was_seen_weeks_ago_interrupts_again_when_its_sign_is_said_again()
    {
        string[] rules = [.. TriageRules.Assess(Knowledge, Answers.None.With("foot-drop", Answer.Present)).Fired.Select(rule => rule.Rule)];
        Assert.NotEmpty(rules);
        var before = PersonRecord.Empty with { WarningsSeen = [.. rules, "a-rule-about-something-else"] };

        Assert.Equal(["a-rule-about-something-else"], SafetyRound.Take(Knowledge, before, With("foot-drop", Answer.Present), Today).WarningsSeen);
        Assert.Equal(before.WarningsSeen, SafetyRound.Take(Knowledge, before, All(Answer.Absent), Today).WarningsSeen);
    }

    [Fact]
    public void An_alarm_stands_open_until_a_clinician_has_dealt_with_it()
    {
        CareHistory history = SafetyRound.Take(Knowledge, PersonRecord.Empty, With("saddle-anaesthesia", Answer.Present), Today.AddDays(-7)).History;
        history = SafetyRound.Take(Knowledge, PersonRecord.Empty with { History = history }, All(Answer.Absent), Today).History;

        Assert.Equal(Today.AddDays(-7), Assert.Single(SafetyRound.Open(history)).On);
        Assert.NotEmpty(SafetyRound.Open(SafetyRound.Cleared(history, Today.AddDays(-8))));
        Assert.Empty(SafetyRound.Open(SafetyRound.Cleared(history, Today)));
    }

    private static Dictionary<string, Answer> All(Answer answer) => SafetyRound.Findings(Knowledge).ToDictionary(finding => finding, _ => answer, StringComparer.Ordinal);

    private static Dictionary<string, Answer> With(string finding, Answer answer) => new(All(Answer.Absent), StringComparer.Ordinal) { [finding] = answer };
}
