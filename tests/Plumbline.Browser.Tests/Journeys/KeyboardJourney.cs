using System.Globalization;
using Microsoft.Playwright;

namespace Plumbline.Browser.Tests.Journeys;

/// <summary>The whole way from the start to the plan with the keys of a keyboard alone; the pointer is never used.</summary>
public class KeyboardJourney(Site site) : IClassFixture<Site>
{
    private const int MostTabs = 250;
    private const int MostPages = 60;

    [Fact]
    public async Task Somebody_who_uses_no_pointer_gets_from_the_start_to_the_plan_and_always_sees_where_they_are()
    {
        await using IBrowserContext context = await site.Browser.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(site.Url);

        // The first key leads past the menu.
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await page.Keyboard.PressAsync("Enter");
        await PressAsync(page, "Begin");

        for (int pages = 0; Path(page) != "/Result"; pages++)
        {
            Assert.True(pages < MostPages, $"The assessment does not end; it stands at {Path(page)}.");
            switch (Path(page))
            {
                case "/Assess/Urgent":
                    await PressAsync(page, "I have read this and go on with the questions");
                    break;
                case "/Assess/Where":
                    await MarkAsync(page);
                    break;
                case "/Assess/Qualities":
                    await PressAsync(page, "Skip this page");
                    break;
                default:
                    await AnswerAsync(page);
                    break;
            }
        }

        Assert.Contains("Sciatica", (await page.Locator("ol.causes h3").AllInnerTextsAsync())[0], StringComparison.OrdinalIgnoreCase);
        await TabToAsync(page, "a[href^='/Plan']");
        await GoAsync(page);
        await TabToAsync(page, "footer a");
    }

    private static async Task AnswerAsync(IPage page)
    {
        Story story = Story.Sciatica;
        if (await page.Locator("#age").CountAsync() > 0)
        {
            await TabToAsync(page, "#age");
            await page.Keyboard.TypeAsync(story.Age.ToString(CultureInfo.InvariantCulture));
            await TabToAsync(page, "input[name=sex]");
            await page.Keyboard.PressAsync("Space");
            for (int i = 0; i < 3 && !await page.Locator($"input[name=sex][value={story.Sex}]").IsCheckedAsync(); i++)
            {
                await page.Keyboard.PressAsync("ArrowDown");
            }
        }

        if (await page.Locator("#duration").CountAsync() > 0)
        {
            await TabToAsync(page, "#duration");
            await page.Keyboard.TypeAsync(story.Duration.ToString(CultureInfo.InvariantCulture));
            await TabToAsync(page, "#duration-unit");
            await page.Keyboard.TypeAsync(story.Unit[..1]);
        }

        string[] here = await page.Locator("input[name=present]").EvaluateAllAsync<string[]>("boxes => boxes.map(box => box.value)");
        foreach (string finding in here.Where(story.Findings.Contains))
        {
            await TickAsync(page, "#f-" + finding);
        }

        await PressAsync(page, "Continue: no to the rest");
    }

    private static async Task MarkAsync(IPage page)
    {
        foreach (string place in Story.Sciatica.Places)
        {
            await TickAsync(page, "#" + place);
        }

        await PressAsync(page, "Continue: nowhere else hurts");
    }

    private static async Task TickAsync(IPage page, string box)
    {
        if (await page.Locator($"details:not([open]):has({box})").CountAsync() > 0)
        {
            await TabToAsync(page, $"details:not([open]):has({box}) > summary");
            await page.Keyboard.PressAsync("Enter");
        }

        await TabToAsync(page, box);
        await page.Keyboard.PressAsync("Space");
        Assert.True(await page.Locator(box).IsCheckedAsync(), $"{box} was not ticked by the space bar.");
    }

    private static async Task PressAsync(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).EvaluateAsync("button => button.id ||= 'the-button'");
        await TabToAsync(page, "#the-button");
        await GoAsync(page);
    }

    // Until another page has come.
    private static async Task GoAsync(IPage page)
    {
        await page.EvaluateAsync("document.documentElement.dataset.before = 'true'");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("html:not([data-before])").WaitForAsync();
        await page.WaitForLoadStateAsync();
    }

    // Forward with the tab key, around the page if need be, until the place has the focus; and that it has must be seen.
    private static async Task TabToAsync(IPage page, string place)
    {
        for (int i = 0; i < MostTabs; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("place => document.activeElement.matches(place)", place))
            {
                Assert.True(
                    await page.EvaluateAsync<bool>(
                        """
                        () => {
                          const shows = x => { const style = getComputedStyle(x); return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'; };
                          const it = document.activeElement, near = it.closest('label') ?? it.nextElementSibling;
                          return shows(it) || (near !== null && shows(near));
                        }
                        """),
                    $"{page.Url}: nothing shows that {place} has the focus.");
                return;
            }
        }

        Assert.Fail($"{page.Url}: no key leads to {place}.");
    }

    private static string Path(IPage page) => new Uri(page.Url).AbsolutePath;
}
