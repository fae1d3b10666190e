using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Plumbline.Exchange.Directory;

/// <summary>Collects rows in memory, one text after the other, and takes a row back where a text of it turns out wrong.</summary>
internal sealed class RowWriter
{
    private byte[] _bytes = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _wrong;

    /// <summary>All finished rows.</summary>
    public ReadOnlyMemory<byte> Rows => _bytes.AsMemory(0, _start);

    /// <summary>Forgets all rows.</summary>
    public void Clear() => (_start, _end) = (0, 0);

    /// <summary>Begins a row.</summary>
    public void Begin()
    {
        if (_bytes.Length - _start < ProviderRow.LongestRow)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        _end = _start + ProviderRow.HeadLength;
        _wrong = false;
    }

    /// <summary>The next text of the row: a cell without its quotes.</summary>
    public void Cell(ReadOnlySpan<byte> bare) => Cells(bare, default, default, default);

    /// <summary>The next text of the row, from some cells with blanks between them.</summary>
    public void Cells(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third, ReadOnlySpan<byte> fourth)
    {
        int start = _end;
        _end += 2;
        Append(first, start);
        Append(second, start);
        Append(third, start);
        Append(fourth, start);
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(start), (ushort)(_end - start - 2));
    }

    /// <summary>The next text of the row.</summary>
    public void Text(string text)
    {
        Span<byte> bytes = stackalloc byte[ProviderRow.LongestText];
        Utf8.FromUtf16(text, bytes, out _, out int written);
        int start = _end;
        _end += 2;
        Append(bytes[..written], start, doubled: false);
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(start), (ushort)(_end - start - 2));
    }

    /// <summary>Ends the row.</summary>
    /// <returns>Whether all its texts were UTF-8; if not, the row is gone.</returns>
    public bool End(GeoPoint place, ulong bits, DateOnly? updated)
    {
        if (_wrong)
        {
            _end = _start;
            return false;
        }

        ProviderRow.WriteHead(_bytes.AsSpan(_start, _end - _start), place, bits, updated);
        _start = _end;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Append(ReadOnlySpan<byte> text, int start, bool doubled = true)
    {
        text = text.Trim((byte)' ');
        if (text.IsEmpty)
        {
            return;
        }

        if (!Utf8.IsValid(text))
        {
            _wrong = true;
            return;
        }

        int room = start + 2 + ProviderRow.LongestText - _end;
        if (_end > start + 2 && room > 1)
        {
            _bytes[_end++] = (byte)' ';
            room--;
        }

        // Cut between characters, never within one: a continuation byte begins with the bits 10.
        while (text.Length > room || (text.Length > 0 && room == 0))
        {
            int cut = room;
            while (cut > 0 && (text[cut] & 0xC0) == 0x80)
            {
                cut--;
            }

            text = text[..cut];
        }

        for (int i = 0; i < text.Length; i++)
        {
            byte one = text[i];

            // Control characters could steer a terminal; nothing in a name or an address needs them.
            _bytes[_end++] = one is < 0x20 or 0x7F ? (byte)' ' : one;
            if (doubled && one == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                i++;
            }
        }
    }
}
