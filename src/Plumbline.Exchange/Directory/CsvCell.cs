using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Plumbline.Exchange.Directory;

/// <summary>One cell of a file, as it stands there.</summary>
internal static class CsvCell
{
    /// <summary>The cell without its quotes; inner quotes may still stand doubled.</summary>
    /// <param name="raw">As it stands in the file.</param>
    /// <param name="bare">What stands within the quotes.</param>
    /// <returns>Whether the quotes are right.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryBare(ReadOnlySpan<byte> raw, out ReadOnlySpan<byte> bare)
    {
        bare = raw;
        if (raw.IsEmpty || raw[0] != '"')
        {
            return !raw.Contains((byte)'"');
        }

        if (raw.Length < 2 || raw[^1] != '"')
        {
            return false;
        }

        bare = raw[1..^1];
        for (ReadOnlySpan<byte> rest = bare; rest.IndexOf((byte)'"') is >= 0 and var at; rest = rest[(at + 2)..])
        {
            if (at + 1 >= rest.Length || rest[at + 1] != '"')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The cell as text, without white space at its ends; null where it is not UTF-8.</summary>
    public static string? Text(ReadOnlySpan<byte> bare)
    {
        if (!Utf8.IsValid(bare))
        {
            return null;
        }

        string text = Encoding.UTF8.GetString(bare).Trim();
        return text.Contains('"', StringComparison.Ordinal) ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    /// <summary>Splits one line; null where its quotes are wrong. For headers, which are short.</summary>
    public static List<string>? Split(ReadOnlySpan<byte> line, byte separator)
    {
        var cells = new List<string>();
        int start = 0;
        bool quoted = false;
        for (int at = 0; at <= line.Length; at++)
        {
            if (at < line.Length && line[at] == '"')
            {
                quoted = !quoted;
            }

            if (at == line.Length || (line[at] == separator && !quoted))
            {
                if (!TryBare(line[start..at].Trim((byte)' '), out ReadOnlySpan<byte> bare) || Text(bare) is not { } text)
                {
                    return null;
                }

                cells.Add(text);
                start = at + 1;
            }
        }

        return quoted ? null : cells;
    }
}
