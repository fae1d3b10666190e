using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Plumbline.Web.Tests.Hosting;

public sealed class LogTests
{
    [Fact]
    public async Task A_whole_visit_leaves_nothing_of_the_person_in_the_log()
    {
        const string typed = "zebra-coloured-socks";
        using var logs = new CapturedLogs();
        var cookies = new HashSet<string>(StringComparer.Ordinal);
        await using var site = new TestSite
        {
            Added = services => services.AddSingleton<ILoggerProvider>(logs),
            First = app => Microsoft.AspNetCore.Builder.UseExtensions.Use(app, async (context, next) =>
            {
                foreach ((_, string value) in context.Request.Cookies)
                {
                    cookies.Add(value);
                }

                await next(context);
            }),
        };
        IReadOnlyList<MetPage> pages = await SiteWalk.AllAsync(site);
        HttpClient client = await site.BegunAsync();
        foreach (string path in pages.Select(page => page.Path).Distinct())
        {
            using HttpResponseMessage read = await client.GetAsync(new Uri($"{path}?q={typed}", UriKind.Relative), TestContext.Current.CancellationToken);
            using var content = new FormUrlEncodedContent([new("anything", typed), new("theme", typed)]);
            using HttpResponseMessage sent = await client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        }

        Form look = await Form.OnAsync(client, "/Settings", "Look");
        using HttpResponseMessage refused = await look.With("theme", typed).SendAsync(client);

        Assert.True(cookies.Count > 1, "No cookie was seen.");
        Assert.DoesNotContain(logs.Lines, line => line.Contains(typed, StringComparison.Ordinal));
        Assert.DoesNotContain(logs.Lines, line => cookies.Any(cookie => line.Contains(cookie, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_visit_without_trouble_writes_nothing_at_all()
    {
        using var logs = new CapturedLogs();
        await using var site = new TestSite { Added = services => services.AddSingleton<ILoggerProvider>(logs) };
        await site.BegunAsync();
        logs.Forget();
        await SiteWalk.AllAsync(site);
        Assert.Equal("", string.Join("\n", logs.Lines.Take(2)));
    }
}
