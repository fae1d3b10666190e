using System.Buffers;
using System.Text.Json;

namespace Plumbline.Exchange.Directory;

/// <summary>How far an import had come when its work was last made safe: so many bytes of the file gave so many bytes of rows.</summary>
/// <param name="Identity">Which import it is.</param>
/// <param name="Offset">Up to where the file was worked through.</param>
/// <param name="RowsLength">How many bytes of rows that gave; what lies behind them was written later and is thrown away.</param>
/// <param name="Skipping">Whether the rest of a line that is too long comes first.</param>
/// <param name="Counts">The counts up to there.</param>
internal sealed record ImportState(string Identity, long Offset, long RowsLength, bool Skipping, ImportCounts Counts)
{
    /// <summary>Reads a state; null where there is none that can be read, so that the import begins anew.</summary>
    public static ImportState? Read(string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement json = document.RootElement;
            return new(
                json.GetProperty("identity").GetString() ?? "",
                json.GetProperty("offset").GetInt64(),
                json.GetProperty("rowsLength").GetInt64(),
                json.GetProperty("skipping").GetBoolean(),
                CountsJson.Read(json.GetProperty("counts")));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Writes the state in one step: another process sees the old one or the new one.</summary>
    public void Write(string path)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("identity", Identity);
            writer.WriteNumber("offset", Offset);
            writer.WriteNumber("rowsLength", RowsLength);
            writer.WriteBoolean("skipping", Skipping);
            writer.WritePropertyName("counts");
            CountsJson.Write(writer, Counts);
            writer.WriteEndObject();
        }

        string aside = path + ".new";
        using (Microsoft.Win32.SafeHandles.SafeFileHandle handle = File.OpenHandle(aside, FileMode.Create, FileAccess.Write))
        {
            RandomAccess.Write(handle, json.WrittenSpan, 0);
            RandomAccess.FlushToDisk(handle);
        }

        File.Move(aside, path, overwrite: true);
    }
}
