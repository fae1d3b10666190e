namespace Plumbline.Reasoning;

/// <summary>Finds a cheap order in which to eliminate the vertices of a <see cref="PlanGraph"/>.</summary>
/// <remarks>
/// Greedy by fewest edges added (min-fill) and, in other runs, by fewest neighbours; ties by a seeded generator, so that the same
/// graph always gets the same orders. The best order is NP-hard to find.
/// </remarks>
internal sealed class EliminationOrder<TSet>
    where TSet : struct, IVertexSet<TSet>
{
    private TSet[] _edges = [];
    private TSet[] _near = [];
    private int[] _fill = [];
    private int[] _degree = [];
    private int[] _order = [];
    private PlanGraph _graph = null!;
    private uint _state;

    internal void Start(PlanGraph graph)
    {
        _graph = graph;
        _state = 2463534242;
        Prepare(graph, graph.Vertices.Count);
    }

    /// <summary>One more order; given up, with a cost of <paramref name="bound"/> or more, once it cannot be cheaper than that.</summary>
    internal (int[] Order, int Count, double Cost) Next(int run, double bound)
    {
        var (cost, steps) = Greedy(_graph, _graph.Vertices.Count, run, ref _state, bound);
        return (_order, steps, cost);
    }

    private void Prepare(PlanGraph graph, int count)
    {
        if (_edges.Length < count)
        {
            _edges = new TSet[count];
            _near = new TSet[count];
            _fill = new int[count];
            _degree = new int[count];
            _order = new int[count];
        }

        Array.Clear(_edges, 0, count);
        foreach (var (cause, bit, _) in graph.Links)
        {
            Join(cause, bit);
            if (graph.Vertices[bit].Kind == VertexKind.Blocked)
            {
                Join(cause, bit - 1);
            }
            else if (bit + 1 < count && graph.Vertices[bit + 1].Kind == VertexKind.Blocked)
            {
                Join(cause, bit + 1);
            }
        }

        foreach (var (_, start, members) in graph.Families)
        {
            for (int i = start; i < start + members; i++)
            {
                for (int j = start; j < i; j++)
                {
                    Join(graph.Members[i], graph.Members[j]);
                }
            }
        }

        for (int v = 1; v < count; v++)
        {
            if (graph.Vertices[v].Kind == VertexKind.Blocked)
            {
                Join(v, v - 1);
            }
        }
    }

    private void Join(int a, int b)
    {
        _edges[a] = _edges[a].With(b);
        _edges[b] = _edges[b].With(a);
    }

    private (double Cost, int Steps) Greedy(PlanGraph graph, int count, int run, ref uint state, double bound)
    {
        Array.Copy(_edges, _near, count);
        TSet left = default;
        for (int v = 0; v < count; v++)
        {
            // The bit "blocked" ends with its finding and is never chosen for itself.
            if (graph.Vertices[v].Kind != VertexKind.Blocked)
            {
                left = left.With(v);
                Measure(v);
            }
        }

        bool byFill = run % 3 != 2;
        bool random = run > 1;
        double cost = 0;
        int steps = 0;
        while (left.First >= 0 && cost < bound)
        {
            int chosen = -1;
            int chosenScore = int.MaxValue;
            for (TSet rest = left; rest.First is >= 0 and int v; rest = rest.Without(v))
            {
                int score = byFill ? (_fill[v] << 6) + _degree[v] : (_degree[v] << 10) + _fill[v];
                score <<= 4;
                if (random)
                {
                    state ^= state << 13;
                    state ^= state >> 17;
                    state ^= state << 5;
                    score |= (int)(state & 15);
                }

                if (score < chosenScore)
                {
                    (chosen, chosenScore) = (v, score);
                }
            }

            _order[steps++] = chosen;
            cost += 1UL << Math.Min(_degree[chosen] + 1, 62);
            left = left.Without(chosen);
            Eliminate(chosen, left);
            if (chosen + 1 < count && graph.Vertices[chosen + 1].Kind == VertexKind.Blocked)
            {
                Eliminate(chosen + 1, left);
            }
        }

        return (cost, steps);
    }

    // Joins the neighbours with one another, takes the vertex away and measures again whatever may have changed.
    private void Eliminate(int vertex, TSet left)
    {
        TSet near = _near[vertex];
        TSet changed = near;
        bool filled = _fill[vertex] > 0;
        for (TSet rest = near; rest.First is >= 0 and int v; rest = rest.Without(v))
        {
            changed = filled ? changed.Or(_near[v]) : changed;
            _near[v] = _near[v].Or(near).Without(v).Without(vertex);
        }

        for (TSet rest = changed; rest.First is >= 0 and int v; rest = rest.Without(v))
        {
            if (left.Contains(v))
            {
                Measure(v);
            }
        }
    }

    private void Measure(int vertex)
    {
        TSet near = _near[vertex];
        int missing = 0;
        for (TSet rest = near; rest.First is >= 0 and int v; rest = rest.Without(v))
        {
            missing += near.CountMissing(_near[v]) - 1;
        }

        _fill[vertex] = missing / 2;
        _degree[vertex] = near.Count;
    }
}
