using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Plumbline.Store;
using Plumbline.Tests.Sites;
using Plumbline.Web.People;

namespace Plumbline.Web.Tests.Store;

/// <summary>A session of the web app, whichever database is beneath it.</summary>
public abstract class SessionTests(DatabaseKind kind)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_cookie_is_closed_to_script_and_ends_with_the_browser()
    {
        await using var site = new SiteFactory(kind);
        SetCookieHeaderValue cookie = await BeginAsync(site);
        Assert.True(cookie.HttpOnly);
        Assert.Equal(Microsoft.Net.Http.Headers.SameSiteMode.Lax, cookie.SameSite);
        Assert.Null(cookie.MaxAge);
        Assert.Null(cookie.Expires);
        Assert.False(cookie.Secure);
        SetCookieHeaderValue secure = await BeginAsync(site, "https://localhost");
        Assert.True(secure.Secure);
    }

    [Fact]
    public async Task A_forged_an_altered_and_an_unknown_cookie_are_no_session_and_no_error()
    {
        await using var site = new SiteFactory(kind);
        string real = (await BeginAsync(site)).Value.ToString();
        string altered = real[..^2] + (real[^2] == 'A' ? 'B' : 'A') + real[^1];
        string unknown = ProtectedToken(site);
        foreach (string forged in new[] { "x", "", altered, new string('A', 43), new string('A', 5000), "%00%ff", unknown })
        {
            Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(site, forged));
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, real, "/Assess/Question/nerves-and-bladder"));
    }

    [Fact]
    public async Task A_session_outlives_a_restart()
    {
        using var database = new DatabaseUnderTest(kind);
        string cookie;
        await using (var first = new SiteFactory(database, keep: true))
        {
            cookie = (await BeginAsync(first)).Value.ToString();
        }

        await using var second = new SiteFactory(database, keep: true);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(second, cookie, "/Assess/Question/nerves-and-bladder"));
    }

    [Fact]
    public async Task The_keys_that_protect_cookies_lie_sealed_in_the_database()
    {
        await using var site = new SiteFactory(kind);
        await BeginAsync(site);
        using IServiceScope scope = site.Services.CreateScope();
        string xml = Assert.Single(await scope.ServiceProvider.GetRequiredService<PlumblineDb>().ProtectionKeys.Select(x => x.Xml).ToListAsync(Cancel));
        Assert.Contains("<sealed", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_with_another_host_key_is_refused()
    {
        using var database = new DatabaseUnderTest(kind);
        await using (var first = new SiteFactory(database, keep: true))
        {
            await BeginAsync(first);
        }

        await using var second = new SiteFactory(database, keep: true);
        second.Settings["Plumbline:Key"] = Convert.ToBase64String(HostKeys.New());
        var told = Assert.Throws<InvalidOperationException>(() => second.CreateClient());
        Assert.Contains("another host key", told.Message, StringComparison.Ordinal);
    }

    private static string ProtectedToken(SiteFactory site)
    {
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        site.Services.GetRequiredService<PersonCookie>().Write(context, SessionToken.New(), keep: false);
        return SetCookieHeaderValue.Parse(context.Response.Headers.SetCookie.ToString()).Value.ToString();
    }

    private static async Task<SetCookieHeaderValue> BeginAsync(SiteFactory site, string address = "http://localhost")
    {
        using HttpClient client = site.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri(address) });
        using var visitor = new Visitor(client);
        await visitor.OpenAsync("/");
        await visitor.PressAsync("Begin");
        return SetCookieHeaderValue.ParseList([.. visitor.SetCookies]).Single(cookie => cookie.Name == PersonCookie.Name);
    }

    private static async Task<HttpStatusCode> StatusAsync(SiteFactory site, string cookie, string path = "/Assess")
    {
        using HttpClient client = site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("Cookie", $"{PersonCookie.Name}={cookie}");
        using HttpResponseMessage response = await client.SendAsync(request, Cancel);
        return response.StatusCode;
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteSessionTests() : SessionTests(DatabaseKind.Sqlite);

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresSessionTests() : SessionTests(DatabaseKind.Postgres);
