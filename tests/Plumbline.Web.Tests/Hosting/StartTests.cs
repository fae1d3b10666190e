using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Knowledge;

namespace Plumbline.Web.Tests.Hosting;

/// <summary>The first page, the signs of danger, and leaving.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task Danger_comes_before_everything_else()
    {
        await using var site = new TestSite();
        using IHtmlDocument page = await OpenAsync(site.CreateClient(), "/");
        var first = page.QuerySelector("main > :first-child")!;

        Assert.Equal("In danger now?", first.QuerySelector("h2")!.TextContent);
        Assert.True(first.QuerySelectorAll("li").Length >= 8);
    }

    [Fact]
    public async Task Each_sign_of_danger_rests_on_an_emergency_rule_and_says_what_to_do()
    {
        await using var site = new TestSite();
        using HttpClient client = site.CreateClient();
        using IHtmlDocument page = await OpenAsync(client, "/Danger");
        var knowledge = site.Services.GetRequiredService<KnowledgeBase>();
        var texts = knowledge.Texts.All.Select(text => text.Key).Where(key => key.Kind == "pages" && key.Id.StartsWith("danger-sign-", StringComparison.Ordinal)).ToList();

        Assert.All(texts, key => Assert.Equal(Urgency.Emergency, knowledge.RedFlags[key.Field].Urgency));
        Assert.Equal(texts.Count, page.QuerySelectorAll(".signs > li").Length);
        Assert.All(texts, key => Assert.Contains(knowledge.Texts.Find("red-flags", key.Field, "do-now")!, page.Body!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_kept_without_being_asked_for()
    {
        await using var site = new TestSite();
        Form begin = await Form.OnAsync(site.CreateClient(), "/");
        Assert.Equal("session", begin.Fields["keep"]);
    }

    [Fact]
    public async Task Who_has_begun_can_continue_and_does_not_begin_again()
    {
        await using var site = new TestSite();
        using HttpClient client = await site.BegunAsync();
        using IHtmlDocument page = await OpenAsync(client, "/");
        Assert.NotNull(page.QuerySelector("a.button[href='/Assess']"));
        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task Who_was_sent_back_is_told_why()
    {
        await using var site = new TestSite();
        using HttpClient client = site.CreateClient();
        using IHtmlDocument page = await OpenAsync(client, "/?ended=true");
        Assert.Equal("There are no answers of yours here", page.QuerySelector("[role=status] .notice-heading")!.TextContent);
    }

    [Fact]
    public async Task Leaving_ends_what_was_not_to_be_kept_and_shows_nothing_of_this_site()
    {
        await using var site = new TestSite();
        using HttpClient client = await site.BegunAsync();
        using HttpResponseMessage left = await LeaveAsync(client);
        using IHtmlDocument blank = new HtmlParser().ParseDocument(await left.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using IHtmlDocument start = await OpenAsync(client, "/");

        Assert.Equal(["\"cache\""], left.Headers.GetValues("Clear-Site-Data"));
        Assert.True(left.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain("Plumbline", blank.DocumentElement.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(start.QuerySelector("main form"));
    }

    [Fact]
    public async Task Another_site_cannot_end_somebodys_session()
    {
        await using var site = new TestSite();
        using HttpClient client = await site.BegunAsync();
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using HttpResponseMessage left = await LeaveAsync(client);
        using IHtmlDocument start = await OpenAsync(client, "/");
        Assert.Null(start.QuerySelector("main form"));
    }

    [Fact]
    public async Task The_gallery_is_for_those_who_build_it()
    {
        await using var built = new TestSite { Environment = "Development" };
        await using var served = new TestSite();
        using HttpResponseMessage open = await built.CreateClient().GetAsync(new Uri("/Gallery", UriKind.Relative), TestContext.Current.CancellationToken);
        using HttpResponseMessage closed = await served.CreateClient().GetAsync(new Uri("/Gallery", UriKind.Relative), TestContext.Current.CancellationToken);
        using HttpResponseMessage state = await served.CreateClient().GetAsync(new Uri("/Gallery/Notice/0", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (open.StatusCode, closed.StatusCode, state.StatusCode));
    }

    private static Task<HttpResponseMessage> LeaveAsync(HttpClient client) =>
        client.PostAsync(new Uri("/Leave", UriKind.Relative), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

    private static async Task<IHtmlDocument> OpenAsync(HttpClient client, string path) =>
        new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));
}
