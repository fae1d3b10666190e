using Microsoft.Playwright;

namespace Plumbline.Browser.Tests;

public sealed class LeaveTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_leaving_the_back_button_shows_nothing_personal(bool script)
    {
        // Without this the browser would hold whole pages in memory for its back button, as it does for everybody, and the tests' browser does not.
        await using IBrowser browser = await site.LaunchAsync(new() { IgnoreDefaultArgs = ["--disable-back-forward-cache"] });
        await using IBrowserContext context = await browser.NewContextAsync(new() { JavaScriptEnabled = script });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(site.Url);
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        string question = await page.Locator("h1").InnerTextAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Leave now" }).ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync("This page is blank");
        string blank = await page.Locator("body").InnerTextAsync();
        await page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });

        Assert.DoesNotContain("Plumbline", blank, StringComparison.OrdinalIgnoreCase);
        await Assertions.Expect(page.Locator("h1")).Not.ToHaveTextAsync(question);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Begin" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Leaving_works_from_every_page_by_the_keyboard_alone()
    {
        await using IBrowserContext context = await site.Browser.NewContextAsync();
        IPage page = await context.NewPageAsync();
        foreach (string path in (string[])["/", "/Danger", "/Settings"])
        {
            await page.GotoAsync(site.Url + path);
            await page.GetByRole(AriaRole.Button, new() { Name = "Leave now" }).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page).ToHaveURLAsync(site.Url + "/Leave");
        }
    }
}
