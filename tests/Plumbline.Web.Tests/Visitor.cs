using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Plumbline.Web.Tests;

/// <summary>Somebody with a browser without script: opens pages, fills forms and presses buttons.</summary>
internal sealed class Visitor(HttpClient client) : IDisposable
{
    public IHtmlDocument Page { get; private set; } = null!;

    public Uri At { get; private set; } = new("http://localhost/");

    public int Status { get; private set; }

    /// <summary>The cookies that the last answer set, as they were written.</summary>
    public IReadOnlyList<string> SetCookies { get; private set; } = [];

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public Task OpenAsync(string path) => ShowAsync(client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));

    /// <summary>Presses the button with this text; every field keeps its value but those given.</summary>
    public Task PressAsync(string button, params (string Field, string Value)[] fields)
    {
        IHtmlButtonElement pressed = Page.QuerySelectorAll<IHtmlButtonElement>("button").FirstOrDefault(each => each.TextContent.Trim() == button)
            ?? throw new InvalidOperationException($"There is no button '{button}' on {At.AbsolutePath}: {string.Join(", ", Page.QuerySelectorAll("button").Select(each => each.TextContent.Trim()))}");
        IHtmlFormElement form = pressed.Form ?? throw new InvalidOperationException($"The button '{button}' has no form.");
        var sent = Values(form).Where(pair => fields.All(field => field.Field != pair.Key)).Concat(fields.Select(field => KeyValuePair.Create(field.Field, field.Value))).ToList();
        if (pressed.Name is { Length: > 0 } name)
        {
            sent.Add(KeyValuePair.Create(name, pressed.Value));
        }

        string action = pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? At.PathAndQuery;
        return ShowAsync(client.PostAsync(new Uri(At, action), new FormUrlEncodedContent(sent), TestContext.Current.CancellationToken));
    }

    /// <summary>Chooses a file and presses the button of its form.</summary>
    public async Task UploadAsync(string button, string field, byte[] file)
    {
        IHtmlFormElement form = Page.QuerySelectorAll<IHtmlButtonElement>("button").First(each => each.TextContent.Trim() == button).Form!;
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Values(form).Where(pair => pair.Key != field))
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new ByteArrayContent(file), field, "chosen.json");
        await ShowAsync(client.PostAsync(new Uri(At, form.GetAttribute("action") ?? At.PathAndQuery), content, TestContext.Current.CancellationToken));
    }

    /// <summary>What a link leads to, without leaving the page.</summary>
    public Task<HttpResponseMessage> FetchAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Sends a form that need not stand on any page, without leaving this one.</summary>
    public Task<HttpResponseMessage> SendAsync(string path, params (string Field, string Value)[] fields) => client.PostAsync(
        new Uri(path, UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Field, field.Value))), TestContext.Current.CancellationToken);

    public void Dispose() => client.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form)
    {
        foreach (IElement element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Name: null or "" }:
                    break;
                case IHtmlInputElement input:
                    yield return KeyValuePair.Create(input.Name!, input.Value);
                    break;
                case IHtmlSelectElement { Name: { } name } select:
                    yield return KeyValuePair.Create(name, select.Value ?? "");
                    break;
                case IHtmlTextAreaElement { Name: { } name } area:
                    yield return KeyValuePair.Create(name, area.Value);
                    break;
            }
        }
    }

    private async Task ShowAsync(Task<HttpResponseMessage> asked)
    {
        using HttpResponseMessage response = await asked;
        Status = (int)response.StatusCode;
        SetCookies = response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [];
        At = response.RequestMessage!.RequestUri!;
        Page = await new HtmlParser(new HtmlParserOptions(), BrowsingContext.New()).ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
    }
}
