using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Knowledge;
using Plumbline.Reasoning;

namespace Plumbline.Tests.Reasoning.Mechanism;

public class MechanismModelTests
{
    private static readonly MechanismModel Shipped = new(OpenPatients.Shipped);

    private static readonly Gen<ImmutableSortedDictionary<string, Answer>> SomeAnswers =
        Gen.Elements(Answer.Unanswered, Answer.Absent, Answer.Present, Answer.NotSure).ArrayOf(OpenPatients.Shipped.Criteria.Length)
            .Select(answers => OpenPatients.Shipped.Criteria.Select((criterion, i) => KeyValuePair.Create(criterion.Id, answers[i]))
                .ToImmutableSortedDictionary(StringComparer.Ordinal));

    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(2011, 655).WithMaxTest(300);

    // One more of each answer makes the rates 10/12, 4/12 and 2/12; from equal priors the beliefs are 10, 4 and 2 of 16.
    [Fact]
    public void One_answer_is_Bayes_rule() => Close(
        (10.0 / 16, 4.0 / 16, 2.0 / 16), new MechanismModel(MechanismSample.Of(1, 0)).Assess(MechanismSample.Answers(Answer.Present)).Belief);

    // 100 : 16 : 4 when they are independent, and 10 : 4 : 2 again when the second is a copy of the first. Worked by hand.
    [Theory]
    [InlineData(0, 100.0 / 120, 16.0 / 120, 4.0 / 120)]
    [InlineData(1, 10.0 / 16, 4.0 / 16, 2.0 / 16)]
    public void Two_answers_count_twice_only_where_they_are_independent(double correlation, double nociceptive, double neuropathic, double nociplastic) =>
        Close((nociceptive, neuropathic, nociplastic),
            new MechanismModel(MechanismSample.Of(2, correlation)).Assess(MechanismSample.Answers(Answer.Present, Answer.Present)).Belief);

    // At a correlation of 1/2 each of two equal pieces counts 1 / (1 + 1/2) = 2/3.
    [Fact]
    public void Half_correlated_answers_count_two_thirds_each() => Assert.All(
        new MechanismModel(MechanismSample.Of(2, 0.5)).Assess(MechanismSample.Answers(Answer.Present, Answer.Absent)).Contributions,
        contribution => Assert.Equal(2.0 / 3, contribution.Weight, precision: 9));

    // The second is the first turned round, such as "widespread" beside "in one place": one statement, said twice, so that each counts half.
    [Fact]
    public void Opposites_count_as_one_statement()
    {
        MechanismKnowledge same = MechanismSample.Of(2, -1);
        var model = new MechanismModel(same with
        {
            Criteria = same.Criteria.SetItem(1, same.Criteria[1] with { Counts = same.Criteria[1].Counts.Select(count => new CriterionCount(count.Judged - count.Present, count.Judged)) }),
        });

        Close((10.0 / 16, 4.0 / 16, 2.0 / 16), model.Assess(MechanismSample.Answers(Answer.Present, Answer.Absent)).Belief);
    }

    // Two criteria that argue alike and yet exclude each other would deserve more than their sum; a small study cannot show that.
    [Fact]
    public void Answers_that_exclude_each_other_count_no_more_than_alone() => Assert.All(
        new MechanismModel(MechanismSample.Of(2, -0.5)).Assess(MechanismSample.Answers(Answer.Present, Answer.Present)).Contributions,
        contribution => Assert.Equal(1, contribution.Weight, precision: 9));

    // (1 − 0.1) · 10/16 + 0.1 · 1/3, and likewise.
    [Fact]
    public void Disagreement_mixes_the_prior_in() => Close(
        ((0.9 * 10 / 16) + (0.1 / 3), (0.9 * 4 / 16) + (0.1 / 3), (0.9 * 2 / 16) + (0.1 / 3)),
        new MechanismModel(MechanismSample.Of(1, 0, disagreement: 0.1)).Assess(MechanismSample.Answers(Answer.Present)).Belief);

    // Seen through 0.8 agreement a rate r becomes 0.8 r + 0.2 (1 − r): 0.7, 0.4 and 0.3, of 1.4.
    [Fact]
    public void A_stand_in_counts_for_less_than_the_criterion_itself()
    {
        var model = new MechanismModel(MechanismSample.Of(1, 0));

        Close((0.7 / 1.4, 0.4 / 1.4, 0.3 / 1.4),
            model.Assess([new("criterion-1", Answer.Present, Probability.Of(0.8))], model.BaseRates).Belief);
    }

    [Fact]
    public void A_coin_says_nothing()
    {
        MechanismBelief belief = Shipped.Assess([new("pain-along-a-nerve", Answer.Present, Probability.Of(0.5))], Shipped.BaseRates).Belief;

        Close(Shipped.BaseRates, belief);
    }

    // 102, 41 and 42 of 185 patients.
    [Fact]
    public void Somebody_of_whom_nothing_is_known_has_the_base_rates() =>
        Close((102.0 / 185, 41.0 / 185, 42.0 / 185), Shipped.Assess(ImmutableSortedDictionary<string, Answer>.Empty).Belief);

    [Fact]
    public void Without_answers_the_belief_is_the_one_that_was_given()
    {
        MechanismBelief prior = MechanismBelief.Of(Probability.Of(0.1), Probability.Of(0.2), Probability.Of(0.7));

        Close(prior, Shipped.Assess([], prior).Belief);
    }

    [Fact]
    public void Unanswered_is_never_absent() => Prop.ForAll(SomeAnswers.ToArbitrary(), answers =>
    {
        MechanismBelief all = Shipped.Assess(answers).Belief;
        MechanismBelief said = Shipped.Assess(answers.RemoveRange(answers.Where(one => one.Value is Answer.Unanswered or Answer.NotSure).Select(one => one.Key))).Belief;
        Close(said, all);
    }).Check(Fixed);

    [Fact]
    public void Absence_is_evidence() => Assert.True(
        Shipped.Assess(OpenPatients.Shipped.Criteria.ToImmutableSortedDictionary(criterion => criterion.Id, _ => Answer.Absent)).Belief.Nociceptive
            != Shipped.BaseRates.Nociceptive);

    [Fact]
    public void The_three_probabilities_add_up_and_none_is_certain() => Prop.ForAll(SomeAnswers.ToArbitrary(), answers =>
    {
        MechanismBelief belief = Shipped.Assess(answers).Belief;
        double disagreement = OpenPatients.Shipped.Settings.Disagreement;
        Assert.Equal(1, belief.Probabilities.ToArray().Sum(one => one.Value), precision: 12);
        Assert.All(Enum.GetValues<PainMechanism>(), mechanism => Assert.InRange(
            belief.Probabilities[mechanism].Value,
            (disagreement * Shipped.BaseRates.Probabilities[mechanism].Value) - 1e-12,
            1 - (disagreement * (1 - Shipped.BaseRates.Probabilities[mechanism].Value)) + 1e-12));
    }).Check(Fixed);

    [Fact]
    public void A_criterion_that_turns_out_present_speaks_for_the_mechanism_that_shows_it_most_and_against_the_one_that_shows_it_least() => Prop.ForAll(
        SomeAnswers.ToArbitrary(), Gen.Elements(OpenPatients.Shipped.Criteria.AsEnumerable()).ToArbitrary(), (answers, criterion) =>
        {
            double[] rates = [.. criterion.Counts.ToArray().Select(count => (count.Present + OpenPatients.Shipped.Settings.PseudoCount) / (count.Judged + (2 * OpenPatients.Shipped.Settings.PseudoCount)))];
            var most = (PainMechanism)Array.IndexOf(rates, rates.Max());
            var least = (PainMechanism)Array.IndexOf(rates, rates.Min());
            MechanismBelief without = Shipped.Assess(answers.SetItem(criterion.Id, Answer.Absent)).Belief;
            MechanismBelief with = Shipped.Assess(answers.SetItem(criterion.Id, Answer.Present)).Belief;
            Assert.True(with.Probabilities[most].Value >= without.Probabilities[most].Value - 1e-12);
            Assert.True(with.Probabilities[least].Value <= without.Probabilities[least].Value + 1e-12);
        }).Check(Fixed);

    [Fact]
    public void A_more_probable_mechanism_before_the_answers_is_more_probable_after_them() => Prop.ForAll(SomeAnswers.ToArbitrary(), answers =>
    {
        ImmutableArray<CriterionAnswer> judged = [.. answers.Select(one => CriterionAnswer.Judged(one.Key, one.Value))];
        MechanismBelief before = Shipped.Assess(judged, MechanismBelief.OfWeights(new(1, 1, 1))).Belief;
        MechanismBelief after = Shipped.Assess(judged, MechanismBelief.OfWeights(new(1, 1, 2))).Belief;
        Assert.True(after.Nociplastic > before.Nociplastic);
    }).Check(Fixed);

    [Fact]
    public void No_answer_counts_for_more_than_it_would_alone() => Prop.ForAll(SomeAnswers.ToArbitrary(), answers =>
        Assert.All(Shipped.Assess(answers).Contributions, contribution => Assert.InRange(contribution.Weight, 0, 1 + 1e-12))).Check(Fixed);

    [Fact]
    public void The_order_of_the_answers_does_not_matter() => Prop.ForAll(SomeAnswers.ToArbitrary(), answers =>
    {
        ImmutableArray<CriterionAnswer> judged = [.. answers.Select(one => CriterionAnswer.Judged(one.Key, one.Value))];
        Close(Shipped.Assess(judged, Shipped.BaseRates).Belief, Shipped.Assess([.. judged.Reverse()], Shipped.BaseRates).Belief);
    }).Check(Fixed);

    [Theory]
    [InlineData("no-such-criterion", 1)]
    [InlineData("pain-along-a-nerve", 0.3)]
    public void An_answer_that_cannot_be_used_is_refused(string criterion, double agreement) =>
        Assert.Throws<ArgumentException>(() => Shipped.Assess([new(criterion, Answer.Present, Probability.Of(agreement))], Shipped.BaseRates));

    [Fact]
    public void A_criterion_that_stands_twice_is_refused()
    {
        CriterionAnswer answer = CriterionAnswer.Judged("pain-along-a-nerve", Answer.Present);

        Assert.Throws<ArgumentException>(() => Shipped.Assess([answer, answer], Shipped.BaseRates));
    }

    private static void Close(MechanismBelief expected, MechanismBelief actual) =>
        Close((expected.Nociceptive.Value, expected.Neuropathic.Value, expected.Nociplastic.Value), actual);

    private static void Close((double Nociceptive, double Neuropathic, double Nociplastic) expected, MechanismBelief actual)
    {
        Assert.Equal(expected.Nociceptive, actual.Nociceptive.Value, precision: 9);
        Assert.Equal(expected.Neuropathic, actual.Neuropathic.Value, precision: 9);
        Assert.Equal(expected.Nociplastic, actual.Nociplastic.Value, precision: 9);
    }
}
