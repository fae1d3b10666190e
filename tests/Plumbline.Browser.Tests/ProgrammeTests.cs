using Microsoft.Playwright;

namespace Plumbline.Browser.Tests;

/// <summary>Beginning the programme, using its tools, and being stopped by a warning sign.</summary>
public class ProgrammeTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(true, 360)]
    [InlineData(false, 1280)]
    public async Task Somebody_begins_reads_plans_practises_and_prints_a_flare_plan(bool script, int width)
    {
        await using IBrowserContext context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = script, ViewportSize = new() { Width = width, Height = 800 }, ReducedMotion = ReducedMotion.Reduce });
        IPage page = await BegunAsync(context);
        foreach (ILocator none in await page.Locator("input[value=none]").AllAsync())
        {
            await none.CheckAsync();
        }

        await PressAsync(page, "Save the check");
        await Assertions.Expect(page.Locator(".programme-steps [aria-current=step]")).ToContainTextAsync("You are here");
        await page.Locator(".programme-today button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".programme-today .done")).ToHaveCountAsync(1);

        await page.GotoAsync(site.Url + "/Programme/Week/1");
        await page.Locator(".programme-reading button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".programme-reading .tag")).ToHaveTextAsync("Read");

        await page.GotoAsync(site.Url + "/Programme/Pacing");
        await PressAsync(page, "Add walking");
        foreach (string minutes in new[] { "20", "30", "25" })
        {
            await page.GetByLabel("How many minutes was it?").FillAsync(minutes);
            await PressAsync(page, "Add this try");
        }

        // Eight tenths of the mean, 25 minutes, are 20.
        await Assertions.Expect(page.Locator(".programme-big")).ToContainTextAsync("20 minutes, then rest");
        await PressAsync(page, "Plan it by the clock");
        await Assertions.Expect(page.Locator(".programme-plan li").First).ToHaveTextAsync("09:00 Active for 20 minutes");

        await page.GotoAsync(site.Url + "/Programme/Exercise/exercise-chair-rise");
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = "Up from a chair" })).ToBeVisibleAsync();
        await PressAsync(page, "I did it");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Done today: 1.");

        await page.GotoAsync(site.Url + "/Programme/FlarePlan");
        await page.GetByLabel("A sentence that I want to read then").FillAsync("It has passed each time.");
        await PressAsync(page, "Save");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.GetByText("It has passed each time.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Change the plan" })).ToBeHiddenAsync();
    }

    // The same list is a text to follow by counting, and with script a timer that says each phase.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_practice_can_be_followed_with_a_timer_or_by_counting(bool script)
    {
        await using IBrowserContext context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = script });
        IPage page = await BegunAsync(context);
        await page.Clock.InstallAsync();
        await page.GotoAsync(site.Url + "/Programme/Relax/practice-breath");
        await Assertions.Expect(page.Locator(".practice-phases li").First).ToHaveTextAsync("Breathe in and count slowly to 4");
        ILocator start = page.GetByRole(AriaRole.Button, new() { Name = "Start" });
        await Assertions.Expect(start).ToHaveCountAsync(script ? 1 : 0);
        if (script)
        {
            ILocator phase = page.Locator(".practice-phase");
            await start.ClickAsync();
            await Assertions.Expect(phase).ToHaveTextAsync("Breathe in");
            await page.Clock.RunForAsync(4500);
            await Assertions.Expect(phase).ToHaveTextAsync("Breathe out");
            await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
            await page.Clock.RunForAsync(20_000);
            await Assertions.Expect(phase).ToHaveTextAsync("Breathe out");
            await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
            await page.Clock.RunForAsync(300_000);
            await Assertions.Expect(phase).ToContainTextAsync("Stay for a moment.");
        }

        await PressAsync(page, "I did it");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Done today: 1");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_warning_sign_stops_the_programme_and_says_what_to_do(bool script)
    {
        await using IBrowserContext context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = script });
        IPage page = await BegunAsync(context);
        await page.Locator("details:has(#f-saddle-anaesthesia) summary").ClickAsync();
        await page.Locator("#f-saddle-anaesthesia").CheckAsync(new() { Force = true });
        await PressAsync(page, "Save the check");
        await Assertions.Expect(page).ToHaveURLAsync(site.Url + "/Assess/Urgent");

        await page.GotoAsync(site.Url + "/Programme");
        await Assertions.Expect(page.Locator(".notice.danger:not(.open-warning)").First).ToContainTextAsync("The programme rests");
        await Assertions.Expect(page.Locator("#today")).ToHaveCountAsync(0);
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private async Task<IPage> BegunAsync(IBrowserContext context)
    {
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(site.Url);
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).First.ClickAsync();
        await page.GotoAsync(site.Url + "/Programme");
        await PressAsync(page, "Begin");
        return page;
    }
}
