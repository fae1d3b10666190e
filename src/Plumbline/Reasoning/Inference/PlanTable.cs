using System.Runtime.InteropServices;

namespace Plumbline.Reasoning;

/// <summary>A table while a plan is made: its dimensions from the lowest up, each a vertex.</summary>
internal sealed class PlanTable
{
    internal List<int> Dimensions { get; } = [];

    /// <summary>The number of the place in memory that it has now.</summary>
    internal int Place { get; set; }

    internal int PositionOf(int vertex)
    {
        // A handful of entries: a plain loop is quicker than a call that looks for the best way to search.
        ReadOnlySpan<int> dimensions = CollectionsMarshal.AsSpan(Dimensions);
        for (int i = 0; i < dimensions.Length; i++)
        {
            if (dimensions[i] == vertex)
            {
                return i;
            }
        }

        return -1;
    }

    internal bool Has(int vertex) => PositionOf(vertex) >= 0;
}
