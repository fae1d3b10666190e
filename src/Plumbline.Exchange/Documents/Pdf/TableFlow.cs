using System.Collections.Immutable;

namespace Plumbline.Exchange.Documents.Pdf;

/// <summary>Sets a table: its heads are set again, as decoration, on every page that it goes on to.</summary>
internal sealed class TableFlow
{
    private const double Gap = 8;
    private const double RowGap = 1.5;

    private readonly Flow _flow;
    private readonly double _x;
    private readonly double _size;
    private readonly ImmutableArray<double> _widths;
    private readonly ImmutableArray<ImmutableArray<Line>> _heads;

    /// <summary>A table with its heads.</summary>
    /// <param name="flow">The pages.</param>
    /// <param name="x">Where it begins.</param>
    /// <param name="width">How wide it is.</param>
    /// <param name="size">The size of the letters.</param>
    /// <param name="shares">The width of each column as a part of the whole.</param>
    /// <param name="heads">The heads of the columns.</param>
    public TableFlow(Flow flow, double x, double width, double size, ImmutableArray<double> shares, ImmutableArray<string> heads)
    {
        (_flow, _x, _size) = (flow, x, size);
        _widths = [.. shares.Select(share => share * width)];
        _heads = [.. heads.Select((head, column) => Wrap(head, column, bold: true))];
    }

    private double LineHeight => _size * Flow.Leading;

    /// <summary>Sets the whole table.</summary>
    public void Set(StructureElement parent, IEnumerable<ImmutableArray<string>> rows)
    {
        var table = new StructureElement("Table", parent);
        int headHeight = _heads.Max(lines => lines.Length);
        _flow.Need((headHeight + 2) * LineHeight);
        var head = new StructureElement("TR", table);
        ImmutableArray<StructureElement> headCells = [.. _heads.Select(_ => new StructureElement("TH", head) { Entries = "/A << /O /Table /Scope /Column >>" })];
        Cells(_heads, (column, draw) => _flow.Page.Mark(headCells[column], draw));
        foreach (ImmutableArray<string> row in rows)
        {
            Row(table, row);
        }
    }

    private void Row(StructureElement table, ImmutableArray<string> texts)
    {
        var row = new StructureElement("TR", table);
        ImmutableArray<StructureElement> cells =
        [
            .. texts.Select((_, column) => new StructureElement(column == 0 ? "TH" : "TD", row) { Entries = column == 0 ? "/A << /O /Table /Scope /Row >>" : "" }),
        ];
        ImmutableArray<ImmutableArray<Line>> left = [.. texts.Select((text, column) => Wrap(text, column, bold: false))];
        int rows = left.Max(lines => lines.Length);
        if (_flow.Left < Math.Min(rows, 3) * LineHeight)
        {
            Again();
        }

        while (rows > 0)
        {
            int fit = Math.Max(1, (int)(_flow.Left / LineHeight));
            ImmutableArray<ImmutableArray<Line>> now = [.. left.Select(lines => ImmutableArray.CreateRange(lines.Take(fit)))];
            Cells(now, (column, draw) => _flow.Page.Mark(cells[column], draw));
            left = [.. left.Select(lines => ImmutableArray.CreateRange(lines.Skip(fit)))];
            rows = left.Max(lines => lines.Length);
            if (rows > 0)
            {
                Again();
            }
        }
    }

    private void Again()
    {
        _flow.NextPage();
        Cells(_heads, (_, draw) => _flow.Page.Decorate(draw));
    }

    private void Cells(ImmutableArray<ImmutableArray<Line>> cells, Action<int, Action> mark)
    {
        double top = _flow.Y, lowest = top, x = _x;
        for (int column = 0; column < cells.Length; column++)
        {
            ImmutableArray<Line> lines = cells[column];
            double at = x;
            _flow.Y = top;
            if (lines.Length > 0)
            {
                mark(column, () => _flow.Lines(lines, at, _size));
            }

            lowest = Math.Min(lowest, _flow.Y);
            x += _widths[column];
        }

        _flow.Y = lowest - (RowGap / 2);
        _flow.Rule(_x, _widths.Sum() - Gap, 0.3, 0.7);
        _flow.Y -= RowGap / 2;
    }

    private ImmutableArray<Line> Wrap(string text, int column, bool bold) => Line.Wrap([new(text, bold)], _size, _widths[column] - Gap);
}
