namespace Plumbline.Reasoning;

/// <summary>Finds a cheap order in which to eliminate the vertices of a <see cref="PlanGraph"/>.</summary>
/// <remarks>
/// Greedy on the number of open dimensions that remain, ties broken by a seeded generator, best of several runs (finding the
/// best order is NP-hard). The same graph always gets the same order.
/// </remarks>
internal static class EliminationOrder
{
    private const int Restarts = 12;

    internal static (int[] Order, double Cost) Find(PlanGraph graph)
    {
        int[] best = [];
        double bestCost = double.PositiveInfinity;
        uint state = 2463534242;
        for (int run = 0; run < Restarts; run++)
        {
            var (order, cost) = Greedy(graph, ref state, bestCost);
            if (cost < bestCost)
            {
                (best, bestCost) = (order, cost);
            }
        }

        return (best, bestCost);
    }

    private static (int[] Order, double Cost) Greedy(PlanGraph graph, ref uint state, double bound)
    {
        int count = graph.Parts.Length;
        int[] order = new int[count];
        Span<ulong> open = stackalloc ulong[graph.Words];
        Span<ulong> done = stackalloc ulong[graph.Words];
        int width = 0;
        double cost = 0;
        for (int step = 0; step < count && cost < bound; step++)
        {
            int chosen = -1;
            int chosenAdded = 0;
            int chosenScore = int.MaxValue;
            for (int v = 0; v < count; v++)
            {
                if ((done[v >> 6] & (1UL << (v & 63))) != 0)
                {
                    continue;
                }

                int added = graph.Added(v, open, done);
                state ^= state << 13;
                state ^= state >> 17;
                state ^= state << 5;
                int score = ((added - graph.Width[v]) * 1024) + (int)(state & 1023);
                if (score < chosenScore)
                {
                    (chosen, chosenAdded, chosenScore) = (v, added, score);
                }
            }

            order[step] = chosen;
            cost += Math.ScaleB(1 + chosenAdded, width + chosenAdded);
            width += chosenAdded - graph.Width[chosen];
            ReadOnlySpan<ulong> near = graph.Neighbours(chosen);
            for (int w = 0; w < near.Length; w++)
            {
                open[w] |= near[w] & ~done[w];
            }

            open[chosen >> 6] &= ~(1UL << (chosen & 63));
            done[chosen >> 6] |= 1UL << (chosen & 63);
        }

        return (order, cost);
    }
}
