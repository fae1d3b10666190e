using Plumbline.Web.Planning.Entries;

namespace Plumbline.Web.Tests.Plan;

public class TypedDayTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    [Theory]
    [InlineData("12 March 2026", 2026, 3, 12)]
    [InlineData("  12   march  2026 ", 2026, 3, 12)]
    [InlineData("March 12, 2026", 2026, 3, 12)]
    [InlineData("12 Mar 2026", 2026, 3, 12)]
    [InlineData("12.3.2026", 2026, 3, 12)]
    [InlineData("2026-03-12", 2026, 3, 12)]
    [InlineData("25/3/2026", 2026, 3, 25)]
    [InlineData("4/4/2026", 2026, 4, 4)]
    [InlineData("15 June 2026", 2026, 6, 15)]
    public void A_day_is_read_in_the_forms_that_people_write(string typed, int year, int month, int day) =>
        Assert.Equal((new DateOnly(year, month, day), null), TypedDay.Read(typed, Today));

    // Without its day a month counts from its middle, which is never more than 16 days off.
    [Theory]
    [InlineData("March 2026", 15)]
    [InlineData("2026-03", 15)]
    [InlineData("3/2026", 15)]
    public void A_month_alone_counts_from_its_middle(string typed, int day) =>
        Assert.Equal((new DateOnly(2026, 3, day), null), TypedDay.Read(typed, Today));

    [Fact]
    public void The_running_month_is_never_taken_for_a_day_to_come() =>
        Assert.Equal((new DateOnly(2026, 6, 3), null), TypedDay.Read("June 2026", new DateOnly(2026, 6, 3)));

    [Theory]
    [InlineData("3/4/2026", "entry.wrong-day-twofold")]
    [InlineData("16 June 2026", "entry.wrong-day-future")]
    [InlineData("July 2026", "entry.wrong-day-future")]
    [InlineData("1 March 1899", "entry.wrong-day-early")]
    [InlineData("31 February 2026", "entry.wrong-day")]
    [InlineData("2026", "entry.wrong-day")]
    [InlineData("last spring", "entry.wrong-day")]
    [InlineData("<script>alert(1)</script>", "entry.wrong-day")]
    [InlineData("99999999999999999999999999999999999999999999", "entry.wrong-day")]
    public void What_is_no_day_that_has_been_is_said_to_be_so(string typed, string phrase) =>
        Assert.Equal(((DateOnly?)null, phrase), TypedDay.Read(typed, Today));

    [Fact]
    public void Nothing_typed_is_nothing_wrong() => Assert.Equal(((DateOnly?)null, (string?)null), TypedDay.Read("  ", Today));
}
