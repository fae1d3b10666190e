using System.Text;
using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>Takes the text of a table apart.</summary>
internal static class DiaryTableText
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>The text; null where the bytes are none.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        string text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Utf8(rest) ?? "\0",
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),

            // Spreadsheets on Windows save in its old alphabet. Numbers and days are the same in it, and so are the letters of Western languages.
            _ => Utf8(bytes) ?? Encoding.Latin1.GetString(bytes),
        };
        return text.Any(letter => letter < ' ' && letter is not ('\t' or '\r' or '\n')) ? null : text;
    }

    /// <summary>The rows with something in them.</summary>
    public static List<DiaryTableLine> Lines(string text, int most, List<HistoryFault> faults)
    {
        char separator = Separator(text);
        var lines = new List<DiaryTableLine>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        int number = 1, began = 1;
        bool quoted = false;
        for (int at = 0; at < text.Length; at++)
        {
            char letter = text[at];
            if (quoted)
            {
                number += letter == '\n' ? 1 : 0;
                if (letter != '"')
                {
                    cell.Append(letter);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    cell.Append('"');
                    at++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (letter == '"' && string.IsNullOrWhiteSpace(cell.ToString()))
            {
                cell.Clear();
                quoted = true;
            }
            else if (letter == separator)
            {
                End();
            }
            else if (letter is '\n' or '\r')
            {
                at += letter == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
                EndLine();
                began = ++number;
                if (lines.Count > most)
                {
                    faults.Add(new("DT010", number, "file", "there are too many rows; a table has at most 20 thousand. Save it in parts."));
                    return lines;
                }
            }
            else
            {
                cell.Append(letter);
            }
        }

        if (quoted)
        {
            faults.Add(new("DT009", began, "row", "a quote that begins here never ends; close it, or take it away."));
        }

        EndLine();
        return lines;

        void End()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }

        void EndLine()
        {
            End();
            if (cells.Any(each => each.Length > 0))
            {
                lines.Add(new(began, [.. cells]));
            }

            cells.Clear();
        }
    }

    private static char Separator(string text)
    {
        int end = text.AsSpan().IndexOfAny('\r', '\n');
        string header = end < 0 ? text : text[..end];
        return Separators.MaxBy(each => header.Count(letter => letter == each));
    }

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

/// <summary>One row as it stands in the file.</summary>
/// <param name="Number">The line on which it begins.</param>
/// <param name="Cells">Its cells without the blanks around them.</param>
internal sealed record DiaryTableLine(int Number, string[] Cells)
{
    /// <summary>A cell; empty where the row is too short or there is no such column.</summary>
    public string Cell(int column) => column >= 0 && column < Cells.Length ? Cells[column] : "";
}
