using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Plumbline.Exchange.Directory;

/// <summary>An address, reduced to what a person needs to go there.</summary>
internal sealed record FhirAddress(ImmutableArray<string> Lines, string City, string Region, string PostalCode, string Country);

/// <summary>A practitioner or an organisation.</summary>
internal sealed record FhirParty(string Name, string Credential, string Number, bool BadNumber, bool Active, string Phone, FhirAddress? Address, ulong Bits);

/// <summary>A location.</summary>
internal sealed record FhirLocation(GeoPoint? Place, FhirAddress? Address, string Phone, bool Active);

/// <summary>Who works where, as what.</summary>
internal sealed record FhirRole(
    string Practitioner, string Organisation, ImmutableArray<string> Locations, ulong Bits, bool HasSpecialty, bool Active, string Phone, bool Telehealth, DateOnly? Updated);

/// <summary>Collects the resources of a directory until all are there.</summary>
internal sealed class FhirShelf
{
    private const string Npis = "http://hl7.org/fhir/sid/us-npi";
    private const string Taxonomy = "http://nucc.org/provider-taxonomy";
    private readonly Dictionary<string, FhirParty> _parties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FhirLocation> _locations = new(StringComparer.Ordinal);
    private readonly List<FhirRole> _roles = [];

    public IReadOnlyList<FhirRole> Roles => _roles;

    public int Count => _parties.Count + _locations.Count + _roles.Count;

    public FhirParty? Party(string reference) => _parties.GetValueOrDefault(reference);

    public FhirLocation? Location(string reference) => _locations.GetValueOrDefault(reference);

    /// <summary>Adds a resource; other types than the four are passed over.</summary>
    public void Add(string type, JsonElement json, string? fullUrl, SpecialtyCodes codes)
    {
        switch (type)
        {
            case "Practitioner":
                FhirParty person = Person(json, codes);
                Put(_parties, type, json, fullUrl, person);
                break;
            case "Organization":
                Put(_parties, type, json, fullUrl, Organisation(json));
                break;
            case "Location":
                Put(_locations, type, json, fullUrl, new(Position(json), Address(Fhir.Each(json, "address").FirstOrDefault()), Phone(json), Fhir.Text(json, "status") is not ("inactive" or "suspended")));
                break;
            case "PractitionerRole":
                _roles.Add(Role(json, codes));
                break;
            default:
                break;
        }
    }

    private static void Put<T>(Dictionary<string, T> shelf, string type, JsonElement json, string? fullUrl, T value)
    {
        if (Fhir.Text(json, "id") is { Length: > 0 } id)
        {
            shelf[$"{type}/{id}"] = value;
        }

        if (!string.IsNullOrEmpty(fullUrl))
        {
            shelf[Fhir.Key(fullUrl)] = value;
        }
    }

    private static FhirParty Person(JsonElement json, SpecialtyCodes codes)
    {
        JsonElement name = Fhir.Each(json, "name").FirstOrDefault();
        string[] parts = [.. Fhir.Each(name, "given").Select(Fhir.Text), Fhir.Text(name, "family")];
        string whole = string.Join(' ', parts.Where(part => part.Length > 0));
        ulong bits = 0;
        foreach (JsonElement qualification in Fhir.Each(json, "qualification"))
        {
            bits |= Bits(Fhir.Member(qualification, "code"), codes).Bits;
        }

        var (number, bad) = Number(json);
        return new(
            whole.Length > 0 ? whole : Fhir.Text(name, "text"), string.Join(", ", Fhir.Each(name, "suffix").Select(Fhir.Text).Where(suffix => suffix.Length > 0)),
            number, bad, IsActive(json), Phone(json), Address(Fhir.Each(json, "address").FirstOrDefault()), bits);
    }

    private static FhirParty Organisation(JsonElement json)
    {
        var (number, bad) = Number(json);
        return new(Fhir.Text(json, "name"), "", number, bad, IsActive(json), Phone(json), Address(Fhir.Each(json, "address").FirstOrDefault()), 0);
    }

    private static FhirRole Role(JsonElement json, SpecialtyCodes codes)
    {
        ulong bits = 0;
        bool some = false;
        foreach (JsonElement concept in Fhir.Each(json, "specialty").Concat(Fhir.Each(json, "code")))
        {
            var (found, any) = Bits(concept, codes);
            bits |= found;
            some |= any;
        }

        return new(
            Reference(Fhir.Member(json, "practitioner")),
            Reference(Fhir.Member(json, "organization")),
            [.. Fhir.Each(json, "location").Select(Reference).Where(reference => reference.Length > 0)],
            bits,
            some,
            IsActive(json),
            Phone(json),
            Fhir.Each(json, "extension").Any(IsVirtual),
            Updated(json));
    }

    // Plan-Net's extension "delivery-method": its type is "virtual" for visits by video or telephone.
    private static bool IsVirtual(JsonElement extension) =>
        Fhir.Text(extension, "url").EndsWith("/delivery-method", StringComparison.Ordinal)
        && Fhir.Each(extension, "extension").Any(part => Fhir.Each(Fhir.Member(part, "valueCodeableConcept"), "coding").Any(coding => Fhir.Text(coding, "code") == "virtual"));

    private static (ulong Bits, bool Some) Bits(JsonElement concept, SpecialtyCodes codes)
    {
        ulong bits = 0;
        bool some = false;
        foreach (JsonElement coding in Fhir.Each(concept, "coding"))
        {
            some = true;
            string code = Fhir.Text(coding, "code");
            bits |= Fhir.Text(coding, "system") == Taxonomy ? codes.OfCode(code.AsSpan()) : 0;
        }

        string text = Fhir.Text(concept, "text");
        return (bits | (text.Length > 0 ? codes.OfName(text) : 0), some || text.Length > 0);
    }

    private static (string Number, bool Bad) Number(JsonElement json)
    {
        foreach (JsonElement identifier in Fhir.Each(json, "identifier"))
        {
            if (Fhir.Text(identifier, "system") == Npis)
            {
                string value = Fhir.Text(identifier, "value");
                return (value, !Npi.IsValid(Encoding.UTF8.GetBytes(value)));
            }
        }

        return ("", false);
    }

    private static bool IsActive(JsonElement json) => Fhir.Member(json, "active").ValueKind != JsonValueKind.False;

    private static GeoPoint? Position(JsonElement json)
    {
        JsonElement position = Fhir.Member(json, "position"), latitude = Fhir.Member(position, "latitude"), longitude = Fhir.Member(position, "longitude");
        return latitude.ValueKind == JsonValueKind.Number && longitude.ValueKind == JsonValueKind.Number
            && latitude.TryGetDouble(out double north) && longitude.TryGetDouble(out double east)
            ? GeoPoint.TryOf(north, east)
            : null;
    }

    private static FhirAddress? Address(JsonElement json) => json.ValueKind != JsonValueKind.Object
        ? null
        : new(
            [.. Fhir.Each(json, "line").Select(Fhir.Text).Where(line => line.Length > 0)],
            Fhir.Text(json, "city"), Fhir.Text(json, "state"), Fhir.Text(json, "postalCode"), Fhir.Text(json, "country"));

    private static string Phone(JsonElement json)
    {
        foreach (JsonElement contact in Fhir.Each(json, "telecom"))
        {
            if (Fhir.Text(contact, "system") == "phone")
            {
                return Fhir.Text(contact, "value");
            }
        }

        return "";
    }

    private static DateOnly? Updated(JsonElement json) =>
        Fhir.Text(Fhir.Member(json, "meta"), "lastUpdated") is { Length: >= 10 } at
        && DateOnly.TryParseExact(at.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;

    private static string Reference(JsonElement json) => Fhir.Key(Fhir.Text(json, "reference"));
}

/// <summary>Members of a JSON object that may be there or not, and of the right kind or not.</summary>
internal static class Fhir
{
    public static JsonElement Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement member) ? member : default;

    public static string Text(JsonElement json, string name) => Text(Member(json, name));

    public static string Text(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString()!.Trim() : "";

    /// <summary>The elements of a list; an object that stands alone counts as a list of one.</summary>
    public static IEnumerable<JsonElement> Each(JsonElement json, string name) => Member(json, name) switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
        { ValueKind: JsonValueKind.Object } one => [one],
        _ => [],
    };

    /// <summary>By what a reference and an address of one resource are the same: type and id, or the whole of a URN.</summary>
    public static string Key(string reference)
    {
        int history = reference.IndexOf("/_history/", StringComparison.Ordinal);
        string bare = history < 0 ? reference : reference[..history];
        string[] parts = bare.Split('/');
        return parts.Length >= 2 ? $"{parts[^2]}/{parts[^1]}" : bare;
    }
}
