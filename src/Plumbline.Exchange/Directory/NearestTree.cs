namespace Plumbline.Exchange.Directory;

/// <summary>A place and the row that lies there.</summary>
internal readonly record struct PlacedRow(double X, double Y, double Z, int Row)
{
    public static PlacedRow Of(GeoPoint place, int row)
    {
        Direction direction = Direction.Of(place);
        return new(direction.X, direction.Y, direction.Z, row);
    }

    public double On(int axis) => axis switch { 0 => X, 1 => Y, _ => Z };
}

/// <summary>A row and the square of its straight distance through the unit sphere.</summary>
internal readonly record struct Hit(double ChordSquared, int Row)
{
    // Many rows share the middle of one postal code; their order must not hang on how the tree was built.
    public bool IsBefore(Hit other) => ChordSquared < other.ChordSquared || (ChordSquared == other.ChordSquared && Row < other.Row);
}

/// <summary>Finds the nearest of many places, exactly: a k-d tree over unit vectors, in place in one array.</summary>
/// <remarks>
/// Straight distance through the sphere grows with distance along it, so both have one order; and there is no seam at the date line or the poles.
/// Each stretch of the array is split at its middle along its widest axis; the middle row stands between the two halves.
/// </remarks>
internal sealed class NearestTree
{
    private const int Leaf = 12;
    private readonly PlacedRow[] _rows;
    private readonly byte[] _axes;

    public NearestTree(PlacedRow[] rows)
    {
        _rows = rows;
        _axes = new byte[rows.Length];
        Split(0, rows.Length);
    }

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Length;

    /// <summary>The nearest rows, nearest first; equally far ones by their number.</summary>
    /// <param name="from">From where.</param>
    /// <param name="within">The largest square of a chord.</param>
    /// <param name="hits">Is filled; as many as it can hold are found.</param>
    /// <param name="accept">Which rows count; null for all.</param>
    /// <returns>How many were found.</returns>
    public int Near(Direction from, double within, Span<Hit> hits, Func<int, bool>? accept = null)
    {
        var search = new Search(_rows, _axes, from, within, hits, accept);
        if (!hits.IsEmpty)
        {
            search.Visit(0, _rows.Length);
        }

        return search.Found;
    }

    private void Split(int from, int to)
    {
        while (to - from > Leaf)
        {
            int axis = WidestAxis(from, to);
            int middle = from + ((to - from) / 2);
            Select(from, to - 1, middle, axis);
            _axes[middle] = (byte)axis;
            Split(from, middle);
            from = middle + 1;
        }
    }

    private int WidestAxis(int from, int to)
    {
        double lowX = 2, lowY = 2, lowZ = 2, highX = -2, highY = -2, highZ = -2;
        foreach (ref readonly PlacedRow row in _rows.AsSpan(from, to - from))
        {
            (lowX, highX) = (Math.Min(lowX, row.X), Math.Max(highX, row.X));
            (lowY, highY) = (Math.Min(lowY, row.Y), Math.Max(highY, row.Y));
            (lowZ, highZ) = (Math.Min(lowZ, row.Z), Math.Max(highZ, row.Z));
        }

        double x = highX - lowX, y = highY - lowY, z = highZ - lowZ;
        return x >= y && x >= z ? 0 : y >= z ? 1 : 2;
    }

    // Hoare's selection: equal keys are swapped too, so that many rows in one place still split evenly.
    private void Select(int low, int high, int wanted, int axis)
    {
        while (low < high)
        {
            double pivot = _rows[low + ((high - low) / 2)].On(axis);
            int i = low, j = high;
            while (i <= j)
            {
                while (_rows[i].On(axis) < pivot)
                {
                    i++;
                }

                while (_rows[j].On(axis) > pivot)
                {
                    j--;
                }

                if (i <= j)
                {
                    (_rows[i], _rows[j]) = (_rows[j], _rows[i]);
                    i++;
                    j--;
                }
            }

            if (wanted <= j)
            {
                high = j;
            }
            else if (wanted >= i)
            {
                low = i;
            }
            else
            {
                return;
            }
        }
    }

    private ref struct Search(PlacedRow[] rows, byte[] axes, Direction from, double within, Span<Hit> hits, Func<int, bool>? accept)
    {
        private readonly PlacedRow[] _rows = rows;
        private readonly byte[] _axes = axes;
        private readonly Direction _from = from;
        private readonly Span<Hit> _hits = hits;
        private readonly Func<int, bool>? _accept = accept;
        private double _worst = within;

        public int Found { get; private set; }

        public void Visit(int from, int to)
        {
            while (to - from > Leaf)
            {
                int middle = from + ((to - from) / 2);
                Take(in _rows[middle]);
                int axis = _axes[middle];
                double away = (axis switch { 0 => _from.X, 1 => _from.Y, _ => _from.Z }) - _rows[middle].On(axis);
                if (away < 0)
                {
                    Visit(from, middle);
                    from = middle + 1;
                }
                else
                {
                    Visit(middle + 1, to);
                    to = middle;
                }

                // What lies beyond the split is at least so far away. Equal counts: a lower row number may lie there.
                if (away * away > _worst)
                {
                    return;
                }
            }

            for (int i = from; i < to; i++)
            {
                Take(in _rows[i]);
            }
        }

        private void Take(in PlacedRow row)
        {
            double x = row.X - _from.X, y = row.Y - _from.Y, z = row.Z - _from.Z;
            var hit = new Hit((x * x) + (y * y) + (z * z), row.Row);
            if (hit.ChordSquared > _worst || (Found == _hits.Length && !hit.IsBefore(_hits[^1])) || (_accept is not null && !_accept(row.Row)))
            {
                return;
            }

            int at = Found < _hits.Length ? Found++ : Found - 1;
            for (; at > 0 && hit.IsBefore(_hits[at - 1]); at--)
            {
                _hits[at] = _hits[at - 1];
            }

            _hits[at] = hit;
            if (Found == _hits.Length)
            {
                _worst = Math.Min(_worst, _hits[^1].ChordSquared);
            }
        }
    }
}
