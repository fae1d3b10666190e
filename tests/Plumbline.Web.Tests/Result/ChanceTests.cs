using System.Globalization;
using AngleSharp.Dom;
using Plumbline.Web.Assessing;
using Plumbline.Web.Components.Result;

namespace Plumbline.Web.Tests.Result;

public sealed class ChanceTests(ResultSite site) : IClassFixture<ResultSite>
{
    // Rounded by hand: to tenths from a lower end of one in twenty on; below that to hundredths, and above ten of a hundred to fives.
    [Theory]
    [InlineData(0.31, 0.58, "About 3 to 6 in 10 people")]
    [InlineData(0.39, 0.41, "About 4 in 10 people")]
    [InlineData(0.05, 0.26, "About 1 to 3 in 10 people")]
    [InlineData(0.04, 0.33, "About 4 to 35 in 100 people")]
    [InlineData(0.02, 0.09, "About 2 to 9 in 100 people")]
    [InlineData(0.001, 0.036, "Up to about 4 in 100 people")]
    [InlineData(0.0001, 0.002, "Fewer than 1 in 100 people")]
    [InlineData(0.72, 0.97, "About 7 in 10 people, or more")]
    [InlineData(0.96, 0.999, "More than 9 in 10 people")]
    [InlineData(0, 0, "Fewer than 1 in 100 people")]
    [InlineData(1, 1, "More than 9 in 10 people")]
    public void A_range_is_said_in_whole_people_never_none_and_never_all(double low, double high, string said) =>
        Assert.Equal(said, site.Words.InPeople(Range(low, high)));

    [Theory]
    [InlineData(0.5, 0.9, "Likely")]
    [InlineData(0.3, 0.5, "May well be")]
    [InlineData(0.02, 0.1, "Possible")]
    [InlineData(0.01, 0.09, "Fits less well")]
    [InlineData(0.2, 0.8, "Wide open")]
    public void A_word_says_no_more_than_the_whole_range_holds(double low, double high, string said) =>
        Assert.Equal(said, site.Words.Word(Range(low, high)));

    // On the line from 10 to 210 one percent is two units: 0.3 lies at 10 + 60, and 0.25 wide is 50. By hand.
    [Fact]
    public async Task The_bar_lies_where_the_words_say()
    {
        IElement bar = await site.RenderAsync<RangeBar>(("Range", Range(0.3, 0.55)), ("Point", Probability.Of(0.4)));

        IElement drawn = bar.QuerySelector(".range-bar")!;
        Assert.Equal(70, Number(drawn, "x"));
        Assert.Equal(50, Number(drawn, "width"));
        Assert.Equal(90, Number(bar.QuerySelector(".range-point")!, "x1"));
        Assert.Equal("May well be. About 3 to 6 in 10 people.", bar.QuerySelector(".range-words")!.TextContent.Trim());
        Assert.Equal("true", bar.QuerySelector("svg")!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public async Task The_bar_of_what_must_not_be_missed_has_no_word_that_could_reassure()
    {
        IElement bar = await site.RenderAsync<RangeBar>(("Range", Range(0.01, 0.05)), ("Point", Probability.Of(0.02)), ("WithWord", false));

        Assert.Equal("About 1 to 5 in 100 people.", bar.QuerySelector(".range-words")!.TextContent.Trim());
    }

    // ln 20 fills the bar, ln(√20) half of it; ratios of 2, 5 and 10 divide the words.
    [Theory]
    [InlineData(20, 100, "Strongly")]
    [InlineData(200, 100, "Strongly")]
    [InlineData(0.05, 100, "Strongly")]
    [InlineData(4.47213595, 50, "Somewhat")]
    [InlineData(6, 59.8, "Clearly")]
    [InlineData(1.5, 13.5, "A little")]
    public async Task The_strength_of_an_answer_is_the_same_in_word_and_bar(double ratio, double width, string said)
    {
        IElement bars = await site.RenderAsync<WeightBars>(("Lines", new WeightLine[] { new("Yes: foot drop", Math.Log(ratio)) }));

        Assert.Equal(width, Number(bars.QuerySelector(".weight-bar")!, "width"), 0.05);
        Assert.Equal(said, bars.QuerySelector(".weight-strength .small")!.TextContent);
        Assert.Equal(ratio > 1, bars.QuerySelector(".weights-for") is not null);
    }

    [Fact]
    public async Task An_outlook_says_and_shows_where_both_answers_would_lead()
    {
        IElement outlook = await site.RenderAsync<OutlookBar>(
            ("Outlook", new Outlook("fever", Probability.Of(0.6), Probability.Of(0.2))), ("Now", Probability.Of(0.35)));

        Assert.Equal("If yes: about 6 in 10 people. If no: about 2 in 10 people.", outlook.QuerySelector(".range-words")!.TextContent.Trim());
        Assert.Equal(130, Number(outlook.QuerySelector(".outlook-yes")!, "cx"));
        Assert.Equal(50, Number(outlook.QuerySelector(".outlook-no")!, "cx"));
        Assert.Equal(80, Number(outlook.QuerySelector(".range-point")!, "x1"));
    }

    private static ProbabilityRange Range(double low, double high) => ProbabilityRange.Of(Probability.Of(low), Probability.Of(high));

    private static double Number(IElement element, string attribute) => double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);
}
