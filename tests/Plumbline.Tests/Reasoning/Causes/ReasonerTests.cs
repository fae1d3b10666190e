using Plumbline.Reasoning;

namespace Plumbline.Tests.Reasoning.Causes;

public class ReasonerTests
{
    private static Reasoner Reasoner => ShippedReasoner.Reasoner;

    [Fact]
    public void Legs_that_hurt_on_walking_and_ease_on_leaning_forward_put_stenosis_first() =>
        Assert.Equal("lumbar-spinal-stenosis", Reasoner.Rank(ShippedReasoner.Stenosis).Causes[0].Id);

    [Fact]
    public void Causes_come_most_probable_first_and_include_something_else()
    {
        var causes = Reasoner.Rank(ShippedReasoner.Stenosis).Causes;

        Assert.Equal(causes.OrderByDescending(cause => cause.Probability).Select(cause => cause.Id), causes.Select(cause => cause.Id));
        Assert.Contains(causes, cause => cause.Id == "something-else" && cause.Detail.Length > 20);
    }

    // A definition, not a frequency: without an amputation there is no missing limb to feel.
    [Fact]
    public void Without_an_amputation_there_is_no_phantom_limb_pain() =>
        Assert.Equal(0, Reasoner.Rank(ShippedReasoner.Stenosis.With("amputation", Answer.Absent).With("phantom-pain-in-missing-limb", Answer.Present))
            .Causes.Single(cause => cause.Id == "phantom-limb-pain").Probability.Value);

    [Fact]
    public void A_range_holds_its_point_and_says_that_numbers_are_not_exact()
    {
        foreach (CauseBelief cause in Reasoner.Assess(ShippedReasoner.Stenosis).Causes.Where(cause => cause.Probability.Value > 0.01))
        {
            Assert.True(cause.Range.Contains(cause.Probability), cause.Id);
            Assert.True(cause.Range.Low < cause.Range.High, cause.Id);
        }
    }

    [Fact]
    public void The_same_answers_give_the_same_ranges() =>
        Assert.Equal(
            Reasoner.Assess(ShippedReasoner.Stenosis).Causes.Select(cause => cause.Range),
            new Reasoner(ShippedReasoner.Knowledge, ShippedReasoner.Setting).Assess(ShippedReasoner.Stenosis).Causes.Select(cause => cause.Range));

    [Fact]
    public void The_mechanism_is_three_probabilities_that_add_up()
    {
        MechanismBelief mechanism = Reasoner.Rank(ShippedReasoner.Stenosis).Mechanism;

        Assert.Equal(1, mechanism.Nociceptive.Value + mechanism.Neuropathic.Value + mechanism.Nociplastic.Value, precision: 9);
    }

    [Fact]
    public void Low_mood_never_lowers_a_cause()
    {
        var calm = Reasoner.Rank(ShippedReasoner.Stenosis).Causes.ToDictionary(cause => cause.Id, cause => cause.Probability);
        foreach (CauseBelief cause in Reasoner.Rank(ShippedReasoner.Stenosis.With("depressed-mood", Answer.Present)).Causes.Where(cause => cause.Id != "something-else"))
        {
            // Explaining away by fibromyalgia, which has low mood among its findings, may take a hair, never more.
            Assert.True(cause.Probability.Value > calm[cause.Id].Value - 0.02, cause.Id);
        }
    }

    [Fact]
    public void What_an_answer_did_is_the_difference_that_leaving_it_out_makes()
    {
        // Both tell how posture and walking change it, so they are one observation.
        Answers without = ShippedReasoner.Stenosis.With("better-leaning-forward", Answer.Unanswered).With("worse-walking", Answer.Unanswered);
        double LogOdds(Answers answers) => Math.Log(Reasoner.Rank(answers).Causes.Single(cause => cause.Id == "lumbar-spinal-stenosis").Probability.Odds);

        Explanation explanation = Reasoner.Explain(ShippedReasoner.Stenosis, "lumbar-spinal-stenosis");

        Assert.Equal(
            LogOdds(ShippedReasoner.Stenosis) - LogOdds(without),
            explanation.Weights.Single(weight => weight.Answer == "better-leaning-forward" && weight.Beside.SequenceEqual(["worse-walking"])).LogOdds,
            precision: 9);
        Assert.DoesNotContain(explanation.Weights, weight => weight.Answer == "numbness");
        Assert.NotEmpty(explanation.Missing);
    }

    [Fact]
    public void A_cause_that_nobody_knows_is_refused() =>
        Assert.Throws<ArgumentException>(() => Reasoner.Explain(ShippedReasoner.Stenosis, "lumbago"));

    [Fact]
    public void A_setting_that_nobody_knows_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => new Reasoner(ShippedReasoner.Knowledge, "moon-base"));

    [Fact]
    public void Pain_in_the_back_alone_is_taken_from_answers_and_never_from_silence()
    {
        var rule = ShippedReasoner.Knowledge.Findings["pain-only-in-back"].Derived!;
        Answers back = Answers.None.With("pain-low-back", Answer.Present);
        Answers told = rule.NoneOf.Aggregate(back, (all, place) => all.With(place, Answer.Absent));

        Assert.Equal(Answer.Present, Only(told));
        Assert.Equal(Answer.Unanswered, Only(back));
        Assert.Equal(Answer.Unanswered, Only(told.With("pain-calf", Answer.NotSure)));
        Assert.Equal(Answer.Absent, Only(told.With("pain-calf", Answer.Present)));
        Assert.Equal(Answer.Unanswered, Only(Answers.None));
    }

    private static Answer Only(Answers answers) => DerivedAnswers.Complete(ShippedReasoner.Knowledge, answers)["pain-only-in-back"];
}
