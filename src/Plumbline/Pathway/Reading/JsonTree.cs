using System.Text.Json;

namespace Plumbline.Pathway;

/// <summary>A value of a JSON file that knows its line.</summary>
internal sealed class JsonPart(JsonValueKind kind, int line)
{
    public JsonValueKind Kind { get; } = kind;

    public int Line { get; } = line;

    /// <summary>The members of an object, in file order, a repeated one as often as it stands there.</summary>
    public List<(string Key, JsonPart Value)> Members { get; } = [];

    /// <summary>The entries of a list.</summary>
    public List<JsonPart> Items { get; } = [];

    public string? Text { get; init; }

    public double? Number { get; init; }
}

/// <summary>Reads JSON into parts that know their lines; the framework's own documents forget them, and hide repeated keys.</summary>
internal static class JsonTree
{
    private const int MostDepth = 8;

    // A small file of nothing but brackets would fill the memory with parts.
    private const int MostParts = 1_000_000;

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">UTF-8, with or without a byte order mark.</param>
    /// <param name="fault">What is wrong with it, when the result is null.</param>
    public static JsonPart? Read(ReadOnlySpan<byte> bytes, out HistoryFault? fault)
    {
        fault = null;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        if (bytes.Trim((ReadOnlySpan<byte>)" \t\r\n"u8).IsEmpty)
        {
            fault = new("HF001", 1, "file", "the file is empty; write an object in braces.");
            return null;
        }

        if (bytes.Contains((byte)0))
        {
            fault = new("HF002", 1, "file", "the file is not UTF-8 text; save it as UTF-8.");
            return null;
        }

        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MostDepth });
        var lines = new LineCount();
        try
        {
            reader.Read();
            JsonPart root = Part(ref reader, bytes, lines);
            reader.Read();
            return root;
        }
        catch (JsonException refusal)
        {
            // Its own message may repeat what stands in the file.
            fault = new("HF003", (int)Math.Min(refusal.LineNumber ?? 0, int.MaxValue - 1) + 1, "file", "this is not JSON from here on (a comma, a quote or a bracket too many or too few, or lists in lists too deep); correct this line or the one before.");
            return null;
        }
        catch (TooManyParts)
        {
            fault = new("HF002", lines.Line, "file", "there are too many values; keep at most a million.");
            return null;
        }
        catch (InvalidOperationException)
        {
            fault = new("HF002", lines.Line, "file", "a text holds bytes that are not UTF-8; save the file as UTF-8.");
            return null;
        }
    }

    private static JsonPart Part(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, LineCount lines)
    {
        int line = lines.At(bytes, (int)reader.TokenStartIndex);
        if (lines.Seen > MostParts)
        {
            throw new TooManyParts();
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var made = new JsonPart(JsonValueKind.Object, line);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    string key = reader.GetString()!;
                    reader.Read();
                    made.Members.Add((key, Part(ref reader, bytes, lines)));
                }

                return made;
            case JsonTokenType.StartArray:
                var list = new JsonPart(JsonValueKind.Array, line);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    list.Items.Add(Part(ref reader, bytes, lines));
                }

                return list;
            case JsonTokenType.String:
                return new(JsonValueKind.String, line) { Text = reader.GetString() };
            case JsonTokenType.Number:
                // A number too large for a double is no number of medicine.
                return new(JsonValueKind.Number, line) { Number = reader.TryGetDouble(out double number) && double.IsFinite(number) ? number : null };
            case JsonTokenType.True:
                return new(JsonValueKind.True, line);
            case JsonTokenType.False:
                return new(JsonValueKind.False, line);
            default:
                return new(JsonValueKind.Null, line);
        }
    }

    /// <summary>Counts lines on the way forward, so that a long file is walked through once.</summary>
    private sealed class LineCount
    {
        private int _at;

        public int Line { get; private set; } = 1;

        /// <summary>How many values were counted.</summary>
        public int Seen { get; private set; }

        public int At(ReadOnlySpan<byte> bytes, int offset)
        {
            Line += bytes[_at..offset].Count((byte)'\n');
            _at = offset;
            Seen++;
            return Line;
        }
    }

    private sealed class TooManyParts : Exception;
}
