using System.Text;
using Microsoft.Playwright;

namespace Plumbline.Browser.Tests;

/// <summary>Taking data along, bringing them back, deleting them, and handing over a page for the visit.</summary>
public class HandOverTests(Site site) : IClassFixture<Site>
{
    private const string Saved = """
        { "plumbline": { "format": 1 },
          "answers": { "age": 46, "sex": "female", "duration-days": 70, "findings": { "pain-leg": "present", "leg-weakness": "not-sure", "fever": "absent", "quality-shooting": "present" } },
          "asked": ["nerves-and-bladder"],
          "body-map": [{ "region": "calf", "side": "left", "kind": "pain" }, { "region": "foot-top", "side": "left", "kind": "numb" }],
          "history": { "treatments": [{ "treatment": "exercise-therapy", "started": "2026-01-02", "sessions": 6, "pain-change": -1 }], "medicines": [{ "name": "Paracetamol" }] },
          "visit": { "reason": "The leg pain", "goals": ["Sleep", "Walk to the shop"] } }
        """;

    [Theory]
    [InlineData(true, 360)]
    [InlineData(true, 1440)]
    [InlineData(false, 360)]
    public async Task A_saved_file_opens_and_becomes_a_page_for_the_visit(bool script, int width)
    {
        await using IBrowserContext context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = script, ViewportSize = new() { Width = width, Height = 800 }, AcceptDownloads = true });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(site.Url + "/Data");
        await FitsAsync(page);
        await page.GetByLabel("Your file").SetInputFilesAsync(new FilePayload { Name = "saved.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(Saved) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the file" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Your file is open.");
        await FitsAsync(page);

        await page.GotoAsync(site.Url + "/Visit");
        await page.GetByLabel("What worries you most about this pain?").FillAsync("That it stays");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and show the page" }).ClickAsync();
        ILocator sheet = page.Locator("article");
        await Assertions.Expect(sheet).ToContainTextAsync("That it stays");
        await Assertions.Expect(sheet.GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copy the text" })).ToHaveCountAsync(script ? 1 : 0);
        await FitsAsync(page);

        IDownload pdf = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download as PDF" }).ClickAsync());
        Assert.StartsWith("visit-summary-", pdf.SuggestedFilename, StringComparison.Ordinal);

        // On paper there is the page and nothing else.
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save and show the page" })).ToBeHiddenAsync();
        await Assertions.Expect(sheet).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_told_is_downloaded_and_then_deleted(bool script)
    {
        await using IBrowserContext context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = script, AcceptDownloads = true });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(site.Url + "/Data");
        await page.GetByLabel("Your file").SetInputFilesAsync(new FilePayload { Name = "saved.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(Saved) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the file" }).ClickAsync();
        IDownload file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download everything as one file" }).ClickAsync());
        Assert.Contains("Walk to the shop", await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "Delete everything" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, delete everything now" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("All of it is deleted");
        await page.GoBackAsync();
        await page.GotoAsync(site.Url + "/Data");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("There is nothing of yours here now.");
    }

    private static async Task FitsAsync(IPage page) =>
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{page.Url} scrolls sideways.");
}
