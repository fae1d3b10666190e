using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Plumbline.Web.Tests.Hosting;

/// <summary>Whatever goes wrong, a page says what happened, what is kept and what to do.</summary>
public sealed class ErrorPageTests
{
    private const string Secret = "the pain is in my left heel";

    [Fact]
    public async Task A_page_that_is_not_there_is_said_to_be_missing()
    {
        await using var site = new TestSite();
        await IsAsync(site.CreateClient(), "/no-such-page", HttpStatusCode.NotFound, "This page is not here");
    }

    [Fact]
    public async Task A_form_without_its_token_is_explained_and_led_back()
    {
        await using var site = new TestSite();
        HttpClient client = await site.BegunAsync();
        Form form = await Form.OnAsync(client, "/Settings", "Results");
        using HttpResponseMessage answer = await form.With("units", "imperial").Without("__RequestVerificationToken").SendAsync(client);
        string html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Form after = await Form.OnAsync(client, "/Settings", "Results");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("<h1>This form has been open too long</h1>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/Settings\">Open the page again", html, StringComparison.Ordinal);
        Assert.Equal("metric", after.Fields["units"]);
    }

    [Fact]
    public async Task A_failure_is_told_without_what_was_typed()
    {
        await using var site = Failing(() => new FormatException($"'{Secret}' is no number"));
        string html = await IsAsync(site.CreateClient(), "/Settings", HttpStatusCode.InternalServerError, "Something broke on our side");
        Assert.DoesNotContain("heel", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_written_down_with_its_place_and_without_what_was_typed()
    {
        using var logs = new CapturedLogs();
        await using var site = Failing(() => new FormatException($"'{Secret}' is no number"), logs);
        await IsAsync(site.CreateClient(), "/Settings?q=heel", HttpStatusCode.InternalServerError, "Something broke on our side");

        Assert.Contains(logs.Lines, line => line.Contains("System.FormatException", StringComparison.Ordinal) && line.Contains(nameof(ErrorPageTests), StringComparison.Ordinal));
        Assert.DoesNotContain(logs.Lines, line => line.Contains("heel", StringComparison.Ordinal));
    }

    // A button that no page has: a page shown without being prepared would fail, or worse, show nothing as if nothing were known.
    [Theory]
    [InlineData("/Danger")]
    [InlineData("/Settings")]
    [InlineData("/Settings?handler=look%00")]
    public async Task A_form_that_no_page_knows_is_refused(string path)
    {
        await using var site = new TestSite();
        using HttpClient client = site.CreateClient();
        Form form = await Form.OnAsync(client, "/");
        using HttpResponseMessage answer = await (form with { Action = path }).SendAsync(client);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_request_that_the_server_cannot_read_is_the_askers_mistake_not_ours()
    {
        await using var site = Failing(() => new BadHttpRequestException("no", StatusCodes.Status400BadRequest));
        await IsAsync(site.CreateClient(), "/Settings", HttpStatusCode.BadRequest, "This could not be read");
    }

    [Fact]
    public async Task An_error_page_that_is_asked_for_by_its_own_address_says_that_nothing_is_there()
    {
        await using var site = new TestSite();
        await IsAsync(site.CreateClient(), "/Error", HttpStatusCode.NotFound, "This page is not here");
        await IsAsync(site.CreateClient(), "/Error/200", HttpStatusCode.NotFound, "This page is not here");
    }

    // The kinds of error that the site tells apart; each needs its words, or the error page itself would fail.
    [Theory]
    [InlineData(400, "This could not be read")]
    [InlineData(404, "This page is not here")]
    [InlineData(405, "This page is not here")]
    [InlineData(413, "That was too large")]
    [InlineData(429, "That was a bit fast")]
    [InlineData(500, "Something broke on our side")]
    [InlineData(503, "Your answers cannot be reached right now")]
    public async Task Each_kind_of_error_has_its_words(int status, string heading)
    {
        await using var site = new TestSite();
        string html = await IsAsync(site.CreateClient(), $"/Error/{status}", (HttpStatusCode)status, heading);
        Assert.Contains("call an ambulance", html, StringComparison.Ordinal);
    }

    private static TestSite Failing(Func<Exception> failure, CapturedLogs? logs = null) => new()
    {
        Added = services =>
        {
            services.Configure<MvcOptions>(options => options.Filters.Add(new Failure(failure)));
            if (logs is not null)
            {
                services.AddSingleton<ILoggerProvider>(logs);
            }
        },
    };

    private static async Task<string> IsAsync(HttpClient client, string path, HttpStatusCode status, string heading)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        string html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains($"<h1>{heading}</h1>", html, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
        return html;
    }

    /// <summary>Fails in the place of the settings page.</summary>
    private sealed class Failure(Func<Exception> failure) : IAsyncResourceFilter
    {
        public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next) =>
            context.HttpContext.Request.Path == "/Settings" ? throw failure() : next();
    }
}
