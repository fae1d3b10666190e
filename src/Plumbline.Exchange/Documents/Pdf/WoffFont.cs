using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace Plumbline.Exchange.Documents.Pdf;

/// <summary>A TrueType font unpacked from a WOFF 1.0 file: what a PDF needs of it, and what lines are measured with.</summary>
internal sealed class WoffFont
{
    // What draws glyphs; how letters are substituted or kerned is left out, since nothing here uses it.
    private static readonly string[] Embedded = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    private readonly Dictionary<string, byte[]> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ushort> _glyphs = [];

    /// <summary>Unpacks a font that comes with Plumbline.</summary>
    public WoffFont(ReadOnlySpan<byte> file)
    {
        int count = U16(file, 12);
        for (int at = 0; at < count; at++)
        {
            ReadOnlySpan<byte> entry = file[(44 + (20 * at))..];
            int offset = (int)U32(entry, 4), packed = (int)U32(entry, 8), length = (int)U32(entry, 12);
            byte[] table = new byte[length];
            if (packed == length)
            {
                file.Slice(offset, length).CopyTo(table);
            }
            else
            {
                using var zlib = new ZLibStream(new MemoryStream(file.Slice(offset, packed).ToArray()), CompressionMode.Decompress);
                zlib.ReadExactly(table);
            }

            _tables[Encoding.ASCII.GetString(entry[..4])] = table;
        }

        UnitsPerEm = U16(_tables["head"], 18);
        Box = [.. Enumerable.Range(0, 4).Select(corner => Scaled(I16(_tables["head"], 36 + (2 * corner))))];
        (Ascent, Descent) = (Scaled(I16(_tables["hhea"], 4)), Scaled(I16(_tables["hhea"], 6)));
        CapHeight = Scaled(I16(_tables["OS/2"], 88));
        ReadCharacterMap(_tables["cmap"]);
    }

    private int UnitsPerEm { get; }

    /// <summary>Left, bottom, right and top of all glyphs, in thousandths of the size.</summary>
    public ImmutableArray<double> Box { get; }

    /// <summary>Height above the line, in thousandths of the size.</summary>
    public double Ascent { get; }

    /// <summary>Depth below the line, negative, in thousandths of the size.</summary>
    public double Descent { get; }

    /// <summary>Height of a capital, in thousandths of the size.</summary>
    public double CapHeight { get; }

    /// <summary>The glyph of a character; null where the font has none.</summary>
    public ushort? Glyph(Rune rune) => _glyphs.TryGetValue(rune.Value, out ushort glyph) ? glyph : null;

    /// <summary>The width of a glyph, in thousandths of the size.</summary>
    public double Width(ushort glyph)
    {
        int measured = U16(_tables["hhea"], 34);
        return Scaled(U16(_tables["hmtx"], 4 * Math.Min(glyph, measured - 1)));
    }

    /// <summary>The font as a TrueType file.</summary>
    public byte[] TrueType()
    {
        string[] names = [.. Embedded.Where(_tables.ContainsKey)];
        int largest = 1 << (int)Math.Floor(Math.Log2(names.Length));
        byte[] font = new byte[12 + (16 * names.Length) + names.Sum(name => Padded(_tables[name].Length))];
        BinaryPrimitives.WriteUInt32BigEndian(font, 0x00010000);
        Put(font, 4, names.Length, largest * 16, (int)Math.Log2(largest), (names.Length - largest) * 16);
        int place = 12 + (16 * names.Length);
        for (int at = 0; at < names.Length; at++)
        {
            byte[] table = _tables[names[at]];
            Span<byte> entry = font.AsSpan(12 + (16 * at));
            Encoding.ASCII.GetBytes(names[at], entry);
            table.CopyTo(font, place);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(font.AsSpan(place, Padded(table.Length))));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], place);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], table.Length);
            place += Padded(table.Length);
        }

        return font;
    }

    // Format 4 of the character map: runs of characters, each with a shift or with glyphs of its own.
    private void ReadCharacterMap(ReadOnlySpan<byte> map)
    {
        int tables = U16(map, 2);
        for (int at = 0; at < tables; at++)
        {
            ReadOnlySpan<byte> table = map[(int)U32(map, 8 + (8 * at))..];
            if (U16(table, 0) != 4)
            {
                continue;
            }

            int runs = U16(table, 6) / 2;
            for (int run = 0; run < runs; run++)
            {
                int last = U16(table, 14 + (2 * run));
                int first = U16(table, 16 + (2 * (runs + run)));
                int shift = U16(table, 16 + (2 * ((2 * runs) + run)));
                int rangeAt = 16 + (2 * ((3 * runs) + run));
                int range = U16(table, rangeAt);
                for (int character = first; character <= last && character != 0xFFFF; character++)
                {
                    int glyph = range == 0 ? (character + shift) & 0xFFFF : U16(table, rangeAt + range + (2 * (character - first)));
                    glyph = range == 0 || glyph == 0 ? glyph : (glyph + shift) & 0xFFFF;
                    if (glyph != 0)
                    {
                        _glyphs[character] = (ushort)glyph;
                    }
                }
            }
        }
    }

    private double Scaled(int units) => units * 1000.0 / UnitsPerEm;

    private static int Padded(int length) => (length + 3) / 4 * 4;

    private static uint Sum(ReadOnlySpan<byte> table)
    {
        uint sum = 0;
        for (int at = 0; at < table.Length; at += 4)
        {
            sum = unchecked(sum + U32(table, at));
        }

        return sum;
    }

    private static void Put(byte[] font, int at, params ReadOnlySpan<int> numbers)
    {
        foreach (int number in numbers)
        {
            BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(at), (ushort)number);
            at += 2;
        }
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static int I16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt16BigEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
