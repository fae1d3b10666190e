using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Plumbline.Browser.Tests;

/// <summary>What holds for every page and every state of every component, in a real browser.</summary>
public sealed class EveryPageTests(EveryPageTests.Walk walk) : IClassFixture<EveryPageTests.Walk>
{
    private const string Rules = """{ "runOnly": { "type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }, "resultTypes": ["violations"] }""";

    // Of all rules only this one depends on the theme.
    private const string Contrast = """{ "runOnly": { "type": "rule", "values": ["color-contrast"] }, "resultTypes": ["violations"] }""";

    private const string Scripts = "**/*.js*";
    private const string Gallery = "Gallery";
    private const string Rest = "the rest";

    public static TheoryData<string> Areas => ["Account", "Assess", "Data", "Find", Gallery, "Journal", "Learn", "Plan", "Programme", "Result", "Trials", "Visit", Rest];

    [Theory]
    [MemberData(nameof(Areas))]
    public async Task On_a_wide_screen_each_page_keeps_the_rules_of_accessibility_in_light_with_script_in_dark_without_and_at_twice_the_text(string area)
    {
        var faults = new List<string>();
        await using IBrowserContext context = await OpenAsync("device.usual.usual.usual", new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1280, Height = 800 } });
        IPage page = context.Pages[0];
        Listen(page, faults);
        await context.AddInitScriptAsync(new BundledAxeScriptProvider().GetScript());
        foreach (string path in walk.Of(area))
        {
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await page.GotoAsync(walk.Site.Url + path);
            faults.AddRange(await BrokenAsync(page, path + " in light", Rules));
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            if (area == Gallery)
            {
                // A component alone is the same with and without script.
                faults.AddRange(await BrokenAsync(page, path + " in dark", Contrast));
            }
            else
            {
                // The checker itself is script, so the browser's cannot be off; the site's own is kept away.
                await page.RouteAsync(Scripts, route => route.AbortAsync());
                await page.ReloadAsync();
                faults.AddRange(await BrokenAsync(page, path + " in dark without script", Rules));
                await page.UnrouteAsync(Scripts);
            }

            // 200 % text is what WCAG 2.2 asks for (1.4.4).
            await page.EvaluateAsync("() => { const root = document.documentElement; root.style.fontSize = parseFloat(getComputedStyle(root).fontSize) * 2 + 'px'; }");
            faults.AddRange(await SidewaysAsync(page, path));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
    }

    // 360 px is a small phone. WCAG 2.2 asks for targets of 24 px (2.5.8); somebody whose hands shake needs the 44 px of 2.5.5. Links within a sentence are exempt in both.
    [Theory]
    [MemberData(nameof(Areas))]
    public async Task On_a_phone_with_the_largest_text_nothing_is_cut_off_and_all_that_is_pressed_is_large(string area)
    {
        var faults = new List<string>();
        await using IBrowserContext context = await OpenAsync("device.largest.usual.usual", new() { ViewportSize = new() { Width = 360, Height = 800 } });
        IPage page = context.Pages[0];
        foreach (string path in walk.Of(area))
        {
            await page.GotoAsync(walk.Site.Url + path);
            string[] small = await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('button, .button, summary, select, textarea, input:not([type=hidden]), label.tile')]
                  .map(x => x.matches('input[type=radio], input[type=checkbox]') ? x.closest('label') ?? x : x)
                  .filter(x => { const box = x.getBoundingClientRect(); return box.width > 0 && (box.height < 44 || box.width < 44); })
                  .map(x => `${Math.round(x.getBoundingClientRect().width)} x ${Math.round(x.getBoundingClientRect().height)} ${x.outerHTML.slice(0, 100)}`)
                """);
            faults.AddRange(small.Select(found => $"{path}: {found}"));
            faults.AddRange(await SidewaysAsync(page, path));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
    }

    private static async Task<IEnumerable<string>> BrokenAsync(IPage page, string where, string options) =>
        (await page.EvaluateAsync<string[]>(
            "async options => (await axe.run(document, JSON.parse(options))).violations.flatMap(rule => rule.nodes.map(node => `${rule.id} at ${node.html}`))",
            options)).Select(broken => $"{where}: {broken}");

    private static async Task<IEnumerable<string>> SidewaysAsync(IPage page, string path)
    {
        string? outside = await page.EvaluateAsync<string?>(
            """
            () => {
              document.querySelectorAll('main details').forEach(details => details.open = true);
              if (document.documentElement.scrollWidth <= innerWidth) return null;
              const far = [...document.querySelectorAll('main *')].filter(x => x.getBoundingClientRect().right > innerWidth + 1).pop();
              return `${document.documentElement.scrollWidth} px: ${far ? far.outerHTML.slice(0, 120) : 'outside main'}`;
            }
            """);
        return outside is null ? [] : [$"{path} is wider than the screen, {outside}"];
    }

    // What the browser complains about, and what another site is asked for.
    private void Listen(IPage page, List<string> faults)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !page.Url.Contains("/Error/", StringComparison.Ordinal) && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal))
            {
                faults.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(walk.Site.Url, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                faults.Add($"{page.Url} asked for {request.Url}");
            }
        };
    }

    private async Task<IBrowserContext> OpenAsync(string look, BrowserNewContextOptions options)
    {
        options.StorageState = walk.Begun;
        IBrowserContext context = await walk.Site.Browser.NewContextAsync(options);
        await context.AddCookiesAsync([new() { Name = "plumbline-look", Value = look, Url = walk.Site.Url }]);
        await context.NewPageAsync();
        return context;
    }

    /// <summary>The site, a person who has begun, and all pages that they can reach; found once.</summary>
    public sealed class Walk : IAsyncLifetime
    {
        internal Site Site { get; } = new();

        internal IReadOnlyList<string> Pages { get; private set; } = [];

        /// <summary>The cookies of the person.</summary>
        internal string Begun { get; private set; } = "";

        /// <summary>The pages of one area; what belongs to none is the rest.</summary>
        internal IEnumerable<string> Of(string area) => Pages.Where(path => AreaOf(path) == area);

        private static string AreaOf(string path) =>
            path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var first, ..] && Areas.Any(row => row.Data == first) ? first : Rest;

        public async ValueTask InitializeAsync()
        {
            await Site.InitializeAsync();
            await using IBrowserContext context = await Site.Browser.NewContextAsync();
            IPage page = await context.NewPageAsync();
            await AllPages.BeginAsync(page, Site.Url);
            Pages = await AllPages.FindAsync(page, Site.Url);
            Begun = await context.StorageStateAsync();
            Assert.True(Pages.Count > 20, $"Only {Pages.Count} pages were found.");
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
