using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Plumbline.Web.Tests.Hosting;

/// <summary>A form of a page, filled as the page fills it.</summary>
internal sealed record Form(string Action, Dictionary<string, string> Fields)
{
    /// <summary>The first form within <c>main</c> whose action ends in the given text.</summary>
    public static async Task<Form> OnAsync(HttpClient client, string path, string actionEnds = "")
    {
        string html = await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        using IHtmlDocument page = new HtmlParser().ParseDocument(html);
        return Of(page, path, actionEnds) ?? throw new InvalidOperationException($"There is no form on {path}.");
    }

    public static Form? Of(IHtmlDocument page, string path, string actionEnds = "")
    {
        IElement? form = page.QuerySelectorAll("main form[method=post]").FirstOrDefault(x => (x.GetAttribute("action") ?? "").EndsWith(actionEnds, StringComparison.Ordinal));
        if (form is null)
        {
            return null;
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (IElement input in form.QuerySelectorAll("input[name]"))
        {
            if (input.GetAttribute("type") is not ("radio" or "checkbox") || input.HasAttribute("checked"))
            {
                fields[input.GetAttribute("name")!] = input.GetAttribute("value") ?? "";
            }
        }

        return new(form.GetAttribute("action") is { Length: > 0 } action ? action : path, fields);
    }

    public Form With(string field, string value) => this with { Fields = new(Fields, StringComparer.Ordinal) { [field] = value } };

    public Form Without(string field)
    {
        var fields = new Dictionary<string, string>(Fields, StringComparer.Ordinal);
        fields.Remove(field);
        return this with { Fields = fields };
    }

    public Task<HttpResponseMessage> SendAsync(HttpClient client)
    {
        var content = new FormUrlEncodedContent(Fields);
        return client.PostAsync(new Uri(Action, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }
}
