using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Plumbline.Tests.Sites;

namespace Plumbline.Web.Tests.Course;

/// <summary>A table that is brought, and what the pages make of it. The clock of the tests stands at 2 March 2026.</summary>
public partial class CoursePageTests(SiteFactory factory) : IClassFixture<SiteFactory>
{
    private const string Read = "Read the table";

    // Four weeks: two of 8, two of 4, an entry each evening, and the left calf every second day.
    private static readonly string Table = "date,time,pain,place,medicine\n" + string.Concat(Enumerable.Range(0, 28).Select(day =>
        $"{new DateOnly(2026, 2, 2).AddDays(day):yyyy-MM-dd},20:00,{(day < 14 ? 8 : 4)},,{(day >= 14 ? "ibuprofen" : "")}\n"
        + (day % 2 == 0 ? $"{new DateOnly(2026, 2, 2).AddDays(day):yyyy-MM-dd},20:00,5,left calf,\n" : "")));

    [Fact]
    public async Task A_table_becomes_a_picture_with_a_dot_a_day_and_a_table_beside_it()
    {
        using Visitor visitor = await BroughtAsync(Table);
        Assert.Contains("42 entries were added to your diary.", visitor.Page.Body!.TextContent, StringComparison.Ordinal);

        await visitor.OpenAsync("/Journal/Course?weeks=4");
        IElement whole = visitor.Page.QuerySelector("svg[role=img]")!;

        // From 3 February to 2 March, the day of the tests: 27 of the 28 days, and today without an entry.
        Assert.Equal(27, Dot().Count(whole.QuerySelector(".days")!.GetAttribute("d")!));
        Assert.Contains("27 days have an entry", whole.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(28, visitor.Page.QuerySelectorAll("section")[0].QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Where you began: 8.0", visitor.Page.Body!.TextContent, StringComparison.Ordinal);

        // 30 % of 8 is 2.4; 8 less 2.4 is 5.6; 8 less 2 is 6.
        Assert.Contains("30 % less than that: 5.6", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 points less than that: 6.0", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Calf, left", visitor.Page.QuerySelector(".small-charts h3")!.TextContent);
        Assert.Contains("Ibuprofen: since 16 February 2026", Plain(visitor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_after_a_medicine_is_said_with_its_range_and_without_a_cause()
    {
        using Visitor visitor = await BroughtAsync(Table);
        await visitor.OpenAsync("/Journal/Helped");
        string card = Plain(visitor.Page.QuerySelector(".helped .card")!);

        // 14 days of 8 before, 13 days of 4 after the first day: 4 points, more than the 2 that matter.
        Assert.Contains("Less pain afterwards", card, StringComparison.Ordinal);
        Assert.Contains("4.0 points less (of 10)", card, StringComparison.Ordinal);
        Assert.Contains("Before: 8.0 (14 days). After: 4.0 (13 days).", card, StringComparison.Ordinal);
        Assert.Contains("We do not know what was usual for you before", card, StringComparison.Ordinal);
        Assert.Contains("regression to the mean", Plain(visitor), StringComparison.Ordinal);
        Assert.Contains("Do not stop or change a medicine because of this page", Plain(visitor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_is_brought_twice_is_there_once()
    {
        using Visitor visitor = await BroughtAsync(Table);
        await visitor.OpenAsync("/Journal/Import");
        await visitor.UploadAsync(Read, "file", Encoding.UTF8.GetBytes(Table));

        Assert.Contains("0 entries were added to your diary.", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("42 of them were there already.", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_table_is_refused_with_lines_and_columns_and_nothing_of_it_is_shown_or_kept()
    {
        using Visitor visitor = await BroughtAsync("date,pain\nzzq,5\n2026-02-01,77\n");

        Assert.Contains("Line 2, date", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Line 3, pain", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("zzq", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("77", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        await visitor.OpenAsync("/Journal/Course");
        Assert.Empty(visitor.Page.QuerySelectorAll("svg[role=img]"));
    }

    [Fact]
    public async Task Days_that_could_be_read_both_ways_are_asked_for_and_then_read()
    {
        using Visitor visitor = await BroughtAsync("date,pain\n3/1/2026,5\n");
        Assert.Equal("#order-first", visitor.Page.QuerySelector(".error-summary a")!.GetAttribute("href"));

        visitor.Page.QuerySelector("#order-2")!.SetAttribute("checked", "");
        visitor.Page.QuerySelector("#order-first")!.RemoveAttribute("checked");
        await visitor.UploadAsync(Read, "file", "date,pain\n3/1/2026,5\n"u8.ToArray());
        Assert.Contains("1 entry was added", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        await visitor.OpenAsync("/Journal/Course");
        Assert.Contains("3 Jan", Plain(visitor), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Journal/Course")]
    [InlineData("/Journal/Helped")]
    [InlineData("/Journal/Import")]
    [InlineData("/Journal/CheckIn")]
    [InlineData("/Journal/CheckIn/Week")]
    [InlineData("/Journal/CheckIn/Done")]
    [InlineData("/Journal/Instrument")]
    [InlineData("/Journal/Instrument/Fill/0")]
    public async Task Nobody_who_has_not_begun_sees_anything(string path)
    {
        using var visitor = new Visitor(factory.CreateClient());
        await visitor.OpenAsync(path);

        Assert.Equal("/", visitor.At.AbsolutePath);
    }

    [Theory]
    [InlineData("/Journal/Course?weeks=-1")]
    [InlineData("/Journal/Course?until=0001-01-01")]
    [InlineData("/Journal/Course?until=9999-12-31&weeks=52")]
    public async Task Any_period_in_the_address_shows_a_page(string path)
    {
        using Visitor visitor = await BroughtAsync(Table);
        await visitor.OpenAsync(path);

        Assert.Equal(200, visitor.Status);
        Assert.Equal("How your pain has gone", visitor.Heading);
    }

    private static string Plain(Visitor visitor) => Plain(visitor.Page.QuerySelector("main")!);

    private static string Plain(IElement element) => Blanks().Replace(element.TextContent, " ");

    private async Task<Visitor> BroughtAsync(string table)
    {
        var visitor = new Visitor(factory.CreateClient());
        await visitor.OpenAsync("/");
        await visitor.PressAsync("Begin");
        await visitor.OpenAsync("/Journal/Import");
        await visitor.UploadAsync(Read, "file", Encoding.UTF8.GetBytes(table));
        return visitor;
    }

    [GeneratedRegex("h0")]
    private static partial Regex Dot();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
