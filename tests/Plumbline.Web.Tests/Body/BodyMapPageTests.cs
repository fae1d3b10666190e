using AngleSharp.Html.Parser;
using Plumbline.Tests.Sites;

namespace Plumbline.Web.Tests.Body;

/// <summary>The two pages of the body map, as a browser without script sends them.</summary>
public class BodyMapPageTests(SiteFactory factory) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task A_marked_place_is_still_marked_when_the_page_is_opened_again()
    {
        using HttpClient client = await BegunAsync();

        Assert.Equal("/Assess/Qualities", await SendAsync(client, "RestOpen", ("pain", "calf:left"), ("pain", "low-back:middle")));

        string page = await client.GetStringAsync(new Uri("/Assess/Where", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(["pain-low-back-middle", "pain-calf-left"], new HtmlParser().ParseDocument(page).QuerySelectorAll("input[name=pain][checked]").Select(input => input.Id));
    }

    [Fact]
    public async Task What_a_place_feels_like_stays_when_another_place_is_marked()
    {
        using HttpClient client = await BegunAsync();
        await SendAsync(client, "RestOpen", ("pain", "calf:left"));
        await PostAsync(client, "/Assess/Qualities", "/Assess/Qualities", ("quality", "calf:left:quality-burning"));

        await SendAsync(client, "RestOpen", ("pain", "calf:left"), ("pain", "knee:left"));

        string page = await client.GetStringAsync(new Uri("/Assess/Qualities", UriKind.Relative), TestContext.Current.CancellationToken);
        var parsed = new HtmlParser().ParseDocument(page);
        Assert.Equal(["Knee, left", "Calf, left"], parsed.QuerySelectorAll("fieldset > legend").Select(legend => legend.TextContent));
        Assert.Equal(["calf:left:quality-burning"], parsed.QuerySelectorAll("input[name=quality][checked]").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    public async Task A_numb_saddle_leads_to_the_warning_at_once()
    {
        using HttpClient client = await BegunAsync();

        Assert.Equal("/Assess/Urgent", await SendAsync(client, "RestOpen", ("pain", "low-back:middle"), ("numb", "saddle:middle")));
    }

    [Fact]
    public async Task Nowhere_else_hurts_with_nothing_marked_is_asked_again_and_the_message_leads_to_the_list()
    {
        using HttpClient client = await BegunAsync();
        using HttpResponseMessage answer = await AnswerAsync(client, "/Assess/Where", "/Assess/Where?handler=RestNo");

        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        string target = page.QuerySelector(".error-summary a")!.GetAttribute("href")!;
        Assert.NotNull(page.QuerySelector($"input{target}"));
    }

    [Theory]
    [InlineData("pain", "tail:left")]
    [InlineData("pain", "knee:middle")]
    [InlineData("numb", "<script>")]
    [InlineData("missing", "neck:middle")]
    public async Task A_forged_place_marks_nothing(string field, string value)
    {
        using HttpClient client = await BegunAsync();
        await SendAsync(client, "RestOpen", (field, value));

        string page = await client.GetStringAsync(new Uri("/Assess/Where", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Empty(new HtmlParser().ParseDocument(page).QuerySelectorAll("input[type=checkbox][checked]"));
    }

    [Fact]
    public async Task Skipping_takes_the_marks_back()
    {
        using HttpClient client = await BegunAsync();
        await SendAsync(client, "RestNo", ("pain", "calf:left"));
        await SendAsync(client, "Skip");

        string page = await client.GetStringAsync(new Uri("/Assess/Where", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Empty(new HtmlParser().ParseDocument(page).QuerySelectorAll("input[name=pain][checked]"));
    }

    // A picture of 75 areas, twice as labels: the budget of a later page is 15 KB compressed.
    [Fact]
    public async Task The_page_with_the_drawing_stays_within_15_kilobytes_compressed()
    {
        using HttpClient client = await BegunAsync();
        byte[] page = await client.GetByteArrayAsync(new Uri("/Assess/Where", UriKind.Relative), TestContext.Current.CancellationToken);

        using var compressed = new MemoryStream();
        await using (var zip = new System.IO.Compression.BrotliStream(compressed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            await zip.WriteAsync(page, TestContext.Current.CancellationToken);
        }

        Assert.InRange(compressed.Length, 1, 15 * 1024);
    }

    private async Task<HttpClient> BegunAsync()
    {
        HttpClient client = factory.CreateClient(new() { AllowAutoRedirect = false });
        using HttpResponseMessage begun = await AnswerAsync(client, "/", "/");
        Assert.Equal(System.Net.HttpStatusCode.Redirect, begun.StatusCode);
        return client;
    }

    private static Task<string> SendAsync(HttpClient client, string button, params (string Name, string Value)[] fields) =>
        PostAsync(client, "/Assess/Where", $"/Assess/Where?handler={button}", fields);

    private static async Task<string> PostAsync(HttpClient client, string page, string target, params (string Name, string Value)[] fields)
    {
        using HttpResponseMessage answer = await AnswerAsync(client, page, target, fields);
        return answer.Headers.Location?.OriginalString ?? "";
    }

    private static async Task<HttpResponseMessage> AnswerAsync(HttpClient client, string page, string target, params (string Name, string Value)[] fields)
    {
        string shown = await client.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
        string token = new HtmlParser().ParseDocument(shown).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await client.PostAsync(new Uri(target, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }
}
