namespace Plumbline.Reasoning;

/// <summary>A table while a plan is made: its dimensions from the lowest up, each a vertex.</summary>
internal sealed class PlanTable
{
    internal List<int> Dimensions { get; } = [];

    /// <summary>The number of the place in memory that it has now.</summary>
    internal int Place { get; set; }

    internal int PositionOf(int vertex) => Dimensions.IndexOf(vertex);

    internal bool Has(int vertex) => Dimensions.Contains(vertex);
}
