using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plumbline.Knowledge;

namespace Plumbline.Web.Tests.Learn;

[Collection(nameof(LearnSite))]
public class LearnPagesTests(LearnSite site, ITestOutputHelper output)
{
    // So that a page comes at once over a slow network too, in bytes as they go over the wire.
    private const int HeaviestPage = 15 * 1024;

    [Fact]
    public async Task Every_id_of_every_kind_has_a_page_that_is_whole()
    {
        var wrong = new ConcurrentBag<string>();
        // 7 kinds with about 1,000 ids: the count guards against a list that came out empty.
        Assert.InRange(site.Things.Length, 900, 5000);
        int heaviest = 0;
        await Parallel.ForEachAsync(site.Things.Concat(LearnSite.Lists), TestContext.Current.CancellationToken, async (path, _) =>
        {
            IHtmlDocument page = await site.Open(path);
            int weight = LearnSite.Compressed(page.Source.Text);
            InterlockedMax(ref heaviest, weight);
            foreach (string fault in Faults(page).Append(weight > HeaviestPage ? $"weighs {weight} bytes" : null).OfType<string>())
            {
                wrong.Add($"{path}: {fault}");
            }
        });
        output.WriteLine($"{site.Things.Length + LearnSite.Lists.Length} pages, the heaviest {heaviest} bytes compressed.");
        Assert.Empty(wrong.Order(StringComparer.Ordinal).Take(20));
    }

    [Fact]
    public async Task Every_link_on_every_page_leads_somewhere()
    {
        var known = new ConcurrentDictionary<string, ConcurrentBag<string>>(StringComparer.Ordinal);
        var ids = new ConcurrentDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(site.Things.Concat(LearnSite.Lists), TestContext.Current.CancellationToken, async (path, _) =>
        {
            IHtmlDocument page = await site.Open(path);
            ids[path] = [.. page.All.Select(element => element.Id).OfType<string>()];
            foreach (string link in page.QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!).Distinct())
            {
                known.GetOrAdd(link.StartsWith('#') ? path + link : link, _ => []).Add(path);
            }
        });

        var broken = new List<string>();
        foreach (var (link, from) in known.Where(pair => !pair.Key.StartsWith("http", StringComparison.Ordinal)))
        {
            string[] parts = link.Split('#');
            if (!ids.TryGetValue(parts[0], out HashSet<string>? there))
            {
                there = [.. (await site.Open(parts[0])).All.Select(element => element.Id).OfType<string>()];
            }

            if (parts.Length > 1 && !there.Contains(parts[1]))
            {
                broken.Add($"{link} on {from.First()}");
            }
        }

        output.WriteLine($"{known.Count} different links.");
        Assert.InRange(known.Count, 1000, 100_000);
        Assert.Empty(broken.Take(20));
    }

    [Fact]
    public async Task Every_page_with_a_number_or_a_position_leads_to_its_sources()
    {
        var silent = new ConcurrentBag<string>();
        string[] paths = [.. site.Things.Where(path => path.Contains("/Condition/", StringComparison.Ordinal) || path.Contains("/Treatment/", StringComparison.Ordinal) || path.Contains("/Conflict/", StringComparison.Ordinal))];
        await Parallel.ForEachAsync(paths, TestContext.Current.CancellationToken, async (path, _) =>
        {
            string id = path[(path.LastIndexOf('/') + 1)..];
            string file = path.Split('/')[2] switch { "Condition" => $"conditions/{id}.yaml", "Treatment" => $"treatments/{id}.yaml", _ => $"conflicts/{id}.yaml" };
            string[] named = [.. site.Knowledge.References.Where(link => link.File == file && link.Folder == "sources").Select(link => link.Id).Distinct()];
            IHtmlDocument page = await site.Open(path);
            var links = page.QuerySelectorAll("a[href^='/Learn/Source/']").Select(link => link.GetAttribute("href")!["/Learn/Source/".Length..]).ToHashSet(StringComparer.Ordinal);
            var marks = page.QuerySelectorAll(".cite a[href^='/Learn/Source/']").Select(link => link.GetAttribute("href")!["/Learn/Source/".Length..]).ToHashSet(StringComparer.Ordinal);
            foreach (string source in named.Where(source => !links.Contains(source) || !marks.Contains(source)))
            {
                silent.Add($"{path} does not lead to {source}");
            }
        });
        Assert.Empty(silent.Order(StringComparer.Ordinal).Take(20));
    }

    // The value of Suri 2010, table 3: 6.4 (4.1 to 9.9) when present. Read in the paper, not in the code.
    [Fact]
    public async Task A_printed_ratio_stands_in_the_table_with_its_interval_and_source()
    {
        IHtmlDocument page = await site.Open("/Learn/Condition/lumbar-spinal-stenosis");
        IElement row = page.QuerySelectorAll(".learn-table tbody tr").First(row => row.QuerySelector("a[href='/Learn/Finding/better-leaning-forward']") is not null);
        IElement cell = row.QuerySelectorAll("td").First(cell => cell.TextContent.Contains("6.4", StringComparison.Ordinal));
        Assert.Contains("4.1 – 9.9", cell.TextContent, StringComparison.Ordinal);
        Assert.Equal("/Learn/Source/suri-2010", cell.QuerySelector("a")!.GetAttribute("href"));
    }

    // A missing sign never makes a dangerous cause safe (product.md, what it must not do).
    [Fact]
    public async Task No_page_of_a_dangerous_condition_says_that_a_missing_sign_speaks_against_it()
    {
        foreach (Condition condition in site.Knowledge.Conditions.Values.Where(condition => condition.IsDangerous))
        {
            IHtmlDocument page = await site.Open("/Learn/Condition/" + condition.Id);
            Assert.Empty(page.QuerySelectorAll(".sign-not"));
            Assert.NotNull(page.QuerySelector(".notice.danger"));
        }
    }

    [Fact]
    public async Task A_finding_that_is_an_emergency_by_itself_says_so_before_all_else()
    {
        IHtmlDocument page = await site.Open("/Learn/Finding/suicidal-plan");
        IElement first = page.QuerySelector(".learn > header")!.NextElementSibling!;
        Assert.True(first.ClassList.Contains("danger"), first.OuterHtml);
    }

    [Theory]
    [InlineData("/Learn/Condition/lumbar-spinal-stenosi")]
    [InlineData("/Learn/Condition/LUMBAR SPINAL STENOSIS")]
    [InlineData("/Learn/Finding/<script>alert(1)")]
    [InlineData("/Learn/Source/..%2f..%2fappsettings.json")]
    public async Task An_unknown_id_is_not_found_and_gets_a_search(string path)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(new Uri(path.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal), UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        string text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<script>alert", text, StringComparison.Ordinal);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text);
        Assert.NotNull(page.QuerySelector("form[role=search] input[name=q]"));
        if (path.Contains("tenosi", StringComparison.OrdinalIgnoreCase))
        {
            Assert.NotNull(page.QuerySelector("a[href='/Learn/Condition/lumbar-spinal-stenosis']"));
        }
    }

    [Fact]
    public async Task Pages_may_be_kept_by_a_browser_but_a_search_is_not()
    {
        using HttpResponseMessage page = await site.Client.GetAsync(new Uri("/Learn/Condition/lumbar-spinal-stenosis", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(page.Headers.CacheControl is { MaxAge: not null, NoStore: false });
        Assert.False(page.Headers.Contains("Set-Cookie"));
        using HttpResponseMessage search = await site.Client.GetAsync(new Uri("/Learn/Search?q=saddle", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(search.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public void Every_condition_stands_on_a_shelf() =>
        Assert.Empty(site.Knowledge.Conditions.Keys.Except(site.Knowledge.Shelves.Values.SelectMany(shelf => shelf.Conditions)));

    [Theory]
    [InlineData("/Learn/Sources?at=2", 40)]
    [InlineData("/Learn/Sources?read=full-text", 1)]
    [InlineData("/Learn/Sources?kind=seed", 5)]
    [InlineData("/Learn/Sources?at=999999999999999999999&read=%00&kind=zzz", 1)]
    public async Task Sources_can_be_filtered_and_paged(string path, int fewest)
    {
        IHtmlDocument page = await site.Open(path);
        Assert.InRange(page.QuerySelectorAll(".source-list > li").Length, fewest, 40);
    }

    private static IEnumerable<string> Faults(IHtmlDocument page)
    {
        if (page.QuerySelectorAll("h1").Length != 1)
        {
            yield return $"{page.QuerySelectorAll("h1").Length} h1";
        }

        foreach (IGrouping<string, string> twice in page.All.Select(element => element.Id).OfType<string>().Where(id => id.Length > 0).GroupBy(id => id).Where(group => group.Count() > 1))
        {
            yield return $"id {twice.Key} {twice.Count()} times";
        }

        int level = 0;
        foreach (IElement heading in page.QuerySelectorAll("h1, h2, h3, h4"))
        {
            int next = heading.LocalName[1] - '0';
            if (next > level + 1)
            {
                yield return $"{heading.LocalName} '{heading.TextContent.Trim()}' after h{level}";
            }

            level = next;
        }

        if (page.QuerySelectorAll("a, h1, h2, h3, summary, dt").FirstOrDefault(element => element.TextContent.Trim().Length == 0) is { } empty)
        {
            yield return $"nothing in {empty.OuterHtml}";
        }

        if (page.QuerySelector("main [style], main script, main style") is not null)
        {
            yield return "inline style or script";
        }

        foreach (IElement list in page.QuerySelectorAll("ul, ol").Where(list => list.Children.Length == 0))
        {
            yield return $"empty list {list.OuterHtml}";
        }
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen = most;
        while (value > seen && Interlocked.CompareExchange(ref most, value, seen) is var now && now != seen)
        {
            seen = now;
        }
    }
}
