using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Plumbline.Cli.Input;

/// <summary>Reads JSON strictly: no comments, no trailing commas, no repeated names, no NaN.</summary>
internal static class JsonText
{
    /// <summary>Reads one JSON value, or says where it stops being one.</summary>
    /// <param name="utf8">The text; valid UTF-8 is not required, anything else is a fault.</param>
    /// <param name="file">The name for the fault.</param>
    /// <param name="firstLine">The number of the first line of <paramref name="utf8"/>.</param>
    public static (JsonValue? Value, InputFault? Fault) Read(ReadOnlySpan<byte> utf8, string file, long firstLine)
    {
        var reader = new Utf8JsonReader(utf8);
        var place = new Place(firstLine);
        try
        {
            reader.Read();
            JsonValue value = ReadValue(ref reader, utf8, place);
            reader.Read();
            return place.Repeated is { } line
                ? (null, new InputFault(file, line, InputCode.Field, "a name stands twice in one object", "keep one of them"))
                : (value, null);
        }
        catch (JsonException wrong)
        {
            long line = firstLine + (wrong.LineNumber ?? 0);
            string column = ((wrong.BytePositionInLine ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            return (null, new InputFault(file, line, InputCode.NotJson, $"not JSON from byte {column} of the line on", "check quotes, commas and brackets there"));
        }
        catch (InvalidOperationException)
        {
            // A string that holds half a surrogate pair; its place is that of the last token read.
            return (null, new InputFault(file, place.Line, InputCode.NotJson, "a string holds an escape that is no character", "write the character itself in UTF-8"));
        }
    }

    private static JsonValue ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, Place place)
    {
        long line = place.Advance(utf8, reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return new JsonValue(JsonValueKind.Object, line) { Members = ReadMembers(ref reader, utf8, place) };
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<JsonValue>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(ReadValue(ref reader, utf8, place));
                }

                return new JsonValue(JsonValueKind.Array, line) { Items = items.ToImmutable() };
            case JsonTokenType.String:
                return new JsonValue(JsonValueKind.String, line) { Text = reader.GetString()! };
            case JsonTokenType.Number:
                return new JsonValue(JsonValueKind.Number, line) { Number = reader.GetDouble() };
            case JsonTokenType.True:
                return new JsonValue(JsonValueKind.True, line);
            case JsonTokenType.False:
                return new JsonValue(JsonValueKind.False, line);
            default:
                return new JsonValue(JsonValueKind.Null, line);
        }
    }

    private static ImmutableArray<(string Name, JsonValue Value)> ReadMembers(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, Place place)
    {
        var members = ImmutableArray.CreateBuilder<(string, JsonValue)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            long line = place.Advance(utf8, reader.TokenStartIndex);
            string name = reader.GetString()!;
            if (!names.Add(name))
            {
                place.Repeated ??= line;
            }

            reader.Read();
            members.Add((name, ReadValue(ref reader, utf8, place)));
        }

        return members.ToImmutable();
    }

    /// <summary>Counts lines as the reader goes forward.</summary>
    private sealed class Place(long firstLine)
    {
        private int _counted;

        public long Line { get; private set; } = firstLine;

        public long? Repeated { get; set; }

        public long Advance(ReadOnlySpan<byte> utf8, long tokenStart)
        {
            int to = checked((int)tokenStart);
            Line += utf8[_counted..to].Count((byte)'\n');
            _counted = to;
            return Line;
        }
    }
}
