using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Plumbline.Browser.Tests;

/// <summary>The drawing of the body as fingers, keys and screen readers meet it.</summary>
public class BodyMapTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 1280)]
    [InlineData(false, 360)]
    public async Task A_click_on_the_drawing_ticks_the_list_and_is_saved(bool script, int width)
    {
        await using IBrowserContext context = await ContextAsync(script, width);
        IPage page = await OpenAsync(context);

        // The middle of the left calf, seen from behind: drawn from x 74 to 111 and y 480 to 568 of 240 by 640.
        await ClickAsync(page, view: 1, x: 92.0 / 240, y: 510.0 / 640);

        await Assertions.Expect(page.Locator("#pain-calf-left")).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("input[name=pain]:checked")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue: leave the rest open" }).ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Burning" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();

        await page.GotoAsync(site.Url + "/Assess/Where");
        await Assertions.Expect(page.Locator("#pain-calf-left")).ToBeCheckedAsync();
        await page.GotoAsync(site.Url + "/Assess/Qualities");
        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Burning" })).ToBeCheckedAsync();
    }

    [Fact]
    public async Task In_the_mode_for_numbness_the_same_place_becomes_numb_and_no_pain()
    {
        await using IBrowserContext context = await ContextAsync(script: false, 1280);
        IPage page = await OpenAsync(context);

        await page.GetByText("Mark numbness").ClickAsync();
        await ClickAsync(page, view: 1, x: 92.0 / 240, y: 510.0 / 640);

        await Assertions.Expect(page.Locator("#numb-calf-left")).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("#pain-calf-left")).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task The_list_alone_is_enough_for_the_keyboard()
    {
        await using IBrowserContext context = await ContextAsync(script: false, 1280);
        IPage page = await OpenAsync(context);

        await page.Locator("#pain-low-back-left").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Lower back, Left" }).First).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("#pain-low-back-middle")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Both_pages_pass_the_rules_of_accessibility(ColorScheme scheme)
    {
        await using IBrowserContext context = await site.Browser.NewContextAsync(new() { ColorScheme = scheme });
        IPage page = await OpenAsync(context);
        await page.Locator("#pain-calf-left").CheckAsync();
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Continue: leave the rest open" }).ClickAsync();
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task Nothing_has_to_be_scrolled_sideways(int width)
    {
        await using IBrowserContext context = await ContextAsync(script: true, width);
        IPage page = await OpenAsync(context);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        if (Environment.GetEnvironmentVariable("PLUMBLINE_PICTURES") is { } folder)
        {
            await page.Locator("#pain-calf-left").CheckAsync();
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"where-{width}.png"), FullPage = true });
            await page.GetByRole(AriaRole.Button, new() { Name = "Continue: leave the rest open" }).ClickAsync();
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"qualities-{width}.png"), FullPage = true });
        }
    }

    private Task<IBrowserContext> ContextAsync(bool script, int width) =>
        site.Browser.NewContextAsync(new() { JavaScriptEnabled = script, ViewportSize = new() { Width = width, Height = 900 } });

    private async Task<IPage> OpenAsync(IBrowserContext context)
    {
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(site.Url);
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await page.GotoAsync(site.Url + "/Assess/Where");
        return page;
    }

    private static async Task ClickAsync(IPage page, int view, double x, double y)
    {
        ILocator sheet = page.Locator(".bm-sheet").Nth(view);
        await sheet.ScrollIntoViewIfNeededAsync();
        LocatorBoundingBoxResult box = (await sheet.BoundingBoxAsync())!;
        await page.EvaluateAsync($"scrollBy(0, {(box.Y + (box.Height * y) - 300).ToString(System.Globalization.CultureInfo.InvariantCulture)})");
        box = (await sheet.BoundingBoxAsync())!;
        await page.Mouse.ClickAsync((float)(box.X + (box.Width * x)), (float)(box.Y + (box.Height * y)));
    }
}
