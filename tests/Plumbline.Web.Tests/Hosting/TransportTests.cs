using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Plumbline.Web.Tests.Hosting;

/// <summary>Encryption, cookies and caching on the way to the browser.</summary>
public sealed class TransportTests
{
    private static readonly Uri Start = new("/", UriKind.Relative);

    [Fact]
    public async Task Over_https_the_browser_is_told_to_stay_there_and_over_http_it_is_not()
    {
        await using var site = new TestSite();
        using HttpClient safe = site.CreateClient(new() { BaseAddress = new("https://plumbline.example/") });
        using HttpClient plain = site.CreateClient(new() { BaseAddress = new("http://plumbline.example/") });

        using HttpResponseMessage safely = await safe.GetAsync(Start, TestContext.Current.CancellationToken);
        using HttpResponseMessage plainly = await plain.GetAsync(Start, TestContext.Current.CancellationToken);

        // A year, the least that browsers' own lists ask for.
        Assert.Equal(["max-age=31536000"], safely.Headers.GetValues("Strict-Transport-Security"));
        Assert.False(plainly.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("https", true)]
    [InlineData("http", false)]
    public async Task No_script_reads_a_cookie_and_no_other_site_sends_one(string scheme, bool secure)
    {
        await using var site = new TestSite();
        using HttpClient client = site.CreateClient(new() { BaseAddress = new($"{scheme}://plumbline.example/"), AllowAutoRedirect = false });
        Form begin = await Form.OnAsync(client, "/");
        using HttpResponseMessage page = await client.GetAsync(Start, TestContext.Current.CancellationToken);
        using HttpResponseMessage begun = await begin.SendAsync(client);
        Form look = await Form.OnAsync(client, "/Settings", "Look");
        using HttpResponseMessage settings = await look.SendAsync(client);
        string[] cookies = [.. Cookies(begun), .. Cookies(settings)];

        Assert.Contains(cookies, cookie => cookie.StartsWith("plumbline-person=", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.StartsWith("plumbline-look=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            string flags = cookie[cookie.IndexOf(';', StringComparison.Ordinal)..];
            Assert.Contains("httponly", flags, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("samesite=(lax|strict)", flags.ToLowerInvariant());
            Assert.Equal(secure, flags.Contains("secure", StringComparison.OrdinalIgnoreCase));
        });
    }

    [Fact]
    public async Task Files_of_the_site_are_kept_for_good_under_a_name_that_changes_with_them()
    {
        await using var site = new TestSite();
        using HttpClient client = site.CreateClient();
        string html = await client.GetStringAsync(Start, TestContext.Current.CancellationToken);
        string css = html.Split("rel=\"stylesheet\" href=\"")[1].Split('"')[0];

        using HttpResponseMessage file = await client.GetAsync(new Uri(css, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Matches(@"^/site\.[a-z0-9]{10}\.css$", css);
        Assert.Equal("max-age=31536000, immutable", file.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Pages_travel_compressed(string encoding)
    {
        await using var site = new TestSite();
        using HttpClient client = site.CreateClient(new() { BaseAddress = new("https://plumbline.example/") });
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(encoding);
        using HttpResponseMessage page = await client.GetAsync(Start, TestContext.Current.CancellationToken);
        Assert.Equal([encoding], page.Content.Headers.ContentEncoding);
    }

    // What makes compressed pages safe to send over https: the token, the one secret in a page, never looks the same twice.
    [Fact]
    public async Task The_token_of_a_form_is_written_anew_in_each_page()
    {
        await using var site = new TestSite();
        using HttpClient client = site.CreateClient();
        Form first = await Form.OnAsync(client, "/");
        Form second = await Form.OnAsync(client, "/");
        Assert.NotEqual(first.Fields["__RequestVerificationToken"], second.Fields["__RequestVerificationToken"]);
    }

    [Fact]
    public async Task Only_a_named_proxy_is_believed()
    {
        await using var open = new TestSite { First = app => Address.Take(app) };
        await using var proxied = new TestSite { First = app => Address.Take(app), Settings = { ["Plumbline:Proxies"] = "192.0.2.7, 198.51.100.0/24" } };
        Assert.False(await BelievesAsync(open, "192.0.2.7"));
        Assert.True(await BelievesAsync(proxied, "192.0.2.7"));
        Assert.True(await BelievesAsync(proxied, "198.51.100.20"));
        Assert.False(await BelievesAsync(proxied, "203.0.113.1"));
    }

    [Fact]
    public void A_proxy_that_is_no_address_stops_the_start()
    {
        using var site = new TestSite { Settings = { ["Plumbline:Proxies"] = "the-balancer" } };
        var failure = Assert.Throws<InvalidOperationException>(() => site.CreateClient());
        Assert.Contains("the-balancer", failure.Message, StringComparison.Ordinal);
    }

    // Somebody who is believed to have come by https gets Strict-Transport-Security.
    private static async Task<bool> BelievesAsync(TestSite site, string proxy)
    {
        using HttpClient client = site.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new("http://plumbline.example/") });
        client.DefaultRequestHeaders.Add(Address.Header, proxy);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using HttpResponseMessage answer = await client.GetAsync(Start, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.Headers.Contains("Strict-Transport-Security");
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? values) ? values : [];
}
