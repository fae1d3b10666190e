using Plumbline.Triage;

namespace Plumbline.Tests.Triage;

public class TriageRulesTests
{
    [Fact]
    public void Without_any_answer_nothing_fires_and_everything_is_still_to_ask()
    {
        TriageResult result = Shipped.Assess(Answers.None);

        Assert.Equal(Urgency.SelfCare, result.Urgency);
        Assert.Empty(result.Fired);
        Assert.False(result.IsSettled);
        Assert.Contains(result.StillToAsk, open => open is { Name: "saddle-anaesthesia", CouldRaiseTo: Urgency.Emergency, Alone: true, NotSure: false });
    }

    [Fact]
    public void What_is_still_to_ask_stands_in_the_order_of_how_far_it_could_raise_the_level()
    {
        var order = Shipped.Assess("pain-low-back").StillToAsk.Select(open => (open.CouldRaiseTo, open.Alone)).ToList();

        Assert.Equal(order.OrderByDescending(each => each), order);
        Assert.Contains(order, each => each.CouldRaiseTo == Urgency.TwoWeeks);
    }

    [Fact]
    public void Not_sure_about_an_alarming_sign_is_no_no_and_stays_to_be_checked()
    {
        TriageResult result = Shipped.Assess(Answers.None.With("saddle-anaesthesia", Answer.NotSure));

        Assert.Contains(result.StillToAsk, open => open is { Name: "saddle-anaesthesia", CouldRaiseTo: Urgency.Emergency, NotSure: true });
    }

    [Fact]
    public void An_answered_no_is_not_asked_again()
    {
        TriageResult result = Shipped.Assess(Answers.None.With("saddle-anaesthesia", Answer.Absent));

        Assert.DoesNotContain(result.StillToAsk, open => open.Name == "saddle-anaesthesia");
    }

    [Fact]
    public void Only_when_every_answer_is_no_and_age_sex_and_duration_are_known_is_the_level_settled()
    {
        Answers answers = Shipped.Knowledge.Findings.Keys.Aggregate(
            Shipped.Having("age=40 days=10 sex=male"), (all, finding) => all.With(finding, Answer.Absent));

        TriageResult result = Shipped.Assess(answers);

        Assert.Equal(Urgency.SelfCare, result.Urgency);
        Assert.True(result.IsSettled);
    }

    [Fact]
    public void A_fired_rule_names_the_answers_that_fired_it_and_its_sources()
    {
        FiredRule rule = Assert.Single(Shipped.Assess("pain-low-back fever worse-sitting").Fired, fired => fired.Rule == "fever-with-back-pain");

        Assert.Equal(["fever", "pain-low-back"], rule.Because);
        Assert.Contains("spinal-infection", rule.Suspects);
        Assert.All(rule.Sources, source => Assert.True(source.IsJudged || Shipped.Knowledge.Sources.ContainsKey(source.Citation!.Source)));
    }

    [Fact]
    public void What_to_do_now_is_told_by_the_most_urgent_rules_only()
    {
        TriageResult result = Shipped.Assess("saddle-anaesthesia pain-low-back fever days=200");

        Assert.Equal(["cauda-equina-saddle-numbness", "fever-with-back-pain-and-nerve-signs"], result.DoNow);
        Assert.Contains(result.Fired, fired => fired.Rule == "pain-for-three-months");
    }

    // The urinary symptoms of a narrow spinal canal have a likelihood ratio of 6.9 for it; the rules do not look at that.
    [Fact]
    public void A_picture_that_fits_a_narrow_spinal_canal_does_not_explain_a_bladder_change_away()
    {
        const string narrowCanal = "age=72 days=900 pain-low-back pain-leg side-both walking-induced-leg-symptoms better-leaning-forward better-sitting";

        Assert.Equal(Urgency.Planned, Shipped.Assess(narrowCanal).Urgency);
        Assert.Equal(Urgency.Emergency, Shipped.Assess(narrowCanal + " bladder-dysfunction").Urgency);
    }
}
