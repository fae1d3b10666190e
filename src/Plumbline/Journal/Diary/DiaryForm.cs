using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>A diary entry as JSON: how it is stored, and how it stands in the file that a person downloads.</summary>
public static class DiaryForm
{
    /// <summary>The biggest entry that is read, in bytes.</summary>
    public const int MostBytes = 64_000;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an entry.</summary>
    /// <exception cref="ArgumentException">The entry holds what <see cref="Read"/> would refuse. The message names places, never what was written.</exception>
    public static byte[] Write(DiaryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Compact))
        {
            json.WriteStartObject();
            Members(json, entry);
            json.WriteEndObject();
        }

        byte[] written = bytes.WrittenSpan.ToArray();
        return Read(written, out ImmutableArray<HistoryFault> faults) is null
            ? throw new ArgumentException("This entry could not be read again: " + string.Join("; ", faults.Select(fault => $"{fault.Place}: {fault.Code}")), nameof(entry))
            : written;
    }

    /// <summary>Reads an entry, strictly. Never throws for what the bytes hold.</summary>
    /// <param name="bytes">The entry; UTF-8.</param>
    /// <param name="faults">Everything that is wrong; none repeats what was written.</param>
    /// <returns>Null where anything is wrong.</returns>
    public static DiaryEntry? Read(ReadOnlySpan<byte> bytes, out ImmutableArray<HistoryFault> faults)
    {
        var found = new List<HistoryFault>();
        DiaryEntry? entry = null;
        if (bytes.Length > MostBytes)
        {
            found.Add(new("HF002", 1, HistoryReader.WholeFile, "the entry is too big; it has at most 64 thousand bytes."));
        }
        else if (JsonTree.Read(bytes, out HistoryFault? fault) is not { } root)
        {
            found.Add(fault!);
        }
        else if (root.Kind != JsonValueKind.Object)
        {
            found.Add(new("HF005", root.Line, HistoryReader.WholeFile, "this is not an object; an entry is written in braces."));
        }
        else
        {
            var map = new HistoryMap(root, HistoryReader.WholeFile, DateOnly.MaxValue, found);
            entry = Entry(map, HistoryMap.IsId);
            map.NameUnknownKeys();
        }

        faults = [.. found.Distinct()];
        return faults.IsEmpty ? entry : null;
    }

    /// <summary>Writes the members of an entry into the object that is open.</summary>
    internal static void Members(Utf8JsonWriter json, DiaryEntry entry)
    {
        json.WriteString("id", entry.Id);
        json.WriteString("at", entry.At.ToString(HistoryMap.MomentForm, CultureInfo.InvariantCulture));
        json.WriteString("written", entry.Written.ToString(HistoryMap.MomentForm, CultureInfo.InvariantCulture));
        if (entry.Corrects is { } corrects)
        {
            json.WriteString("corrects", corrects);
        }

        True(json, "withdrawn", entry.Withdrawn);
        HistoryWriter.Number(json, "pain", entry.Pain?.Points);
        if (!entry.Regions.IsEmpty)
        {
            json.WriteStartObject("regions");
            foreach (var (place, pain) in entry.Regions)
            {
                json.WriteNumber(place, pain.Points);
            }

            json.WriteEndObject();
        }

        HistoryWriter.Strings(json, "qualities", entry.Qualities);
        HistoryWriter.Number(json, "sleep", entry.Sleep?.Points);
        HistoryWriter.Number(json, "mood", entry.Mood?.Points);
        HistoryWriter.Number(json, "activity", entry.Activity?.Points);
        HistoryWriter.Strings(json, "medicines", entry.Medicines);
        Text(json, "side-effect", entry.SideEffect);
        Text(json, "note", entry.Note);
        True(json, "flare", entry.Flare);
    }

    /// <summary>Reads the members of an entry.</summary>
    /// <returns>Null where something is missing without which there is no entry.</returns>
    internal static DiaryEntry? Entry(HistoryMap map, Func<string, bool> isFinding)
    {
        Guid? id = map.Identity("id", required: true), corrects = map.Identity("corrects");
        DateTimeOffset? at = map.Moment("at"), written = map.Moment("written");
        var entry = new DiaryEntry
        {
            Id = id ?? Guid.Empty,
            At = at ?? default,
            Written = written ?? default,
            Corrects = corrects,
            Withdrawn = map.Truth("withdrawn") ?? false,
            Pain = Score(map.Number("pain", PainScore.Lowest, PainScore.Highest)),
            Regions = Regions(map),
            Qualities = Few(map, "qualities", map.Words("qualities", isFinding, "ids of findings")),
            Sleep = Rated(map, "sleep"),
            Mood = Rated(map, "mood"),
            Activity = Rated(map, "activity"),
            Medicines = Medicines(map),
            SideEffect = map.FreeText("side-effect", DiaryEntry.LongestSideEffect),
            Note = map.FreeText("note", DiaryEntry.LongestNote),
            Flare = map.Truth("flare") ?? false,
        };
        Contradictions(map, entry);
        return id is null || at is null || written is null ? null : entry;
    }

    private static void Contradictions(HistoryMap map, DiaryEntry entry)
    {
        if (entry.Corrects == entry.Id)
        {
            map.Fault("corrects", "HF011", "an entry cannot take its own place; name another one.");
        }

        if (entry.Withdrawn && (entry.Corrects is null || entry.SaysSomething))
        {
            map.Fault("withdrawn", "HF011", "what takes an entry back names that entry and says nothing else; correct one of these.");
        }

        if (!entry.Withdrawn && !entry.SaysSomething)
        {
            map.Fault("pain", "HF010", "this entry says nothing; add a value or leave the entry out.");
        }
    }

    private static ImmutableSortedDictionary<string, PainScore> Regions(HistoryMap map) => Few(map, "regions", ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        map.Numbers("regions", place => DiaryPlace.Read(place) is not null, "the id of a region of the body, with \":left\" or \":right\" after it where it has sides", PainScore.Lowest, PainScore.Highest)
            .Select(pair => KeyValuePair.Create(pair.Name, PainScore.Of(pair.Value))).ToList()));

    private static ImmutableArray<string> Medicines(HistoryMap map)
    {
        ImmutableArray<string> medicines = map.FreeTexts("medicines", DiaryEntry.MostOfAKind, DiaryMedicine.Longest + HistoryMap.IdLength);
        if (!medicines.All(DiaryMedicine.IsPossible))
        {
            map.Fault("medicines", "HF008", "a medicine here is neither an id nor \"own:\" with a name after it; correct it.");
        }

        return medicines;
    }

    private static T Few<T>(HistoryMap map, string key, T many)
        where T : System.Collections.ICollection
    {
        if (many.Count > DiaryEntry.MostOfAKind)
        {
            map.Fault(key, "HF006", string.Create(CultureInfo.InvariantCulture, $"there are too many entries; keep at most {DiaryEntry.MostOfAKind}."));
        }

        return many;
    }

    private static PainScore? Score(double? points) => points is { } given ? PainScore.Of(given) : null;

    private static Rating? Rated(HistoryMap map, string key) => map.Number(key, Rating.Lowest, Rating.Highest, whole: true) is { } given ? Rating.Of((int)given) : null;

    private static void True(Utf8JsonWriter json, string key, bool truth)
    {
        if (truth)
        {
            json.WriteBoolean(key, true);
        }
    }

    private static void Text(Utf8JsonWriter json, string key, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(key, text);
        }
    }
}
