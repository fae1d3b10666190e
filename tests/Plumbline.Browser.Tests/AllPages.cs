using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Plumbline.Browser.Tests;

/// <summary>Finds every page of the site as a person would: along its links, having begun and answered.</summary>
internal static partial class AllPages
{
    // Pages of one kind differ in their words alone; a few of each show how all look.
    private const int OfEachKind = 2;
    private const int QuestionsAnswered = 6;

    private static readonly string[] Roots = ["/", "/Danger", "/Settings", "/Leave", "/Gallery", "/Error/404", "/Error/500", "/Error/503", "/Journal/CheckIn/Week", "/Journal/CheckIn/Done", "/Journal/CheckIn/Help"];

    /// <summary>Begins and answers the first questions with the last choice of each.</summary>
    public static async Task BeginAsync(IPage page, string url)
    {
        await page.GotoAsync(url);
        await page.Locator("main form button").ClickAsync();
        for (int i = 0; i < QuestionsAnswered; i++)
        {
            await page.GotoAsync(url + "/Assess");
            foreach (ILocator group in await page.Locator("main form fieldset:has(input[type=radio])").AllAsync())
            {
                await group.Locator("input[type=radio]").Last.CheckAsync(new() { Force = true });
            }

            ILocator button = page.Locator("main form button").First;
            if (await button.CountAsync() == 0)
            {
                break;
            }

            await button.ClickAsync();
        }

        // The programme shows its pages to whoever has begun it.
        await page.GotoAsync(url + "/Programme");
        await page.Locator("main form:has(#begun) button").ClickAsync();
        await page.Locator("main form button").Last.ClickAsync();
        await CourseTests.BringAsync(page, url);

        // A diary with an entry, its correction, and one that was taken back: each part of its pages is there.
        foreach (int pain in new[] { 4, 7 })
        {
            await page.GotoAsync(url + "/Journal");
            await page.Locator(".pain-buttons button").Nth(pain).ClickAsync();
            await page.Locator(".notice.ok a").ClickAsync();
            await page.Locator("#note").EvaluateAsync("note => { note.closest('details').open = true; }");
            await page.Locator("#note").FillAsync("Sat for long");
            await page.Locator("main button", new() { HasText = "Save the entry" }).ClickAsync();
        }

        await page.Locator(".notice.ok a").ClickAsync();
        await page.Locator("main details").Last.EvaluateAsync("part => { part.open = true; }");
        await page.Locator("main button.danger").ClickAsync();
    }

    /// <summary>The paths of all pages; of the gallery, every state of every component.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page, string url)
    {
        var found = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Queue<string>(Roots);
        while (open.TryDequeue(out string? path))
        {
            string kind = Kind(path);
            if (!seen.Add(path) || (kind != "/Gallery" && (counts[kind] = counts.GetValueOrDefault(kind) + 1) > OfEachKind))
            {
                continue;
            }

            // Asked for with the cookies of the page but not opened: some links lead to files.
            IAPIResponse answer = await page.APIRequest.GetAsync(url + path);
            if (!answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal) || new Uri(answer.Url).AbsolutePath != path)
            {
                continue;
            }

            found.Add(path);
            foreach (Match link in Link().Matches(await answer.TextAsync()))
            {
                open.Enqueue(link.Groups[1].Value);
            }
        }

        return found;
    }

    [GeneratedRegex("""<a [^>]*href="(/[^"#?]*)""")]
    private static partial Regex Link();

    /// <summary>The path up to its second part: what is behind differs from thing to thing.</summary>
    private static string Kind(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["Gallery", ..] => "/Gallery",
        [var area, var kind, _, ..] => $"/{area}/{kind}/",
        _ => path,
    };
}
