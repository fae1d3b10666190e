using FsCheck;
using FsCheck.Fluent;
using Plumbline.Reasoning;

namespace Plumbline.Tests.Reasoning.Validation;

public sealed class ReceiverCurveTests
{
    [Fact]
    public void The_area_is_the_share_of_pairs_that_are_ordered_rightly_with_ties_for_half()
    {
        // Pairs of {3, 2} with {2, 1}: 3>2, 3>1, 2=2, 2>1: three and a half of four. Worked by hand.
        Assert.Equal(3.5 / 4, ReceiverCurve.Area([3, 2], [2, 1]));
    }

    [Fact]
    public void The_area_agrees_with_counting_all_pairs()
    {
        // Counting pairs is slow and obviously right.
        var scores = Gen.Choose(0, 6).Select(score => (double)score).NonEmptyListOf().ToArbitrary();
        Prop.ForAll(scores, scores, (cases, others) =>
        {
            double right = cases.Sum(a => others.Sum(b => a > b ? 1 : a == b ? 0.5 : 0));
            return Math.Abs(ReceiverCurve.Area([.. cases], [.. others]) - (right / (cases.Count * others.Count))) < 1e-12;
        }).Check(Config.QuickThrowOnFailure.WithReplay(11, 7));
    }

    [Fact]
    public void The_standard_error_is_that_of_Hanley_and_McNeil()
    {
        // Hanley and McNeil, Radiology 1982;143:29-36, worked example: area 0.893 with 51 abnormal and 58 normal images; standard error 0.032 (the area is rounded there).
        Assert.Equal(0.032, ReceiverCurve.StandardError(0.893, 51, 58), 0.001);
    }

    [Fact]
    public void Nobody_on_one_side_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => ReceiverCurve.Area([], [1]));
}
