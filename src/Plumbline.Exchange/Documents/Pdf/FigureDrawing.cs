using System.Globalization;
using System.Text;
using Plumbline.Journal;

namespace Plumbline.Exchange.Documents.Pdf;

/// <summary>Draws the body from the front and from behind, with what was marked: pain dark, numbness light with an edge, a missing part crossed by its own outline.</summary>
internal static class FigureDrawing
{
    /// <summary>The width of the figure in points.</summary>
    public const double Width = 92;

    /// <summary>The height of the figure in points, its captions among it.</summary>
    public const double Height = 110;

    private const double CaptionSize = 6.5;
    private const double Gap = 8;

    /// <summary>What stands in the dictionary of the figure: its words, and where it is.</summary>
    public static string Entries(string alt, double x, double top) =>
        $"/Alt {PdfFile.String(alt)} /A << /O /Layout /Placement /Block /BBox [{N(x)} {N(top - Height)} {N(x + Width)} {N(top)}] >>";

    /// <summary>Draws it on the present page.</summary>
    /// <param name="flow">The pages; where the next thing begins is left as it is.</param>
    /// <param name="element">What it belongs to.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="x">Its left edge.</param>
    /// <param name="top">Its upper edge.</param>
    public static void Draw(Flow flow, StructureElement element, SummaryFigure figure, double x, double top)
    {
        double before = flow.Y;
        double wide = (Width - Gap) / figure.Views.Length;
        flow.Page.Mark(element, () =>
        {
            for (int at = 0; at < figure.Views.Length; at++)
            {
                var (body, caption) = figure.Views[at];
                double left = x + Gap + (wide * at);
                double scale = Math.Min((Height - (2 * CaptionSize)) / body.Height, (wide - (Gap / 2)) / body.Width);
                var drawn = new StringBuilder();
                drawn.Append(CultureInfo.InvariantCulture, $"q {F(scale)} 0 0 {F(-scale)} {N(left)} {N(top)} cm 1 j 1 J\n");
                foreach (BodyMark mark in figure.Marks.OrderBy(mark => mark.Kind))
                {
                    // Grey alone tells nothing on a bad copy: numbness keeps a white middle, a missing part is only dashed.
                    string look = mark.Kind switch { BodyMarkKind.Pain => "0.25 g 0.25 G 1 w [] 0 d", BodyMarkKind.Numb => "0.8 g 0 G 3 w [] 0 d", _ => "1 g 0 G 3 w [8 6] 0 d" };
                    foreach (BodyArea area in body.Areas.Where(area => area.Name == mark.Region && area.Side == mark.Side))
                    {
                        drawn.Append(CultureInfo.InvariantCulture, $"{look}\n{Path(area.Path)} B\n");
                    }
                }

                drawn.Append("[] 0 d 0.3 G 3 w\n");
                foreach (string outline in body.Outline)
                {
                    drawn.Append(CultureInfo.InvariantCulture, $"{Path(outline)} S\n");
                }

                flow.Page.Draw(drawn.Append('Q').ToString());
                flow.Y = top - (scale * body.Height) - 2;
                flow.Lines(Line.Wrap([new(caption, false)], CaptionSize, wide + Gap), left, CaptionSize);
            }
        });
        flow.Y = before;
    }

    private static string Path(string path)
    {
        var drawn = new StringBuilder();
        foreach (var (step, numbers) in BodyPath.Steps(path))
        {
            drawn.AppendJoin(' ', numbers.Select(N)).Append(step switch { 'M' => " m ", 'L' => " l ", 'C' => " c ", _ => " h " });
        }

        return drawn.ToString();
    }

    private static string N(double number) => PdfFile.Number(number);

    // A scale needs more digits than a place.
    private static string F(double number) => number.ToString("0.#####", CultureInfo.InvariantCulture);
}
