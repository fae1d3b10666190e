using Plumbline.Cli.Assessing;
using Plumbline.Cli.Conversation;

namespace Plumbline.Tests.Cli;

public sealed class ReplyTests
{
    [Theory]
    [InlineData("3 days", 3)]
    [InlineData("2 weeks", 14)]
    [InlineData("1.5w", 10.5)]
    [InlineData("8 months", 243.495)]
    [InlineData("2 years", 730.485)]
    [InlineData("12 hours", 0.5)]
    public void A_duration_is_a_number_and_a_unit(string said, double days)
    {
        // A Gregorian year has 365.2425 days, a month a twelfth of it.
        Assert.Equal(days, SpokenDuration.Read(said)!.Value.Days, 9);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("weeks")]
    [InlineData("-3 days")]
    [InlineData("200 years")]
    [InlineData("3 moons")]
    public void What_is_no_duration_is_not_guessed(string said) => Assert.Null(SpokenDuration.Read(said));

    [Theory]
    [InlineData(0.31, 0.58, "3 to 6 in 10 people")]
    [InlineData(0.02, 0.08, "2 to 8 in 100 people")]
    [InlineData(0.004, 0.012, "fewer than 2 in 100 people")]
    [InlineData(0.0001, 0.0004, "fewer than 1 in 1,000 people")]
    [InlineData(0.48, 0.52, "about 5 in 10 people")]
    public void A_range_is_so_many_of_so_many_people(double low, double high, string said) =>
        Assert.Equal(said, Chances.InWords(ProbabilityRange.Of(Probability.Of(low), Probability.Of(high))));
}
