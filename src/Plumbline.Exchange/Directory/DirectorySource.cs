using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Plumbline.Exchange.Directory;

/// <summary>The kinds of files that can be read.</summary>
public enum DirectoryKind
{
    /// <summary>The NPPES dissemination file.</summary>
    Nppes,

    /// <summary>The Doctors and Clinicians file of CMS.</summary>
    Clinicians,

    /// <summary>A table of one's own.</summary>
    Csv,

    /// <summary>FHIR resources, one a line or in a bundle.</summary>
    Fhir,

    /// <summary>Places of postal codes.</summary>
    Gazetteer,
}

/// <summary>One imported file: where its rows came from, and what became of them.</summary>
public sealed record DirectorySource
{
    /// <summary>The name under which it lies in the folder; importing under the same name replaces it.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of file it was.</summary>
    public required DirectoryKind Kind { get; init; }

    /// <summary>The file's own name, without its folder.</summary>
    public required string File { get; init; }

    /// <summary>The day of the import, in UTC.</summary>
    public required DateOnly Imported { get; init; }

    /// <summary>The latest change that a row states; null where no row states one.</summary>
    public required DateOnly? Newest { get; init; }

    /// <summary>The counts.</summary>
    public required ImportCounts Counts { get; init; }

    /// <summary>How many different numbers of the register the kept rows have.</summary>
    public required long Numbers { get; init; }

    /// <summary>How many kept rows count for each specialty. A row can count for several.</summary>
    public required ImmutableSortedDictionary<string, long> Specialties { get; init; }

    /// <summary>The ids of the specialties in the order of their bits.</summary>
    internal ImmutableArray<string> Bits { get; init; } = [];

    /// <summary>By what the import is recognised: the input and everything that decides about a row.</summary>
    internal string Identity { get; init; } = "";

    /// <summary>SHA-256 over all rows.</summary>
    internal string Hash { get; init; } = "";

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteString("kind", Kind.ToString());
        json.WriteString("file", File);
        json.WriteString("imported", Imported.ToString("O", CultureInfo.InvariantCulture));
        if (Newest is { } newest)
        {
            json.WriteString("newest", newest.ToString("O", CultureInfo.InvariantCulture));
        }

        json.WriteNumber("numbers", Numbers);
        json.WriteString("identity", Identity);
        json.WriteString("hash", Hash);
        json.WriteStartArray("bits");
        foreach (string id in Bits)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
        json.WriteStartObject("specialties");
        foreach (var (id, count) in Specialties)
        {
            json.WriteNumber(id, count);
        }

        json.WriteEndObject();
        json.WritePropertyName("counts");
        CountsJson.Write(json, Counts);
        json.WriteEndObject();
    }

    /// <exception cref="InvalidDataException">It is not what <see cref="Write"/> wrote.</exception>
    internal static DirectorySource Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            JsonElement json = document.RootElement;
            return new()
            {
                Name = json.GetProperty("name").GetString() ?? "",
                Kind = Enum.Parse<DirectoryKind>(json.GetProperty("kind").GetString() ?? ""),
                File = json.GetProperty("file").GetString() ?? "",
                Imported = Day(json.GetProperty("imported")),
                Newest = json.TryGetProperty("newest", out JsonElement newest) ? Day(newest) : null,
                Numbers = json.GetProperty("numbers").GetInt64(),
                Identity = json.GetProperty("identity").GetString() ?? "",
                Hash = json.GetProperty("hash").GetString() ?? "",
                Bits = [.. json.GetProperty("bits").EnumerateArray().Select(id => id.GetString() ?? "")],
                Specialties = json.GetProperty("specialties").EnumerateObject().ToImmutableSortedDictionary(one => one.Name, one => one.Value.GetInt64(), StringComparer.Ordinal),
                Counts = CountsJson.Read(json.GetProperty("counts")),
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("The description of a directory file is damaged.", e);
        }
    }

    private static DateOnly Day(JsonElement text) => DateOnly.ParseExact(text.GetString() ?? "", "O", CultureInfo.InvariantCulture);
}

/// <summary>Counts as JSON.</summary>
internal static class CountsJson
{
    public static void Write(Utf8JsonWriter json, ImportCounts counts)
    {
        json.WriteStartObject();
        json.WriteNumber("read", counts.Read);
        json.WriteNumber("kept", counts.Kept);
        json.WriteNumber("people", counts.People);
        json.WriteNumber("organisations", counts.Organisations);
        Each(json, "skipped", counts.Skipped);
        Each(json, "first", counts.FirstRows);
        json.WriteEndObject();
    }

    public static ImportCounts Read(JsonElement json) => new(
        json.GetProperty("read").GetInt64(),
        json.GetProperty("kept").GetInt64(),
        json.GetProperty("people").GetInt64(),
        json.GetProperty("organisations").GetInt64(),
        Each(json.GetProperty("skipped")),
        Each(json.GetProperty("first")));

    private static void Each(Utf8JsonWriter json, string name, ImmutableSortedDictionary<SkipReason, long> counts)
    {
        json.WriteStartObject(name);
        foreach (var (reason, count) in counts)
        {
            json.WriteNumber(reason.ToString(), count);
        }

        json.WriteEndObject();
    }

    private static ImmutableSortedDictionary<SkipReason, long> Each(JsonElement json) =>
        json.EnumerateObject().ToImmutableSortedDictionary(one => Enum.Parse<SkipReason>(one.Name), one => one.Value.GetInt64());
}
