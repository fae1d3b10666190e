using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Web.Hosting;

namespace Plumbline.Web.Tests.Hosting;

/// <summary>A page as it was met on a walk.</summary>
internal sealed record MetPage(string Path, HttpResponseMessage Answer, string Html, IHtmlDocument Document);

/// <summary>Walks over every page that there is: all without a gap in their address, and from those along the links.</summary>
internal static class SiteWalk
{
    // Hundreds of pages of one kind are made by one file: a few of each show what all are like.
    private const int OfEachKind = 3;
    private const int QuestionsAnswered = 6;

    /// <summary>Every page, once for somebody who has not begun and once for somebody who has.</summary>
    public static async Task<IReadOnlyList<MetPage>> AllAsync(TestSite site)
    {
        using HttpClient stranger = site.CreateClient();
        using HttpClient person = await site.BegunAsync();
        await AnswerAsync(person);
        return [.. await FromAsync(site, stranger), .. await FromAsync(site, person)];
    }

    private static async Task<IReadOnlyList<MetPage>> FromAsync(TestSite site, HttpClient client)
    {
        string[] templates = [.. site.Services.GetRequiredService<SitePages>().Paths];
        var kinds = templates.Select(template => (template, matcher: new TemplateMatcher(TemplateParser.Parse(template.TrimStart('/')), []))).ToList();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var pages = new List<MetPage>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(templates.Where(template => !template.Contains('{', StringComparison.Ordinal)).Prepend("/"));
        while (open.TryDequeue(out string? path))
        {
            string kind = kinds.FirstOrDefault(x => x.matcher.TryMatch(path, [])).template ?? path;
            if (!seen.Add(path) || (counts[kind] = counts.GetValueOrDefault(kind) + 1) > OfEachKind)
            {
                continue;
            }

            HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            string html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            IHtmlDocument document = new HtmlParser().ParseDocument(html);
            pages.Add(new(path, answer, html, document));
            foreach (string link in document.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#', '?')[0]))
            {
                open.Enqueue(link);
            }
        }

        return pages;
    }

    /// <summary>Gives an answer to the first questions, so that pages which need answers have some.</summary>
    private static async Task AnswerAsync(HttpClient client)
    {
        for (int i = 0; i < QuestionsAnswered; i++)
        {
            HttpResponseMessage answer = await client.GetAsync(new Uri("/Assess", UriKind.Relative), TestContext.Current.CancellationToken);
            string path = answer.RequestMessage!.RequestUri!.PathAndQuery;
            using IHtmlDocument page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            if (Form.Of(page, path) is not { } form)
            {
                return;
            }

            form = form with { Action = page.QuerySelector("main form button[formaction]")?.GetAttribute("formaction") ?? form.Action };
            foreach (IGrouping<string, IHtmlInputElement> group in page.QuerySelectorAll("main form input[type=radio]").OfType<IHtmlInputElement>().GroupBy(input => input.Name!))
            {
                form = form.With(group.Key, group.Last().Value);
            }

            using HttpResponseMessage sent = await form.SendAsync(client);
        }
    }
}
