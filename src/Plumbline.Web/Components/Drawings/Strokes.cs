using System.Globalization;

namespace Plumbline.Web.Components.Drawings;

/// <summary>Coordinates as SVG writes them, whatever the language of the page.</summary>
internal static class Strokes
{
    /// <summary>A path or list of points with its numbers in the invariant culture.</summary>
    public static string At(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}
