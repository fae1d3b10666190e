using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Plumbline.Exchange.Documents.Pdf;

/// <summary>Fills pages from top to bottom.</summary>
internal sealed class Flow
{
    /// <summary>Left and right margin in points: 15 mm.</summary>
    public const double Margin = 42.5;

    /// <summary>The height of a line over the size of its letters.</summary>
    public const double Leading = 1.25;

    private const double Top = TaggedDocument.Height - 40;
    private const double Bottom = 48;
    private const double FooterHeight = 30;
    private const double FooterSize = 7.5;

    private readonly TaggedDocument _document;

    public Flow(TaggedDocument document)
    {
        _document = document;
        Page = document.AddPage();
    }

    /// <summary>The width between the margins.</summary>
    public static double Width => TaggedDocument.Width - (2 * Margin);

    public Page Page { get; private set; }

    /// <summary>How high on the page the next thing begins.</summary>
    public double Y { get; set; } = Top;

    /// <summary>How much of the page is left.</summary>
    public double Left => Y - Bottom;

    /// <summary>Goes to the next page when less than this is left of this one.</summary>
    public void Need(double height)
    {
        if (Left < height)
        {
            NextPage();
        }
    }

    public void NextPage()
    {
        Page = _document.AddPage();
        Y = Top;
    }

    /// <summary>Sets lines that belong to an element, over as many pages as they take.</summary>
    public void Set(StructureElement element, ImmutableArray<Line> lines, double x, double size)
    {
        double height = size * Leading;
        int at = 0;
        while (at < lines.Length)
        {
            Need(height);
            int count = Math.Min(lines.Length - at, (int)(Left / height));
            ImmutableArray<Line> some = [.. lines.Skip(at).Take(count)];
            Page.Mark(element, () => Lines(some, x, size));
            at += count;
        }
    }

    /// <summary>Sets lines on this page without marking them.</summary>
    public void Lines(ImmutableArray<Line> lines, double x, double size)
    {
        foreach (Line line in lines)
        {
            Page.Text(line, x, Y - size, size, _document.Use);
            Y -= size * Leading;
        }
    }

    /// <summary>A thin line across a part of the page.</summary>
    public void Rule(double x, double width, double thickness, double grey) => Page.Decorate(() => Page.Draw(string.Create(
        CultureInfo.InvariantCulture,
        $"q {PdfFile.Number(grey)} G {PdfFile.Number(thickness)} w {PdfFile.Number(x)} {PdfFile.Number(Y)} m {PdfFile.Number(x + width)} {PdfFile.Number(Y)} l S Q")));

    /// <summary>Puts the same words at the foot of every page, with its number; they are decoration.</summary>
    /// <param name="footer">The words, with gaps for the number of the page and of all pages.</param>
    public void Footers(CompositeFormat footer)
    {
        for (int at = 0; at < _document.Pages.Count; at++)
        {
            string text = string.Format(CultureInfo.InvariantCulture, footer, at + 1, _document.Pages.Count);
            Page page = _document.Pages[at];
            Line line = Line.Wrap([new(text, false)], FooterSize, Width)[0];
            page.Decorate(() => page.Text(line, Margin, FooterHeight, FooterSize, _document.Use));
        }
    }
}
