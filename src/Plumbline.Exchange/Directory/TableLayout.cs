using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Plumbline.Exchange.Directory;

/// <summary>The cells of one record that a layout asked for, without their quotes.</summary>
internal readonly ref struct Cells(ReadOnlySpan<byte> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly ReadOnlySpan<int> _starts = starts;
    private readonly ReadOnlySpan<int> _ends = ends;

    /// <summary>A cell by its place among the wanted ones; empty for a column that the file does not have (−1).</summary>
    public ReadOnlySpan<byte> this[int wanted]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (wanted < 0)
            {
                return default;
            }

            ReadOnlySpan<byte> raw = _text[_starts[wanted].._ends[wanted]];
            return raw.Length >= 2 && raw[0] == '"' ? raw[1..^1] : raw;
        }
    }

    /// <summary>Whether the quotes of all wanted cells are right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Runs for each row; it would stay slow for the first seconds of a file.
    public bool QuotesAreRight()
    {
        for (int i = 0; i < _starts.Length; i++)
        {
            ReadOnlySpan<byte> raw = _text[_starts[i].._ends[i]];

            // Most cells are empty in quotes; the full check is for the others.
            if (!(raw.Length == 2 && raw[0] == '"' && raw[1] == '"') && !CsvCell.TryBare(raw, out _))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Which columns of a table are read, and what is made of a record.</summary>
internal abstract class TableLayout
{
    private readonly List<int> _wanted = [];
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    protected TableLayout(IReadOnlyList<string> header)
    {
        for (int i = 0; i < header.Count; i++)
        {
            // Of two columns of one name the first counts.
            _columns.TryAdd(header[i].Trim(), i);
        }

        CellCount = header.Count;
    }

    /// <summary>How many cells a record has.</summary>
    public int CellCount { get; }

    /// <summary>Whether each line is a record; or line ends may stand within quotes.</summary>
    public abstract bool LineIsRecord { get; }

    /// <summary>The wanted columns of the file, rising.</summary>
    public int[] Wanted => [.. _wanted];

    /// <summary>Makes a row of a record.</summary>
    /// <returns>Null when a row was written; or why not.</returns>
    public abstract SkipReason? Read(Cells cells, RowMaker into);

    protected bool Has(string name) => _columns.ContainsKey(name);

    /// <summary>Asks for columns by name; of several names for one thing the first that is there counts. The result is by place among the wanted ones, −1 where there is none.</summary>
    protected int[] Want(params ReadOnlySpan<string> names)
    {
        int[] found = new int[names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            found[i] = -1;
            foreach (string name in names[i].Split('|'))
            {
                if (_columns.TryGetValue(name, out int column))
                {
                    found[i] = column;
                    break;
                }
            }
        }

        foreach (int column in found.Where(column => column >= 0).Distinct().Order())
        {
            _wanted.Add(column);
        }

        int[] all = Wanted;
        return [.. found.Select(column => Array.IndexOf(all, column))];
    }

    /// <summary>A day as month/day/year or year-month-day; null where it is neither.</summary>
    protected static DateOnly? Day(ReadOnlySpan<byte> text)
    {
        Span<char> characters = stackalloc char[10];
        return text.Length == characters.Length
            && Ascii.ToUtf16(text, characters, out _) == System.Buffers.OperationStatus.Done
            && (DateOnly.TryParseExact(characters, "MM/dd/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
                || DateOnly.TryParseExact(characters, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            ? day
            : null;
    }
}
