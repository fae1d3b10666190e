using AngleSharp.Dom;
using Plumbline.Web.Hosting;

namespace Plumbline.Web.Tests.Hosting;

/// <summary>What holds for every page, found by walking over all of them: a new page is held to it without being named here.</summary>
public sealed class EveryPageTests(EveryPageTests.Walk walk) : IClassFixture<EveryPageTests.Walk>
{
    private static readonly string[] Loading = ["src", "srcset", "poster", "data", "formaction", "action"];

    [Fact]
    public void The_walk_meets_the_pages_of_this_site()
    {
        Assert.Contains(walk.Pages, page => page.Path == "/");
        Assert.Contains(walk.Pages, page => page.Path == "/Settings");
        Assert.Contains(walk.Pages, page => page.Path.StartsWith("/Gallery/", StringComparison.Ordinal));
        Hold(page => (int)page.Answer.StatusCode < 400 || page.Path.StartsWith("/Error", StringComparison.Ordinal), page => page.Answer.StatusCode.ToString());
    }

    [Fact]
    public void Each_page_has_a_language_a_title_and_one_heading_of_the_first_level()
    {
        Hold(page => page.Document.DocumentElement.GetAttribute("lang") == "en");
        Hold(page => page.Document.Title is { Length: > 3 });
        Hold(page => page.Document.QuerySelectorAll("h1").Length == 1, page => $"{page.Document.QuerySelectorAll("h1").Length} h1");
    }

    // A level that is left out makes a screen reader's table of contents lie.
    [Fact]
    public void No_heading_skips_a_level() => Hold(page =>
    {
        int[] levels = [.. page.Document.QuerySelectorAll("main :is(h1, h2, h3, h4, h5, h6)").Select(heading => heading.LocalName[1] - '0')];
        int first = Array.IndexOf(levels, 1);
        return first >= 0 && levels.Skip(first).Zip(levels.Skip(first + 1)).All(pair => pair.Second <= pair.First + 1);
    });

    [Fact]
    public void No_id_is_given_twice() => Hold(
        page => Twice(page).Length == 0,
        page => string.Join(", ", Twice(page)));

    [Fact]
    public void Each_field_has_a_label() => Hold(page => page.Document
        .QuerySelectorAll("input:not([type=hidden]), select, textarea")
        .All(field => field.HasAttribute("aria-label") || field.HasAttribute("aria-labelledby") || field.Closest("label") is not null
            || (field.Id is { } id && page.Document.QuerySelector($"label[for='{id}']") is not null)));

    [Fact]
    public void Nothing_stands_inline_that_the_policy_forbids() => Hold(page =>
        page.Document.QuerySelectorAll("style, [style], script:not([src])").Length == 0
        && !page.Document.All.Any(element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)))
        && !page.Html.Contains("javascript:", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Nothing_is_loaded_from_another_site() => Hold(page => !page.Document.All
        .Where(element => element.LocalName != "a")
        .SelectMany(element => element.Attributes.Where(attribute => Loading.Contains(attribute.Name) || attribute.Name.EndsWith("href", StringComparison.Ordinal)))
        .Any(attribute => attribute.Value.Contains("//", StringComparison.Ordinal)));

    [Fact]
    public void Each_link_of_this_site_leads_somewhere()
    {
        var broken = walk.Pages.SelectMany(page => page.Document.QuerySelectorAll("a[href^='#']")
            .Select(link => link.GetAttribute("href")![1..])
            .Where(id => id.Length > 0 && page.Document.GetElementById(id) is null && !page.Path.StartsWith("/Gallery", StringComparison.Ordinal))
            .Select(id => $"{page.Path}#{id}"));
        Assert.Empty(broken.Distinct());
    }

    [Fact]
    public void Each_answer_carries_the_policy_and_the_other_headers()
    {
        HoldHeader("Content-Security-Policy", SecurityHeaders.ContentSecurityPolicy);
        HoldHeader("X-Content-Type-Options", "nosniff");
        HoldHeader("Referrer-Policy", "no-referrer");
        HoldHeader("X-Frame-Options", "DENY");
        Hold(page => !page.Answer.Headers.Contains("Server") && !page.Answer.Headers.Contains("X-Powered-By"));
    }

    [Fact]
    public void No_page_is_kept_by_the_browser_but_public_knowledge() => Hold(page =>
        page.Answer.Headers.CacheControl is { } rule && (rule.NoStore || (page.Path.StartsWith("/Learn", StringComparison.Ordinal) && rule.Private)));

    [Fact]
    public void Each_form_that_changes_something_carries_a_token() => Hold(page => page.Document
        .QuerySelectorAll("form[method=post]")
        .Where(form => form.GetAttribute("action") != "/Leave")
        .All(form => form.QuerySelector("input[name=__RequestVerificationToken]") is not null));

    [Fact]
    public void Each_page_says_which_knowledge_it_came_from() => Hold(page =>
        page.Path == "/Leave" || page.Document.QuerySelector("footer")?.TextContent.Contains(walk.KnowledgeHash, StringComparison.Ordinal) == true);

    private static string[] Twice(MetPage page) =>
        [.. page.Document.All.Where(element => !string.IsNullOrEmpty(element.Id)).GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key!)];

    private void HoldHeader(string name, string value) =>
        Hold(page => page.Answer.Headers.TryGetValues(name, out IEnumerable<string>? values) && values.SequenceEqual([value]));

    private void Hold(Func<MetPage, bool> rule, Func<MetPage, string>? detail = null) =>
        Assert.Empty(walk.Pages.Where(page => !rule(page)).Select(page => $"{page.Path} {detail?.Invoke(page)}").Distinct());

    /// <summary>All pages, walked over once.</summary>
    public sealed class Walk : IAsyncLifetime
    {
        private readonly TestSite _site = new() { Environment = "Development" };

        internal IReadOnlyList<MetPage> Pages { get; private set; } = [];

        internal string KnowledgeHash { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            Pages = await SiteWalk.AllAsync(_site);
            KnowledgeHash = ((Knowledge.KnowledgeBase)_site.Services.GetService(typeof(Knowledge.KnowledgeBase))!).Hash;
        }

        public ValueTask DisposeAsync() => _site.DisposeAsync();
    }
}
