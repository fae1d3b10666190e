using System.Globalization;
using System.Text;

namespace Plumbline.Exchange.Documents;

/// <summary>A summary as plain text for a field of a health record: lines of at most 80 columns, plain signs, no tabs, no layout by colour or weight.</summary>
public static class PastedText
{
    private const int Columns = 80;
    private const int FirstWide = 0x1100;

    // What fields of older systems turn into question marks. Letters of people's languages are left alone.
    private static readonly Dictionary<char, string> Plain = new()
    {
        ['–'] = "-",
        ['—'] = "-",
        ['‘'] = "'",
        ['’'] = "'",
        ['“'] = "\"",
        ['”'] = "\"",
        ['…'] = "...",
        ['•'] = "-",
        ['\u00A0'] = " ",
        ['\u2212'] = "-",
        ['\t'] = " ",
    };

    /// <summary>Writes the text; lines end with a line feed.</summary>
    public static string Write(VisitSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var text = new StringBuilder();
        Add(text, summary.Title.ToUpper(CultureInfo.InvariantCulture), "", "");
        Add(text, summary.About, "", "");
        Add(text, summary.Note, "", "");
        foreach (SummarySection section in summary.Sections)
        {
            text.Append('\n');
            Add(text, section.Heading.ToUpper(CultureInfo.InvariantCulture), "", "");
            foreach (SummaryBlock block in section.Blocks)
            {
                Block(text, block);
            }
        }

        text.Append('\n');
        Add(text, string.Format(CultureInfo.InvariantCulture, CompositeFormat.Parse(summary.Footer), 1, 1), "", "");
        return text.ToString();
    }

    private static void Block(StringBuilder text, SummaryBlock block)
    {
        switch (block)
        {
            case SummaryText said:
                Add(text, said.Label is { } label ? $"{label}: {said.Text}" : said.Text, "", "  ");
                break;
            case SummaryList list:
                Add(text, list.Label is { } name ? name + ":" : "", "", "");
                foreach (string item in list.Items)
                {
                    Add(text, item, "- ", "  ");
                }

                break;
            case SummaryTable table:
                foreach (var row in table.Rows)
                {
                    // Where the columns of a table would fall apart, each cell says what it is.
                    var cells = row.Skip(1).Select((cell, at) => (table.Columns[at + 1].Head, Cell: cell)).Where(cell => cell.Cell.Length > 0).Select(cell => $"{cell.Head}: {cell.Cell}");
                    Add(text, string.Join(". ", cells.Prepend(row[0])), "- ", "  ");
                }

                break;
            case SummaryFigure:
                // The lines after it name the same places.
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), "A block is a text, a list or a table.");
        }
    }

    private static void Add(StringBuilder text, string said, string first, string further)
    {
        if (said.Length == 0)
        {
            return;
        }

        string margin = first;
        foreach (string line in said.ReplaceLineEndings("\n").Split('\n'))
        {
            foreach (string part in Wrapped(Cleaned(line), Columns - Math.Max(first.Length, further.Length)))
            {
                text.Append((margin + part).TrimEnd()).Append('\n');
                margin = further;
            }
        }
    }

    private static IEnumerable<string> Wrapped(string line, int most)
    {
        var part = new StringBuilder();
        int filled = 0;
        foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int wide = Width(word);
            if (filled > 0 && filled + 1 + wide > most)
            {
                yield return part.ToString();
                part.Clear();
                filled = 0;
            }

            if (filled > 0)
            {
                part.Append(' ');
                filled++;
            }

            foreach (Rune rune in word.EnumerateRunes())
            {
                int width = Width(rune);
                if (filled + width > most)
                {
                    yield return part.ToString();
                    part.Clear();
                    filled = 0;
                }

                part.Append(rune.ToString());
                filled += width;
            }
        }

        if (filled > 0)
        {
            yield return part.ToString();
        }
    }

    // Control characters, and signs that turn the direction of what follows, have no place in a record that others read.
    private static string Cleaned(string line)
    {
        var clean = new StringBuilder();
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (rune.IsBmp && Plain.TryGetValue((char)rune.Value, out string? plain))
            {
                clean.Append(plain);
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                && rune.Value is not (0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    private static int Width(string word) => word.EnumerateRunes().Sum(Width);

    // Signs of eastern scripts and pictures take two columns; counting a few others so too only breaks a line early.
    private static int Width(Rune rune) => rune.Value >= FirstWide && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherLetter or UnicodeCategory.OtherSymbol ? 2 : 1;
}
