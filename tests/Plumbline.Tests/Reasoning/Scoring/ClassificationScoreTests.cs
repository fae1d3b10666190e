using System.Collections.Immutable;
using Plumbline.Reasoning.Scoring;

namespace Plumbline.Tests.Reasoning.Scoring;

public class ClassificationScoreTests
{
    // −(ln 0.8 + ln 0.6 + ln 0.3 + ln 0.9) / 4; three of four right. Worked by hand.
    [Fact]
    public void Loss_and_accuracy_are_means_over_predictions()
    {
        ClassificationScore score = ClassificationScore.Of([One("a", 0.8, 0), One("b", 0.6, 0), One("c", 0.7, 1), One("d", 0.9, 0)], seed: 1);

        Assert.Equal(-(Math.Log(0.8) + Math.Log(0.6) + Math.Log(0.3) + Math.Log(0.9)) / 4, score.LogLoss.Value, precision: 12);
        Assert.Equal(0.75, score.Accuracy.Value, precision: 12);
    }

    // Band 0.7–0.8: sure 0.70 and 0.78, one right of two, off by 0.24 for 2; band 0.9–1: 0.95, right, off by 0.05 for 1. (0.48 + 0.05) / 3.
    [Fact]
    public void The_calibration_error_weighs_each_band_by_its_predictions() => Assert.Equal(
        0.53 / 3, CalibrationTable.Of([One("a", 0.70, 0), One("b", 0.78, 1), One("c", 0.95, 0)]).ExpectedError, precision: 12);

    // Two rounds that err in opposite directions must not cancel each other: 0.2 in one, 0.8 in the other.
    [Fact]
    public void Calibration_is_judged_within_a_round() => Assert.Equal(
        0.5, ClassificationScore.Of([One("a", 0.8, 0), One("a", 0.8, 1) with { Repeat = 1 }], seed: 1).CalibrationError.Value, precision: 12);

    [Fact]
    public void Certainty_falls_into_the_last_band() =>
        Assert.Equal(1, CalibrationTable.Of([One("a", 1, 0)]).Bands[^1].Predictions);

    // Wilson's interval for 8 of 10, as printed in textbooks: 0.490 to 0.943.
    [Fact]
    public void Accuracy_has_Wilsons_interval()
    {
        Estimate estimate = Estimate.OfProportion(0.8, 10);

        Assert.Equal((0.490, 0.943), (Math.Round(estimate.Low, 3), Math.Round(estimate.High, 3)));
    }

    [Fact]
    public void Repeats_of_one_subject_do_not_make_the_interval_narrower()
    {
        ImmutableArray<Prediction> once = [.. Enumerable.Range(0, 40).Select(i => One($"{i}", 0.8, i % 4 == 0 ? 1 : 0))];
        ImmutableArray<Prediction> thrice = [.. Enumerable.Range(0, 3).SelectMany(repeat => once.Select(one => one with { Repeat = repeat }))];

        ClassificationScore one = ClassificationScore.Of(once, seed: 1), three = ClassificationScore.Of(thrice, seed: 1);

        Assert.Equal(one.Accuracy, three.Accuracy);
        Assert.Equal(one.LogLoss.Low, three.LogLoss.Low, precision: 9);
        Assert.Equal(one.LogLoss.High, three.LogLoss.High, precision: 9);
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval() => Assert.Equal(
        ClassificationScore.Of([One("a", 0.8, 0), One("b", 0.6, 1)], seed: 7).LogLoss,
        ClassificationScore.Of([One("a", 0.8, 0), One("b", 0.6, 1)], seed: 7).LogLoss);

    [Fact]
    public void Nothing_cannot_be_scored() => Assert.Throws<ArgumentException>(() => ClassificationScore.Of([], seed: 1));

    // 20 of one class and 10 of another over 10 folds: two and one in each.
    [Fact]
    public void Each_fold_gets_its_share_of_each_class()
    {
        ImmutableArray<int> classes = [.. Enumerable.Repeat(0, 20), .. Enumerable.Repeat(1, 10)];

        ImmutableArray<int> folds = FoldPlan.Of(folds: 10, repeats: 2, seed: 5).Divide(classes, repeat: 1);

        Assert.All(Enumerable.Range(0, 10), fold => Assert.Equal(
            (2, 1), (folds.Where((one, i) => one == fold && classes[i] == 0).Count(), folds.Where((one, i) => one == fold && classes[i] == 1).Count())));
    }

    [Fact]
    public void Another_repeat_divides_anew()
    {
        ImmutableArray<int> classes = [.. Enumerable.Repeat(0, 40)];
        FoldPlan plan = FoldPlan.Of(folds: 10, repeats: 2, seed: 5);

        Assert.False(plan.Divide(classes, 0).SequenceEqual(plan.Divide(classes, 1)));
    }

    // Two classes; the first has the given probability.
    private static Prediction One(string subject, double probability, int truth) =>
        new(subject, [Probability.Of(probability), Probability.Of(1 - probability)], truth);
}
