using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plumbline.Knowledge;

namespace Plumbline.Cli.Output;

/// <summary>JSON as every command writes it.</summary>
internal static class JsonOutput
{
    // Output goes to files and programs, never into a web page, so that "é" and ">" may stand as they are.
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object and ends the line.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="indented">For people, over several lines; or on one line.</param>
    /// <param name="members">Writes the members of the object.</param>
    public static void Write(TextWriter output, bool indented, Action<Utf8JsonWriter> members) =>
        output.WriteLine(Text(indented, members));

    /// <summary>One object as text, without an end of line.</summary>
    public static string Text(bool indented, Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, indented ? Indented : OneLine))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Which knowledge a result comes from.</summary>
    public static void Knowledge(Utf8JsonWriter json, KnowledgeBase knowledge)
    {
        json.WriteStartObject("knowledge");
        json.WriteString("version", knowledge.Version);
        json.WriteString("hash", knowledge.Hash);
        json.WriteEndObject();
    }
}
