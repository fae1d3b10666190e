namespace Plumbline.Web.Components.Clock;

/// <summary>A name at either end of a line reaches inwards, so that no screen cuts it off.</summary>
internal static class ChartEdge
{
    private const double Near = 0.1;

    /// <summary>The class of a name.</summary>
    /// <param name="share">Where it stands on the line: 0 is its beginning, 1 its end.</param>
    /// <returns>Null for a name that stands over its place.</returns>
    internal static string? Of(double share) => share > 1 - Near ? "at-end" : share < Near ? "at-start" : null;
}
