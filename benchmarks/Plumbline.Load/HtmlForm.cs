using System.Net;
using System.Text.RegularExpressions;

namespace Plumbline.Load;

/// <summary>The form of a page, as a browser without script reads it.</summary>
internal sealed partial class HtmlForm
{
    private readonly List<(string Type, string Name, string Value, bool Checked)> _inputs = [];
    private readonly List<(string Name, string Value)> _selects = [];

    private HtmlForm(string action) => Action = action;

    /// <summary>Where it is sent; empty for the page itself.</summary>
    internal string Action { get; }

    /// <summary>Its buttons: where each sends it (null for the form's own address), and what it adds.</summary>
    internal List<(string? Action, string Name, string Value)> Buttons { get; } = [];

    internal IEnumerable<(string Type, string Name, string Value, bool Checked)> Inputs => _inputs;

    internal IEnumerable<(string Name, string Value)> Selects => _selects;

    /// <summary>The first form of the page's main part that is posted; null where there is none.</summary>
    internal static HtmlForm? Of(string page)
    {
        int main = page.IndexOf("<main", StringComparison.Ordinal);
        Match found = Form().Match(page, Math.Max(0, main));
        if (!found.Success)
        {
            return null;
        }

        var form = new HtmlForm(Attributes(found.Groups["head"].Value).GetValueOrDefault("action") ?? "");
        string body = found.Groups["body"].Value;
        foreach (Match input in Input().Matches(body))
        {
            Dictionary<string, string> tag = Attributes(input.Value);
            if (tag.TryGetValue("name", out string? name) && !tag.ContainsKey("disabled"))
            {
                form._inputs.Add((tag.GetValueOrDefault("type", "text"), name, tag.GetValueOrDefault("value", "on"), tag.ContainsKey("checked")));
            }
        }

        foreach (Match select in Select().Matches(body))
        {
            if (Attributes(select.Groups["head"].Value).TryGetValue("name", out string? name) && Option().Matches(select.Groups["body"].Value) is { Count: > 0 } options)
            {
                Dictionary<string, string>[] tags = [.. options.Select(option => Attributes(option.Value))];
                form._selects.Add((name, (tags.FirstOrDefault(tag => tag.ContainsKey("selected")) ?? tags[0]).GetValueOrDefault("value", "")));
            }
        }

        foreach (Match button in Button().Matches(body))
        {
            Dictionary<string, string> tag = Attributes(button.Value);
            if (tag.GetValueOrDefault("type", "submit") == "submit")
            {
                form.Buttons.Add((tag.GetValueOrDefault("formaction"), tag.GetValueOrDefault("name", ""), tag.GetValueOrDefault("value", "")));
            }
        }

        return form;
    }

    // The first of a name counts, as in a browser; an attribute without a value is there and empty.
    private static Dictionary<string, string> Attributes(string tag)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match attribute in Attribute().Matches(tag))
        {
            string value = attribute.Groups["value"].Value;
            attributes.TryAdd(attribute.Groups["name"].Value, value.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(value) : value);
        }

        return attributes;
    }

    [GeneratedRegex("\\s(?<name>[^\\s=>/\"]+)(=(\"(?<value>[^\"]*)\"|(?<value>[^\\s>]+)))?", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    [GeneratedRegex("<form(?<head>[^>]*method=\"post\"[^>]*)>(?<body>.*?)</form>", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    [GeneratedRegex("<input[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Input();

    [GeneratedRegex("<select(?<head>[^>]*)>(?<body>.*?)</select>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Select();

    [GeneratedRegex("<option[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Option();

    [GeneratedRegex("<button[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Button();
}
