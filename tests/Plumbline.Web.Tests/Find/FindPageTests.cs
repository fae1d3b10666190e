using AngleSharp.Dom;

namespace Plumbline.Web.Tests.Find;

public class FindPageTests(ClinicSite site) : IClassFixture<ClinicSite>
{
    private static async Task<Visitor> LookedAsync(FindSite site, params (string, string)[] fields)
    {
        Visitor visitor = site.Visitor();
        await visitor.OpenAsync("/Find");
        await visitor.PressAsync("Find", [.. new[] { ("who", "pain-medicine"), ("place", "10001"), ("radius", "25") }.Where(usual => fields.All(field => field.Item1 != usual.Item1)), .. fields]);
        return visitor;
    }

    private static string[] Names(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".provider h3").Select(name => name.TextContent.Trim()[2..].Trim())];

    [Fact]
    public async Task The_nearest_come_first_with_distance_address_telephone_source_and_day()
    {
        using Visitor visitor = await LookedAsync(site);

        Assert.Equal(["CLINIC 000001", "CLINIC 000002"], Names(visitor));
        IElement first = visitor.Page.QuerySelector(".provider")!;
        Assert.Contains("0.0 km", first.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 MADE UP STREET", first.QuerySelector("address")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("tel:5550100001", first.QuerySelector("a.call")!.GetAttribute("href"));
        Assert.Contains("From clinics.csv. Last changed there on 1 June 2025.", first.TextContent, StringComparison.Ordinal);
        Assert.NotNull(first.QuerySelector(".tag"));

        // 40.80 is 0.04935 degrees north of the middle of 10001: 5.5 km by 111.195 km a degree, worked by hand.
        IElement second = visitor.Page.QuerySelectorAll(".provider")[1];
        Assert.Contains("5.5 km to the north", second.QuerySelector(".provider-far")!.TextContent.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("No telephone number is given.", second.TextContent, StringComparison.Ordinal);
        Assert.Contains("brought in on 5 January 2026", second.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_place_is_in_no_address_and_is_forgotten_after_the_search()
    {
        using Visitor visitor = await LookedAsync(site);

        Assert.Equal("/Find", visitor.At.PathAndQuery);
        await visitor.OpenAsync("/Find");
        Assert.Empty(Names(visitor));
        Assert.Equal("", visitor.Page.QuerySelector("#place")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task What_a_file_says_is_shown_as_text_and_never_as_a_part_of_the_page()
    {
        using Visitor visitor = await LookedAsync(site, ("place", "19104"));

        IElement call = visitor.Page.QuerySelector("a.call")!;
        Assert.Null(call.QuerySelector("b"));
        Assert.Equal("tel:5550103", call.GetAttribute("href"));
        Assert.Contains("<b>0103</b>", call.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("place", "", "#place")]
    [InlineData("place", "00000", "#place")]
    [InlineData("place", "95, 10", "#place")]
    [InlineData("who", "", "#others-first")]
    [InlineData("who", "flower-arranging", "#others-first")]
    public async Task What_is_missing_is_said_at_its_field(string field, string value, string target)
    {
        using Visitor visitor = site.Visitor();
        await visitor.OpenAsync("/Find");
        await visitor.PressAsync("Find", [.. new[] { ("who", "pain-medicine"), ("place", "10001") }.Where(pair => pair.Item1 != field), (field, value)]);

        Assert.Equal([target], visitor.Page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")!));
        Assert.NotNull(visitor.Page.QuerySelector(target));
    }

    [Fact]
    public async Task Nobody_found_says_what_to_try()
    {
        using Visitor visitor = await LookedAsync(site, ("place", "0, 0"), ("telehealth", "true"));

        string said = visitor.Page.QuerySelector(".found")!.TextContent;
        Assert.Contains("Look within 50 km.", said, StringComparison.Ordinal);
        Assert.Contains("without asking for video", said, StringComparison.Ordinal);
        Assert.Contains("family doctor", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_who_say_so_are_shown_when_video_is_asked_for()
    {
        using Visitor visitor = await LookedAsync(site, ("telehealth", "true"), ("radius", "250"), ("units", "Imperial"));

        Assert.Equal(["CLINIC 000001"], Names(visitor));
        Assert.Contains("0.0 miles", visitor.Page.QuerySelector(".provider")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_list_the_page_says_so_and_what_to_do()
    {
        await using var bare = new FindSite();
        using Visitor visitor = bare.Visitor();
        await visitor.OpenAsync("/Find");

        Assert.Contains("This site has no list of specialists yet", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("plumbline providers import FILE", visitor.Page.Body.TextContent, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("form.find-form"));

        // And an import is seen without a restart.
        bare.WithClinics();
        bare.Clock.Now += TimeSpan.FromMinutes(1);
        await visitor.OpenAsync("/Find");
        Assert.NotNull(visitor.Page.QuerySelector("form.find-form"));
    }

    [Fact]
    public async Task A_directory_that_was_damaged_takes_no_page_down()
    {
        await using FindSite site = new FindSite().WithClinics();
        File.WriteAllText(Path.Combine(site.Settings["Plumbline:Providers:Folder"]!, "bad.directory"), "no");
        site.Clock.Now += TimeSpan.FromMinutes(1);
        using Visitor visitor = await LookedAsync(site);

        Assert.Equal(2, Names(visitor).Length);
    }
}
