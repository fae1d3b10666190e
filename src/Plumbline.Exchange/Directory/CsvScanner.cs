using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Plumbline.Exchange.Directory;

/// <summary>What is told about each record of a file.</summary>
internal interface ICsvSink
{
    /// <summary>A record with the right number of cells; the wanted cells are as they stand, quotes and all.</summary>
    void Record(ReadOnlySpan<byte> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends);

    /// <summary>A record that cannot be used.</summary>
    void Refused(SkipReason reason);
}

/// <summary>Splits separated values in UTF-8 into records and the few wanted cells, 64 bytes at a time.</summary>
/// <remarks>
/// Cells that nobody wants are only counted, by the bits of a comparison, so that 300 unwanted columns cost little more than reading them.
/// Where a record is one line (as in the files of CMS), an unclosed quote spoils that line alone. Where line ends may stand in quotes, a record is at
/// most as long as the buffer.
/// </remarks>
internal sealed class CsvScanner
{
    private const int Block = 64;
    private readonly byte _separator;
    private readonly bool _lineIsRecord;
    private readonly int _cells;
    private readonly int[] _wanted;
    private readonly int[] _starts;
    private readonly int[] _ends;

    /// <summary>Prepares for one layout.</summary>
    /// <param name="separator">The byte between two cells.</param>
    /// <param name="lineIsRecord">Whether each line is a record, whatever its quotes say.</param>
    /// <param name="cells">How many cells each record has.</param>
    /// <param name="wanted">The wanted columns from 0, rising.</param>
    public CsvScanner(byte separator, bool lineIsRecord, int cells, ReadOnlySpan<int> wanted)
    {
        (_separator, _lineIsRecord, _cells, _wanted) = (separator, lineIsRecord, cells, [.. wanted, int.MaxValue]);
        _starts = new int[wanted.Length];
        _ends = new int[wanted.Length];
    }

    /// <summary>Reads all whole records of a text.</summary>
    /// <param name="text">Begins at the start of a record.</param>
    /// <param name="final">Whether nothing follows, so that the last record needs no line end.</param>
    /// <param name="sink">Is told of each record.</param>
    /// <returns>How many bytes were used; what is left is the beginning of a record.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // One call lasts a whole file: compiled quickly first, it would stay slow for long.
    public int Scan<TSink>(ReadOnlySpan<byte> text, bool final, ref TSink sink)
        where TSink : struct, ICsvSink
    {
        int used = 0, cellStart = 0, column = 0, next = 0;
        bool quoted = false;
        scoped Span<byte> tail = stackalloc byte[Block];
        for (int at = 0; at < text.Length; at += Block)
        {
            scoped ReadOnlySpan<byte> block = text[at..];
            if (block.Length < Block)
            {
                tail.Clear();
                block.CopyTo(tail);
                block = tail;
            }

            Masks(block, out ulong quotes, out ulong separators, out ulong lines);
            ulong inside = Inside(quotes, quoted);
            ulong events = (separators & ~inside) | (_lineIsRecord ? lines : lines & ~inside);
            if ((events & lines) == 0 && column + BitOperations.PopCount(events) < _wanted[next])
            {
                column += BitOperations.PopCount(events);
                quoted = inside >> 63 != 0;
                continue;
            }

            while (events != 0)
            {
                int bit = BitOperations.TrailingZeroCount(events);
                events &= events - 1;
                int here = at + bit;
                if (column == _wanted[next])
                {
                    _starts[next] = cellStart;
                    _ends[next++] = here;
                }

                cellStart = here + 1;
                column++;
                if ((lines >> bit & 1) == 0)
                {
                    continue;
                }

                bool open = (inside >> bit & 1) != 0;
                End(text, used, here, column, next, open, ref sink);
                used = here + 1;
                (column, next) = (0, 0);
                if (open)
                {
                    // The quote was never closed: what follows is outside of quotes again.
                    inside = ~inside;
                    ulong rest = bit == 63 ? 0 : ulong.MaxValue << (bit + 1);
                    events = ((separators & ~inside) | lines) & rest;
                }
            }

            quoted = inside >> 63 != 0;
        }

        if (final && used < text.Length && (_lineIsRecord || !quoted))
        {
            if (column == _wanted[next])
            {
                _starts[next] = cellStart;
                _ends[next++] = text.Length;
            }

            End(text, used, text.Length, column + 1, next, quoted, ref sink);
            used = text.Length;
        }

        return used;
    }

    private void End<TSink>(ReadOnlySpan<byte> text, int start, int end, int cells, int found, bool open, ref TSink sink)
        where TSink : struct, ICsvSink
    {
        int length = end - start;
        if (length == 0 || (length == 1 && text[start] == '\r'))
        {
            // An empty line is no record.
            return;
        }

        if (open)
        {
            sink.Refused(SkipReason.BrokenQuotes);
        }
        else if (cells != _cells)
        {
            sink.Refused(SkipReason.WrongCellCount);
        }
        else
        {
            if (found > 0 && _wanted[found - 1] == _cells - 1 && _ends[found - 1] > _starts[found - 1] && text[_ends[found - 1] - 1] == '\r')
            {
                _ends[found - 1]--;
            }

            sink.Record(text, _starts, _ends);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Masks(scoped ReadOnlySpan<byte> block, out ulong quotes, out ulong separators, out ulong lines)
    {
        ref byte start = ref MemoryMarshal.GetReference(block);
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<byte> bytes = Vector512.LoadUnsafe(ref start);
            quotes = Vector512.Equals(bytes, Vector512.Create((byte)'"')).ExtractMostSignificantBits();
            separators = Vector512.Equals(bytes, Vector512.Create(_separator)).ExtractMostSignificantBits();
            lines = Vector512.Equals(bytes, Vector512.Create((byte)'\n')).ExtractMostSignificantBits();
            return;
        }

        quotes = separators = lines = 0;
        for (int part = 0; part < Block; part += Vector128<byte>.Count)
        {
            Vector128<byte> bytes = Vector128.LoadUnsafe(ref start, (nuint)part);
            quotes |= (ulong)Vector128.Equals(bytes, Vector128.Create((byte)'"')).ExtractMostSignificantBits() << part;
            separators |= (ulong)Vector128.Equals(bytes, Vector128.Create(_separator)).ExtractMostSignificantBits() << part;
            lines |= (ulong)Vector128.Equals(bytes, Vector128.Create((byte)'\n')).ExtractMostSignificantBits() << part;
        }
    }

    // Bit i is set where an odd number of quotes stands at or before i: inside of quotes, and on the opening quote itself.
    private static ulong Inside(ulong quotes, bool before)
    {
        quotes ^= quotes << 1;
        quotes ^= quotes << 2;
        quotes ^= quotes << 4;
        quotes ^= quotes << 8;
        quotes ^= quotes << 16;
        quotes ^= quotes << 32;
        return before ? ~quotes : quotes;
    }
}
