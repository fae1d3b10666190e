namespace Plumbline.Tests;

public class ProbabilityTests
{
    // Odds 1:3 times 6 is 6:3, which is 2 in 3. Worked by hand.
    [Fact]
    public void A_ratio_of_six_turns_one_in_four_into_two_in_three() =>
        Assert.Equal(2.0 / 3.0, Probability.Of(0.25).Revise(LikelihoodRatio.Of(6)).Value, precision: 12);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(20)]
    [InlineData(double.NaN)]
    public void A_probability_outside_zero_to_one_is_refused(double value)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Probability.Of(value));

        Assert.Contains("give 0.2, not 20", refusal.Message, StringComparison.Ordinal);
    }
}
