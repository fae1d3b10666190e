using Microsoft.Playwright;

namespace Plumbline.Browser.Tests;

public class StartTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_click_begins_the_assessment(bool script)
    {
        await using IBrowserContext context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = script });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(site.Url);
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"^{site.Url}/Assess/Question/"));
    }
}
