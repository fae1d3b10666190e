using System.Globalization;
using System.Text;

namespace Plumbline.Exchange.Documents.Pdf;

/// <summary>What is drawn on one page. Everything belongs to an element of the structure, or is decoration.</summary>
internal sealed class Page(int number)
{
    private readonly StringBuilder _content = new();

    /// <summary>The number of the page's object.</summary>
    public int Number { get; } = number;

    /// <summary>To which element each marked piece belongs, by the piece's number.</summary>
    public List<StructureElement> Marks { get; } = [];

    /// <summary>Whether something stands in for characters that the fonts do not have.</summary>
    public bool HasMissingSigns { get; private set; }

    public string Content => _content.ToString();

    /// <summary>Draws something that belongs to an element.</summary>
    public void Mark(StructureElement element, Action draw)
    {
        element.Add(this, Marks.Count);
        _content.Append(CultureInfo.InvariantCulture, $"/{element.Type} << /MCID {Marks.Count} >> BDC\n");
        Marks.Add(element);
        draw();
        _content.Append("EMC\n");
    }

    /// <summary>Draws decoration, which nobody reads out.</summary>
    public void Decorate(Action draw)
    {
        _content.Append("/Artifact BMC\n");
        draw();
        _content.Append("EMC\n");
    }

    /// <summary>Draws a line of text, its foot at a height, and says which glyphs it used.</summary>
    public void Text(Line line, double x, double y, double size, Action<Face, ushort, Rune> use)
    {
        _content.Append(CultureInfo.InvariantCulture, $"BT 1 0 0 1 {N(x)} {N(y)} Tm\n");
        for (int at = 0; at < line.Signs.Length;)
        {
            Sign first = line.Signs[at];
            int end = at + 1;
            while (first.Instead is null && end < line.Signs.Length && line.Signs[end].Face == first.Face && line.Signs[end].Instead is null)
            {
                end++;
            }

            var glyphs = new StringBuilder();
            foreach (Sign sign in line.Signs[at..end])
            {
                for (int part = 0; part < sign.Glyphs.Length; part++)
                {
                    glyphs.Append(CultureInfo.InvariantCulture, $"{sign.Glyphs[part]:X4}");
                    use(sign.Face, sign.Glyphs[part], sign.Runes[part]);
                }
            }

            HasMissingSigns |= first.Instead is not null;
            string shown = $"/{first.Face.Name} {N(size)} Tf <{glyphs}> Tj\n";
            _content.Append(first.Instead is null ? shown : $"/Span << /ActualText {PdfFile.String(first.Instead)} >> BDC\n{shown}EMC\n");
            at = end;
        }

        _content.Append("ET\n");
    }

    /// <summary>Draws operators as they are.</summary>
    public void Draw(string operators) => _content.Append(operators).Append('\n');

    private static string N(double number) => PdfFile.Number(number);
}
