using System.Net;
using System.Text;
using System.Text.Json;

namespace Plumbline.Exchange.Fhir;

/// <summary>Looks into FHIR resources in JSON. What has another shape than the standard says is not there.</summary>
internal static class FhirJson
{
    private const string MarkedUp = "http://hl7.org/fhir/StructureDefinition/rendering-xhtml";

    private const string LoincSystem = "http://loinc.org";

    /// <summary>A text; null where there is none.</summary>
    public static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : null;

    /// <summary>True or false; null where it is neither.</summary>
    public static bool? Truth(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value)
            ? value.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null }
            : null;

    /// <summary>The elements of a list; none where there is no list.</summary>
    public static IEnumerable<JsonElement> Each(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    /// <summary>An object; null where there is none.</summary>
    public static JsonElement? Child(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Object ? value : null;

    /// <summary>The first LOINC code of a resource or a line; empty where it has none.</summary>
    public static string Loinc(JsonElement element) =>
        Each(element, "code").Where(coding => Text(coding, "system") == LoincSystem).Select(coding => Text(coding, "code")).FirstOrDefault(code => code is { Length: <= Journal.Instrument.LongestId }) ?? "";

    /// <summary>The text of a line that stands only as marked-up text beside it, without its marks; null where there is none.</summary>
    public static string? Written(JsonElement item)
    {
        if (Child(item, "_text") is not { } beside)
        {
            return null;
        }

        JsonElement marked = Each(beside, "extension").FirstOrDefault(extension => Text(extension, "url") == MarkedUp);
        if (Text(marked, "valueString") is not { } html)
        {
            return null;
        }

        // What stands between marks is words; the page writes them as words again, whatever they look like.
        var words = new StringBuilder();
        bool within = false;
        foreach (char letter in html)
        {
            within = letter == '<' || (within && letter != '>');
            words.Append(within || letter == '>' ? ' ' : letter);
        }

        string plain = string.Join(' ', WebUtility.HtmlDecode(words.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain.Length > 0 ? plain : null;
    }

    /// <summary>The number of the first extension with one of these addresses; null where there is none.</summary>
    public static double? NumberOf(JsonElement element, IReadOnlyCollection<string> addresses)
    {
        foreach (JsonElement extension in Each(element, "extension").Where(each => Text(each, "url") is { } address && addresses.Contains(address)))
        {
            foreach (string name in new[] { "valueDecimal", "valueInteger" })
            {
                if (extension.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && double.IsFinite(number))
                {
                    return number;
                }
            }
        }

        return null;
    }
}
