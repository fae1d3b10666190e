using Plumbline.Journal;

namespace Plumbline.Tests.Journal.Course;

public class PainChangeTests
{
    private static readonly (DateOnly, DateOnly) First = (Series.Start, Series.Start.AddDays(6));
    private static readonly (DateOnly, DateOnly) Second = (Series.Start.AddDays(7), Series.Start.AddDays(13));

    // Worked with the fractions of the formula in Python, with the t density integrated by Simpson's rule: correlation 0.4, factor of
    // seven days in a row 0.288056, variance of one day 1.490601, freedom 4.943090, t 2.579509.
    [Fact]
    public void The_interval_of_two_weeks_is_that_of_an_independent_program()
    {
        var change = PainChange.Of(Series.Daily(7, 5, 6, 8, 6, 7, 5, 4, 5, 3, 4, 6, 3, 5), First, Second, Series.Rules);

        Assert.Equal(-2.0000000000, change.Points!.Value.Points, 9);
        Assert.Equal(-4.390404, change.Low!.Value.Points, 6);
        Assert.Equal(0.390404, change.High!.Value.Points, 6);
        Assert.Equal(ChangeReading.CannotTell, change.Reading);
    }

    [Fact]
    public void A_gap_makes_days_less_alike_and_so_the_same_number_of_days_tells_more()
    {
        double Width(params double?[] scores)
        {
            var change = PainChange.Of(Series.Daily(scores), (Series.Start, Series.Start.AddDays(9)), (Series.Start.AddDays(10), Series.Start.AddDays(19)), Series.Rules);
            return change.High!.Value.Points - change.Low!.Value.Points;
        }

        double together = Width(6, 4, 6, 4, null, null, null, null, null, null, 3, 1, 3, 1, null, null, null, null, null, null);
        double apart = Width(6, null, null, 4, null, null, 6, null, null, 4, 3, null, null, 1, null, null, 3, null, null, 1);

        Assert.True(apart < together, $"{apart} is not below {together}");
    }

    [Fact]
    public void Three_days_in_a_week_are_too_few_to_say_anything()
    {
        var change = PainChange.Of(Series.Daily(7, 7, 7, 7, 7, 7, 7, 2, 2, 2), First, Second, Series.Rules);

        Assert.Equal((null, null, ChangeReading.TooFewDays), (change.Points, change.Low, change.Reading));
        Assert.Equal((7, 3), (change.Before.Days, change.After.Days));
    }

    // A score of whole points may hide up to half a point, so that two weeks of the same number are not known without error.
    [Fact]
    public void Scores_that_never_vary_still_leave_an_interval()
    {
        var change = PainChange.Of(Series.Daily([.. Series.Times(7, 6), .. Series.Times(7, 6)]), First, Second, Series.Rules);

        Assert.Equal(0, change.Points!.Value.Points);
        Assert.Equal(ChangeReading.CannotTell, change.Reading);
        Assert.True(change.Low!.Value.Points < -0.1);
    }

    [Fact]
    public void More_pain_than_before_is_said_as_plainly_as_less()
    {
        Assert.Equal(ChangeReading.More, PainChange.Of(Series.Daily(2, 3, 2, 3, 2, 3, 2, 7, 8, 7, 8, 7, 8, 7), First, Second, Series.Rules).Reading);
        Assert.Equal(ChangeReading.Less, PainChange.Of(Series.Daily(7, 8, 7, 8, 7, 8, 7, 2, 3, 2, 3, 2, 3, 2), First, Second, Series.Rules).Reading);
    }

    // From 6 to 4 is two points and a third; from 9 to 7 two points but 22 %; from 3 to 2 a third but one point; from 8 to 7 neither.
    [Theory]
    [InlineData(6, 4, true)]
    [InlineData(9, 7, true)]
    [InlineData(3, 2, true)]
    [InlineData(8, 7, false)]
    [InlineData(4, 6, false)]
    public void A_fall_matters_by_its_share_or_by_its_points(double before, double after, bool matters)
    {
        var change = PainChange.Of(Series.Daily([.. Series.Times(7, before), .. Series.Times(7, after)]), First, Second, Series.Rules);

        Assert.Equal(matters, change.IsMeaningfulFall(Series.Rules));
    }

    // Two weeks of a person whose pain does not change, with neighbouring days as alike as the rule takes them to be: an honest 95 % interval
    // holds 0 in about 95 of 100. 3,000 draws have a standard error of 0.4 of 100; the width is judged at three of them, and half a percent for the few days.
    [Fact]
    public void The_interval_holds_no_change_about_as_often_as_it_says()
    {
        var lot = new Random(5);
        double correlation = Series.Rules.NeighbourCorrelation;
        int held = 0;
        const int Draws = 3000;
        for (int draw = 0; draw < Draws; draw++)
        {
            double deviation = Normal(lot);
            var scores = new double?[28];
            for (int day = 0; day < scores.Length; day++)
            {
                deviation = (correlation * deviation) + (Math.Sqrt(1 - (correlation * correlation)) * Normal(lot));
                scores[day] = Math.Clamp(5 + deviation, 0, 10);
            }

            var change = PainChange.Of(Series.Daily(scores), (Series.Start, Series.Start.AddDays(13)), (Series.Start.AddDays(14), Series.Start.AddDays(27)), Series.Rules);
            held += change.Reading == ChangeReading.CannotTell ? 1 : 0;
        }

        Assert.InRange(held / (double)Draws, 0.935, 0.975);
    }

    private static double Normal(Random lot) => Math.Sqrt(-2 * Math.Log(1 - lot.NextDouble())) * Math.Cos(2 * Math.PI * lot.NextDouble());
}
