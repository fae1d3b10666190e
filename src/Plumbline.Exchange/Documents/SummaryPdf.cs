using System.Collections.Immutable;
using System.Text;
using Plumbline.Exchange.Documents.Pdf;

namespace Plumbline.Exchange.Documents;

/// <summary>A summary as a tagged PDF on A4: headings in the left column, what stands under them in the right one.</summary>
public static class SummaryPdf
{
    private const double TitleSize = 15;
    private const double HeadingSize = 9.5;
    private const double TextSize = 9;
    private const double SmallSize = 8;
    private const double LabelWidth = 84;
    private const double SectionGap = 4;
    private const double Indent = 9;

    /// <summary>Makes the file. The same summary gives the same bytes.</summary>
    public static byte[] Write(VisitSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var document = new TaggedDocument(summary.Title, summary.Language);
        var flow = new Flow(document);
        StructureElement root = document.Root;
        flow.Set(new("H1", root), Lines(summary.Title, TitleSize, Flow.Width, bold: true), Flow.Margin, TitleSize);
        if (summary.About.Length > 0)
        {
            flow.Set(new("P", root), Lines(summary.About, HeadingSize, Flow.Width, bold: true), Flow.Margin, HeadingSize);
        }

        flow.Set(new("P", root), Lines(summary.Note, SmallSize, Flow.Width), Flow.Margin, SmallSize);
        flow.Y -= SectionGap;
        foreach (SummarySection section in summary.Sections)
        {
            Section(flow, root, section);
        }

        if (document.HasMissingSigns)
        {
            flow.Set(new("P", root), Lines(summary.MissingSigns, SmallSize, Flow.Width), Flow.Margin, SmallSize);
        }

        flow.Footers(CompositeFormat.Parse(summary.Footer));
        return document.Write();
    }

    private static void Section(Flow flow, StructureElement root, SummarySection section)
    {
        const double headingWidth = LabelWidth - 8;
        ImmutableArray<Line> heading = Lines(section.Heading, HeadingSize, headingWidth, bold: true);
        flow.Need(section.Blocks.Any(block => block is SummaryFigure) ? FigureDrawing.Height + SectionGap : Math.Max(heading.Length, 2) * HeadingSize * Flow.Leading * 1.5);
        flow.Rule(Flow.Margin, Flow.Width, 0.6, 0.45);
        flow.Y -= SectionGap - 1;
        double top = flow.Y;
        Page page = flow.Page;
        flow.Set(new("H2", root), heading, Flow.Margin, HeadingSize);
        double below = flow.Y;
        flow.Y = top;
        double width = Flow.Width - LabelWidth;
        if (section.Blocks.OfType<SummaryFigure>().FirstOrDefault() is { } figure)
        {
            below = Math.Min(below, top - FigureDrawing.Height);
            width -= FigureDrawing.Width;
            FigureDrawing.Draw(flow, new("Figure", root) { Entries = FigureDrawing.Entries(figure.Alt, Flow.Margin + LabelWidth + width, top) }, figure, Flow.Margin + LabelWidth + width, top);
        }

        foreach (SummaryBlock block in section.Blocks.Where(block => block is not SummaryFigure))
        {
            Block(flow, root, block, width);
        }

        // The heading or the drawing may be taller than what stands beside it, but only on the page where it stands.
        flow.Y = (flow.Page == page ? Math.Min(flow.Y, below) : flow.Y) - SectionGap;
    }

    private static void Block(Flow flow, StructureElement root, SummaryBlock block, double width)
    {
        const double x = Flow.Margin + LabelWidth;
        switch (block)
        {
            case SummaryText text:
                bool strong = text.Weight == TextWeight.Strong;
                double size = text.Weight == TextWeight.Aside ? SmallSize : TextSize;
                Run[] runs = text.Label is { } label ? [new(label + ": ", true), new(text.Text, strong)] : [new(text.Text, strong)];
                flow.Set(new("P", root), Line.Wrap(runs, size, width), x, size);
                flow.Y -= 1;
                break;
            case SummaryList list:
                if (list.Label is { } name)
                {
                    flow.Need(3 * TextSize * Flow.Leading);
                    flow.Set(new("P", root), Lines(name + ":", TextSize, width, bold: true), x, TextSize);
                }

                List(flow, root, list, x, width);
                break;
            case SummaryTable table:
                new TableFlow(flow, x, width, SmallSize, [.. table.Columns.Select(column => column.Share)], [.. table.Columns.Select(column => column.Head)]).Set(root, table.Rows);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), "A block is a text, a list or a table.");
        }
    }

    private static void List(Flow flow, StructureElement root, SummaryList list, double x, double width)
    {
        var parent = new StructureElement("L", root);
        foreach (string item in list.Items)
        {
            flow.Need(TextSize * Flow.Leading);
            var entry = new StructureElement("LI", parent);
            double top = flow.Y;
            flow.Page.Mark(new("Lbl", entry), () => flow.Lines(Lines("•", TextSize, Indent), x, TextSize));
            flow.Y = top;
            flow.Set(new("LBody", entry), Lines(item, TextSize, width - Indent), x + Indent, TextSize);
        }

        flow.Y -= 1;
    }

    private static ImmutableArray<Line> Lines(string text, double size, double width, bool bold = false) => Line.Wrap([new(text, bold)], size, width);
}
