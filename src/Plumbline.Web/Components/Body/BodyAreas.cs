using System.Globalization;
using System.Text;
using Plumbline.Journal;

namespace Plumbline.Web.Components.Body;

/// <summary>The part of the stylesheet that follows from the drawing: where a label can be touched, and what a tick fills.</summary>
/// <remarks>
/// A style attribute would break the content security policy, so every place has a class. A test holds <c>wwwroot/body-areas.css</c>
/// to what this says.
/// </remarks>
internal static class BodyAreas
{
    /// <summary>The stylesheet.</summary>
    public static string Stylesheet()
    {
        var css = new StringBuilder("/* Made from the drawing in Plumbline.Journal.BodyFigure; a test compares the two. */\n");
        foreach (BodyFigure figure in BodyFigure.All)
        {
            foreach (BodyArea area in figure.Areas)
            {
                css.Append(CultureInfo.InvariantCulture, $".{BodyNames.Label(figure.View, area)}{{clip-path:polygon({Corners(figure, area)})}}\n");
            }
        }

        foreach (string place in BodyFigure.All.SelectMany(figure => figure.Areas).Select(area => BodyNames.Of(area.Name, area.Side)).Distinct().Order(StringComparer.Ordinal))
        {
            css.Append(CultureInfo.InvariantCulture, $".body-map:has(#pain-{place}:checked) .p-{place}{{--pain:1}}.body-map:has(#numb-{place}:checked) .n-{place}{{visibility:visible}}\n");
        }

        return css.ToString();
    }

    private static string Corners(BodyFigure figure, BodyArea area) => string.Join(',', BodyPath.Steps(area.Path)
        .Where(step => step.Numbers.Length > 0)
        .Select(step => string.Create(CultureInfo.InvariantCulture, $"{100 * step.Numbers[^2] / figure.Width:0.#}% {100 * step.Numbers[^1] / figure.Height:0.#}%")));
}
