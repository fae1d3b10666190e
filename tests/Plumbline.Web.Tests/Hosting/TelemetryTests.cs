using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Plumbline.Web.Tests.Hosting;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Traces_reach_the_collector_that_was_named_and_say_nothing_of_who_asked_what()
    {
        var sent = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using WebApplication collector = builder.Build();
        collector.MapPost("/{**path}", async (HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            sent.AddOrUpdate(context.Request.Path, body.ToArray(), (_, before) => [.. before, .. body.ToArray()]);
        });
        await collector.StartAsync(TestContext.Current.CancellationToken);

        await using (var site = new TestSite { Settings = { ["Plumbline:Telemetry:Endpoint"] = collector.Urls.First() } })
        {
            using HttpClient client = site.CreateClient();
            await client.GetStringAsync(new Uri("/Danger?q=zebra", UriKind.Relative), TestContext.Current.CancellationToken);

            // A trace ends a moment after its answer, and is sent with the next batch.
            for (int i = 0; i < 300 && !sent.ContainsKey("/v1/traces"); i++)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }

        string trace = Encoding.UTF8.GetString(sent["/v1/traces"]);
        Assert.Contains("plumbline", trace, StringComparison.Ordinal);
        Assert.Contains("Danger", trace, StringComparison.Ordinal);
        Assert.DoesNotContain("zebra", trace, StringComparison.Ordinal);
        Assert.True(sent.ContainsKey("/v1/metrics"));
    }

    [Fact]
    public void An_endpoint_that_is_no_address_stops_the_start()
    {
        using var site = new TestSite { Settings = { ["Plumbline:Telemetry:Endpoint"] = "collector" } };
        var failure = Assert.Throws<InvalidOperationException>(() => site.CreateClient());
        Assert.Contains("Plumbline:Telemetry:Endpoint", failure.Message, StringComparison.Ordinal);
    }
}
