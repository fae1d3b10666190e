using Microsoft.Playwright;

namespace Plumbline.Browser.Tests.Journeys;

/// <summary>Somebody in front of the browser who answers by a story, page after page, as a new user would.</summary>
internal sealed class Patient : IAsyncDisposable
{
    // Far more pages than there are: whoever has not arrived by then is going in a circle.
    private const int MostPages = 60;

    private readonly IBrowserContext _context;
    private readonly string _url;

    private Patient(IBrowserContext context, IPage page, string url) => (_context, Page, _url) = (context, page, url);

    public IPage Page { get; }

    /// <summary>The warnings that interrupted, by their heading, in order.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>How many pages were answered.</summary>
    public int Asked { get; private set; }

    /// <summary>With script on a wide screen; without it on a small phone with the largest text.</summary>
    public static async Task<Patient> ArriveAsync(Site site, bool script)
    {
        IBrowserContext context = await site.Browser.NewContextAsync(new()
        {
            JavaScriptEnabled = script,
            ViewportSize = script ? new() { Width = 1440, Height = 900 } : new() { Width = 360, Height = 780 },
            AcceptDownloads = true,
        });
        await context.AddCookiesAsync([new() { Name = "plumbline-look", Value = script ? "device.usual.usual.usual" : "device.largest.usual.usual", Url = site.Url }]);
        var patient = new Patient(context, await context.NewPageAsync(), site.Url);
        await patient.OpenAsync("/");
        return patient;
    }

    /// <summary>Arrives, begins and answers everything up to the result.</summary>
    public static async Task<Patient> AssessedAsync(Site site, bool script, Story story)
    {
        Patient patient = await ArriveAsync(site, script);
        await patient.BeginAsync();
        await patient.AnswerAsync(story);
        return patient;
    }

    public string Path => new Uri(Page.Url).AbsolutePath;

    public Task OpenAsync(string path) => Page.GotoAsync(_url + path);

    public Task PressAsync(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    public Task FollowAsync(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First.ClickAsync();

    public Task BeginAsync() => PressAsync("Begin");

    /// <summary>Answers page after page until the result is there.</summary>
    public async Task AnswerAsync(Story story)
    {
        for (int page = 0; page < MostPages; page++)
        {
            // What is looked for without waiting must have had its chance to be there.
            await Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
            switch (Path)
            {
                case "/Result":
                    return;
                case "/Assess/Urgent":
                    Warnings.Add(await Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync());
                    await PressAsync("I have read this and go on with the questions");
                    break;
                case "/Assess/Where":
                    await MarkAsync(story);
                    break;
                case "/Assess/Qualities":
                    await PressAsync("Skip this page");
                    break;
                default:
                    await TickAsync(story);
                    break;
            }
        }

        throw new InvalidOperationException($"The assessment does not end; it stands at {Path}.");
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private async Task TickAsync(Story story)
    {
        Asked++;
        if (await Page.Locator("#age").CountAsync() > 0)
        {
            await Page.FillAsync("#age", story.Age.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await Page.CheckAsync($"input[name=sex][value={story.Sex}]");
        }

        if (await Page.Locator("#duration").CountAsync() > 0)
        {
            await Page.FillAsync("#duration", story.Duration.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await Page.SelectOptionAsync("#duration-unit", story.Unit);
        }

        string[] here = await Page.Locator("input[name=present]").EvaluateAllAsync<string[]>("boxes => boxes.map(box => box.value)");
        foreach (string finding in here.Where(story.Findings.Contains))
        {
            await Page.CheckAsync($"#f-{finding}");
        }

        await PressAsync("Continue: no to the rest");
    }

    private async Task MarkAsync(Story story)
    {
        Asked++;
        foreach (string place in story.Places)
        {
            ILocator box = Page.Locator($"#{place}");
            ILocator more = Page.Locator($"details:has(#{place})");

            await box.WaitForAsync(new() { State = WaitForSelectorState.Attached });

            // By the keyboard: on a busy machine the page can still move between looking and pressing.
            if (await more.CountAsync() > 0 && await more.First.GetAttributeAsync("open") is null)
            {
                await more.First.Locator("summary").First.PressAsync("Enter");
            }

            await box.CheckAsync();
        }

        await PressAsync("Continue: nowhere else hurts");
    }
}
