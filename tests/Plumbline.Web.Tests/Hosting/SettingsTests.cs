using System.Net;

namespace Plumbline.Web.Tests.Hosting;

public sealed class SettingsTests
{
    [Fact]
    public async Task A_chosen_look_is_on_every_page_from_then_on()
    {
        await using var site = new TestSite();
        using HttpClient client = site.CreateClient();
        Form look = await Form.OnAsync(client, "/Settings", "Look");
        using HttpResponseMessage saved = await look.With("theme", "dark").With("text", "larger").With("contrast", "more").With("stimulus", "low").SendAsync(client);
        string start = await client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("""data-theme="dark" data-text="larger" data-contrast="more" data-stimulus="low">""", start, StringComparison.Ordinal);
        Assert.Contains("Your choices are saved.", await saved.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("theme", "purple")]
    [InlineData("text", "")]
    [InlineData("contrast", "\" onload=alert(1) x=\"")]
    public async Task A_look_that_does_not_exist_is_refused_at_its_field(string field, string value)
    {
        await using var site = new TestSite();
        using HttpClient client = site.CreateClient();
        Form look = await Form.OnAsync(client, "/Settings", "Look");
        using HttpResponseMessage answer = await look.With(field, value).SendAsync(client);
        string html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"<a href=\"#{field}-first\">", html, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task How_results_are_worked_out_is_kept_with_the_person()
    {
        await using var site = new TestSite();
        using HttpClient client = await site.BegunAsync();
        Form results = await Form.OnAsync(client, "/Settings", "Results");
        using HttpResponseMessage saved = await results.With("setting", "pain-clinic").With("profile", "seed-order").With("units", "imperial").SendAsync(client);
        Form after = await Form.OnAsync(client, "/Settings", "Results");

        // The usual choices are those of somebody who has not chosen: primary care, the profile marked as default, metres.
        Assert.Equal(("primary-care", "current-guidelines", "metric"), (results.Fields["setting"], results.Fields["profile"], results.Fields["units"]));
        Assert.Equal(("pain-clinic", "seed-order", "imperial"), (after.Fields["setting"], after.Fields["profile"], after.Fields["units"]));
    }

    [Fact]
    public async Task A_setting_that_does_not_exist_changes_nothing()
    {
        await using var site = new TestSite();
        using HttpClient client = await site.BegunAsync();
        Form results = await Form.OnAsync(client, "/Settings", "Results");
        using HttpResponseMessage refused = await results.With("setting", "../../etc").With("units", "imperial").SendAsync(client);
        Form after = await Form.OnAsync(client, "/Settings", "Results");

        Assert.Contains("<a href=\"#setting-first\">", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("metric", after.Fields["units"]);
    }

    // English is complete; another language is a folder of knowledge/text/ and nothing else.
    [Theory]
    [InlineData("en-US, en;q=0.9")]
    [InlineData("zz")]
    [InlineData("*;;;q=")]
    public async Task A_page_is_in_a_language_that_there_is(string asked)
    {
        await using var site = new TestSite();
        using HttpClient client = site.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", asked);
        client.DefaultRequestHeaders.Add("Cookie", "plumbline-language=zz");
        string start = await client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("<html lang=\"en\"", start, StringComparison.Ordinal);
    }
}
