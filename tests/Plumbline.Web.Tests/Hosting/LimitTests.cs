using System.Net;
using Plumbline.Web.Hosting;

namespace Plumbline.Web.Tests.Hosting;

public sealed class LimitTests
{
    private static readonly Uri Start = new("/", UriKind.Relative);

    private static TestSite Strict() => new()
    {
        First = app => Address.Take(app),
        Settings = { ["Plumbline:Limits:Burst"] = "3", ["Plumbline:Limits:PerSecond"] = "1" },
    };

    [Fact]
    public async Task Who_asks_too_often_is_asked_to_wait_and_nobody_else_is()
    {
        await using var site = Strict();
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => AskAsync(site, "203.0.113.5")));
        HttpResponseMessage refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        using HttpResponseMessage other = await AskAsync(site, "203.0.113.6");

        // Three at once, and one more for each second that the forty may take on a slow machine.
        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), 3, 30);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("<h1>That was a bit fast</h1>", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    // One household has a network of 64 bits to itself, and could otherwise ask from a new address each time.
    [Fact]
    public async Task Addresses_of_one_home_network_count_as_one()
    {
        await using var site = Strict();
        HttpResponseMessage[] sameHome = await Task.WhenAll(Enumerable.Range(1, 40).Select(i => AskAsync(site, $"2001:db8:1:2:ffff::{i}")));
        using HttpResponseMessage nextHome = await AskAsync(site, "2001:db8:1:3::1");

        Assert.Contains(sameHome, answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal(HttpStatusCode.OK, nextHome.StatusCode);
    }

    [Fact]
    public async Task Whoever_sits_at_the_machine_is_not_counted()
    {
        await using var site = Strict();
        Assert.All(await AskAsync(site, "127.0.0.1", 8), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.All(await AskAsync(site, "::1", 8), status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task The_health_of_the_instance_can_be_asked_at_any_time()
    {
        await using var site = Strict();
        await AskAsync(site, "203.0.113.5", 5);
        using HttpClient client = site.CreateClient();
        client.DefaultRequestHeaders.Add(Address.Header, "203.0.113.5");
        Assert.Equal("Healthy", await client.GetStringAsync(new Uri("/healthz", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_with_a_page_before_it_is_read()
    {
        await using var site = new TestSite();
        using HttpClient client = site.CreateClient();
        using var large = new ByteArrayContent(new byte[RequestLimits.MostBytes + 1]);
        using HttpResponseMessage answer = await client.PostAsync(Start, large, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("<h1>That was too large</h1>", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode[]> AskAsync(TestSite site, string address, int times)
    {
        var statuses = new HttpStatusCode[times];
        for (int i = 0; i < times; i++)
        {
            using HttpResponseMessage answer = await AskAsync(site, address);
            statuses[i] = answer.StatusCode;
        }

        return statuses;
    }

    private static async Task<HttpResponseMessage> AskAsync(TestSite site, string address)
    {
        using HttpClient client = site.CreateClient();
        client.DefaultRequestHeaders.Add(Address.Header, address);
        return await client.GetAsync(new Uri("/Danger", UriKind.Relative), TestContext.Current.CancellationToken);
    }
}
