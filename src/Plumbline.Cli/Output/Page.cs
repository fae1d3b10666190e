using System.Collections.Immutable;
using System.Globalization;

namespace Plumbline.Cli.Output;

/// <summary>Text for a person: short lines, headings that stand out without colour, hanging indents.</summary>
/// <remarks>Emphasis is never by colour alone: a heading is a line of its own, an alarm is a sentence.</remarks>
internal sealed class Page
{
    private const string Bold = "\u001b[1m";
    private const string Red = "\u001b[1;31m";
    private const string Plain = "\u001b[0m";
    private const string Gap = "  ";
    private const int NarrowestText = 20;
    private readonly TextWriter _output;
    private readonly bool _colour;
    private readonly int _width;

    /// <summary>Starts a page on standard output.</summary>
    public Page(Surroundings surroundings)
    {
        _output = surroundings.Output;
        _colour = surroundings.OutputIsTerminal && !surroundings.NoColour;
        _width = surroundings.Width;
    }

    /// <summary>An empty line.</summary>
    public void Blank() => _output.WriteLine();

    /// <summary>A heading, with an empty line before it.</summary>
    public void Heading(string text)
    {
        _output.WriteLine();
        Lines(text, "", "", Bold);
    }

    /// <summary>The one thing that must not be overlooked.</summary>
    public void Alarm(string text)
    {
        _output.WriteLine(new string('=', _width));
        Lines(text, "", "", Red);
    }

    /// <summary>The end of an alarm.</summary>
    public void AlarmEnd() => _output.WriteLine(new string('=', _width));

    /// <summary>A paragraph.</summary>
    public void Paragraph(string text, int indent = 0) => Lines(text, new string(' ', indent), new string(' ', indent), "");

    /// <summary>A paragraph that stands out.</summary>
    public void Strong(string text) => Lines(text, "", "", Bold);

    /// <summary>An item of a list, with its mark in front and its further lines under its first.</summary>
    public void Item(string text, string mark = "-", int indent = 2)
    {
        string first = new string(' ', indent) + mark + " ";
        Lines(text, first, new string(' ', first.Length), "");
    }

    /// <summary>A table with a header. Columns are as wide as they need; the last one is broken into lines where the page ends.</summary>
    public void Table(ImmutableArray<string> header, IReadOnlyCollection<ImmutableArray<string>> rows)
    {
        int last = header.Length - 1;
        int[] widths = [.. header.Select((name, column) => rows.Select(row => Length(row[column])).Append(Length(name)).Max())];
        int before = widths.Take(last).Sum(width => width + Gap.Length);
        Write(header, widths, before);
        _output.WriteLine(string.Join(Gap, widths.Select((width, column) => new string('-', column < last ? width : Math.Min(width, LastWidth(before))))));
        foreach (ImmutableArray<string> row in rows)
        {
            Write(row, widths, before);
        }
    }

    /// <summary>Asks for a line, leaving the cursor behind the question.</summary>
    public void Prompt(string text)
    {
        _output.Write(_colour ? $"{Bold}{text}{Plain} " : text + " ");
        _output.Flush();
    }

    /// <summary>Writes out what is in the buffer, so that a person sees it.</summary>
    public void Show() => _output.Flush();

    private void Write(ImmutableArray<string> row, int[] widths, int before)
    {
        string lead = string.Concat(row.Take(row.Length - 1).Select((text, column) => text + new string(' ', widths[column] - Length(text)) + Gap));
        foreach (string line in Wrapped(row[^1], LastWidth(before)))
        {
            _output.WriteLine((lead + line).TrimEnd());
            lead = new string(' ', before);
        }
    }

    private int LastWidth(int before) => Math.Max(NarrowestText, _width - before);

    private static int Length(string text) => new StringInfo(text).LengthInTextElements;

    private void Lines(string text, string first, string further, string style)
    {
        string lead = first;
        foreach (string line in Wrapped(text, Math.Max(NarrowestText, _width - first.Length)))
        {
            _output.WriteLine(_colour && style.Length > 0 ? $"{lead}{style}{line}{Plain}" : lead + line);
            lead = further;
        }
    }

    /// <summary>Breaks a text at spaces into lines of at most so many characters; a longer word has a line of its own.</summary>
    internal static IEnumerable<string> Wrapped(string text, int width)
    {
        string line = "";
        int length = 0;
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            int more = Length(word);
            if (length > 0 && length + 1 + more > width)
            {
                yield return line;
                (line, length) = ("", 0);
            }

            line = length == 0 ? word : line + " " + word;
            length += more + (length == 0 ? 0 : 1);
        }

        yield return line;
    }
}
