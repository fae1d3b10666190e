using System.Text.Json;

namespace Plumbline.Exchange.Fhir;

/// <summary>Looks into FHIR resources in JSON. What has another shape than the standard says is not there.</summary>
internal static class FhirJson
{
    private const string LoincSystem = "http://loinc.org";

    /// <summary>A text; null where there is none.</summary>
    public static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
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
