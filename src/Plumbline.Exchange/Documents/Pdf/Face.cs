using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Plumbline.Exchange.Documents.Pdf;

/// <summary>One of the fonts of the page.</summary>
/// <param name="Name">The name by which pages call it.</param>
/// <param name="PostScriptName">The name that viewers show.</param>
/// <param name="Font">The font.</param>
internal sealed record Face(string Name, string PostScriptName, WoffFont Font)
{
    // Two files for each weight: the second has the accented letters of central and northern Europe, and is embedded only where it is used.
    private static readonly Lazy<ImmutableArray<Face>> RegularFaces = new(() => Load("R", "AtkinsonHyperlegible-Regular", "400"));
    private static readonly Lazy<ImmutableArray<Face>> BoldFaces = new(() => Load("B", "AtkinsonHyperlegible-Bold", "700"));

    /// <summary>The faces of a weight, the more common first.</summary>
    public static ImmutableArray<Face> Of(bool bold) => (bold ? BoldFaces : RegularFaces).Value;

    /// <summary>Adds the font to a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="used">The glyphs used, with what they stand for.</param>
    /// <returns>The number of the font's object.</returns>
    public int AddTo(PdfFile file, IReadOnlyDictionary<ushort, Rune> used)
    {
        string n(double number) => PdfFile.Number(Math.Round(number));
        byte[] font = Font.TrueType();
        int program = file.AddStream($"/Length1 {n(font.Length)}", font);
        int descriptor = file.Add(
            $"<< /Type /FontDescriptor /FontName /{PostScriptName} /Flags 4 /FontBBox [{string.Join(' ', Font.Box.Select(n))}] /ItalicAngle 0 " +
            $"/Ascent {n(Font.Ascent)} /Descent {n(Font.Descent)} /CapHeight {n(Font.CapHeight)} /StemV 80 /FontFile2 {n(program)} 0 R >>");
        string widths = string.Concat(used.Keys.Order().Select(glyph => $"{n(glyph)} [{PdfFile.Number(Font.Width(glyph))}] "));
        int glyphs = file.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{PostScriptName} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> " +
            $"/FontDescriptor {n(descriptor)} 0 R /DW 1000 /W [{widths}] /CIDToGIDMap /Identity >>");
        int unicode = file.AddStream("", Encoding.ASCII.GetBytes(ToUnicode(used)));
        return file.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /{PostScriptName} /Encoding /Identity-H /DescendantFonts [{n(glyphs)} 0 R] /ToUnicode {n(unicode)} 0 R >>");
    }

    // What each glyph stands for, so that text can be searched, copied and read aloud.
    private static string ToUnicode(IReadOnlyDictionary<ushort, Rune> used)
    {
        const int MostInBlock = 100;
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n");
        map.Append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var block in used.OrderBy(pair => pair.Key).Chunk(MostInBlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (glyph, rune) in block)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(rune.ToString()))}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private static ImmutableArray<Face> Load(string name, string postScriptName, string weight) =>
    [
        new(name, postScriptName, Read($"atkinson-hyperlegible-latin-{weight}-normal.woff")),
        new(name + "x", postScriptName + "-Extended", Read($"atkinson-hyperlegible-latin-ext-{weight}-normal.woff")),
    ];

    private static WoffFont Read(string resource)
    {
        using Stream stream = typeof(Face).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is not in this assembly; build it again.");
        byte[] file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new(file);
    }
}
