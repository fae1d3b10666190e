using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Plumbline.Exchange.Directory;
using Plumbline.Knowledge;

namespace Plumbline.Web.Locating;

/// <summary>One result of the live register.</summary>
internal static class RegistryRow
{
    private const int LongestText = 200;

    /// <summary>Reads a result; null where it is out of use, has no known place, or no specialty that a plan leads to.</summary>
    public static Provider? Read(JsonElement row, KnowledgeBase knowledge, PlaceTable places)
    {
        JsonElement basic = Member(row, "basic");
        JsonElement address = Each(row, "addresses").FirstOrDefault(one => Text(one, "address_purpose") == "LOCATION");
        HashSet<string> codes = [.. Each(row, "taxonomies").Select(one => Text(one, "code"))];
        ImmutableArray<string> specialties = [.. knowledge.Specialties.Values.Where(specialty => specialty.Codes.Any(codes.Contains)).Select(specialty => specialty.Id)];
        string postal = Text(address, "postal_code");
        bool organisation = Text(row, "enumeration_type") == "NPI-2";
        string name = organisation ? Text(basic, "organization_name") : Join(Text(basic, "first_name"), Text(basic, "middle_name"), Text(basic, "last_name"));
        if (Text(basic, "status") is not ("" or "A") || specialties.IsEmpty || name.Length == 0 || Text(address, "address_1").Length == 0 || places.Find(postal) is not { } place)
        {
            return null;
        }

        return new()
        {
            Number = Text(row, "number"),
            Name = name,
            Credential = Text(basic, "credential"),
            IsOrganisation = organisation,
            Lines = [.. new[] { Text(address, "address_1"), Text(address, "address_2") }.Where(line => line.Length > 0)],
            City = Text(address, "city"),
            Region = Text(address, "state"),
            PostalCode = postal.Length == 9 ? $"{postal[..5]}-{postal[5..]}" : postal,
            Country = Text(address, "country_code"),
            Phone = Text(address, "telephone_number"),
            Updated = DateOnly.TryParseExact(Text(basic, "last_updated"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null,
            Place = place,
            PlacedByPostalCode = true,
            Specialties = specialties,
        };
    }

    private static string Join(params ReadOnlySpan<string> parts) => string.Join(' ', parts.ToArray().Where(part => part.Length > 0));

    private static JsonElement Member(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement member) ? member : default;

    private static ImmutableArray<JsonElement> Each(JsonElement json, string name) => Member(json, name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    private static string Text(JsonElement json, string name)
    {
        string text = Member(json, name) is { ValueKind: JsonValueKind.String } member ? member.GetString()!.Trim() : "";
        return text[..Math.Min(text.Length, LongestText)];
    }
}
