using AngleSharp.Html.Dom;

namespace Plumbline.Web.Tests.Hosting;

/// <summary>How many bytes a page costs. The limits are promised in the product's aims: 60 KB at first load, fonts included, and 15 KB after.</summary>
public sealed class BudgetTests
{
    private const int FirstLoad = 60 * 1024;
    private const int Later = 15 * 1024;

    [Fact]
    public async Task Each_page_is_light_at_first_load_and_lighter_after()
    {
        await using var site = new TestSite();
        IReadOnlyList<MetPage> pages = await SiteWalk.AllAsync(site);
        using HttpClient client = site.CreateClient();
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
        var heavy = new List<string>();
        var files = new Dictionary<string, int>(StringComparer.Ordinal);
        int shared = await FilesOfAsync(client, files, pages[0].Document);
        foreach (MetPage page in pages.Where(page => page.Answer.IsSuccessStatusCode).DistinctBy(page => page.Path))
        {
            int html = await BytesAsync(client, page.Path);
            int all = html + await FilesOfAsync(client, files, page.Document);
            if (all > FirstLoad || all - shared > Later)
            {
                heavy.Add($"{page.Path}: {all} bytes at first, {all - shared} after");
            }
        }

        Assert.True(shared > 30_000, "The fonts were not counted.");
        Assert.Empty(heavy);
    }

    private static async Task<int> FilesOfAsync(HttpClient client, Dictionary<string, int> files, IHtmlDocument page)
    {
        int sum = 0;
        foreach (string file in page.QuerySelectorAll("link[href^='/'], script[src^='/'], img[src^='/']").Select(x => (x.GetAttribute("href") ?? x.GetAttribute("src"))!).Distinct())
        {
            if (!files.TryGetValue(file, out int bytes))
            {
                bytes = await BytesAsync(client, file);
                if (file.Contains("/site.", StringComparison.Ordinal))
                {
                    string css = await PlainAsync(client, file);
                    foreach (string font in css.Split("url(\"").Skip(1).Select(part => part.Split('"')[0]))
                    {
                        bytes += await BytesAsync(client, "/" + font);
                    }
                }

                files[file] = bytes;
            }

            sum += bytes;
        }

        return sum;
    }

    private static async Task<int> BytesAsync(HttpClient client, string path) =>
        (await client.GetByteArrayAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).Length;

    private static async Task<string> PlainAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("identity");
        client.DefaultRequestHeaders.AcceptEncoding.Clear();
        using HttpResponseMessage answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
