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

        var form = new HtmlForm(Attribute(found.Groups["head"].Value, "action") ?? "");
        string body = found.Groups["body"].Value;
        foreach (Match input in Input().Matches(body))
        {
            string tag = input.Value;
            if (Attribute(tag, "name") is { } name && !Flag(tag, "disabled"))
            {
                form._inputs.Add((Attribute(tag, "type") ?? "text", name, Attribute(tag, "value") ?? "on", Flag(tag, "checked")));
            }
        }

        foreach (Match select in Select().Matches(body))
        {
            if (Attribute(select.Groups["head"].Value, "name") is { } name && Option().Matches(select.Groups["body"].Value) is { Count: > 0 } options)
            {
                Match chosen = options.FirstOrDefault(option => Flag(option.Value, "selected")) ?? options[0];
                form._selects.Add((name, Attribute(chosen.Value, "value") ?? ""));
            }
        }

        foreach (Match button in Button().Matches(body))
        {
            if (Attribute(button.Value, "type") is null or "submit")
            {
                form.Buttons.Add((Attribute(button.Value, "formaction"), Attribute(button.Value, "name") ?? "", Attribute(button.Value, "value") ?? ""));
            }
        }

        return form;
    }

    private static string? Attribute(string tag, string name)
    {
        Match found = Regex.Match(tag, $"\\s{name}=(?:\"([^\"]*)\"|([^\\s>]+))", RegexOptions.CultureInvariant);
        return found.Success ? WebUtility.HtmlDecode(found.Groups[1].Success ? found.Groups[1].Value : found.Groups[2].Value) : null;
    }

    private static bool Flag(string tag, string name) => Regex.IsMatch(tag, $"\\s{name}(?=[\\s=>/])", RegexOptions.CultureInvariant);

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
