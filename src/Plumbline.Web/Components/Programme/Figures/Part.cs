using System.Globalization;

namespace Plumbline.Web.Components.Programme.Figures;

/// <summary>A rounded part of a body between two joints, thicker at one end.</summary>
/// <param name="From">One joint.</param>
/// <param name="FromRadius">How thick it is there.</param>
/// <param name="To">The other joint.</param>
/// <param name="ToRadius">How thick it is there.</param>
public sealed record Part(Spot From, double FromRadius, Spot To, double ToRadius)
{
    /// <summary>Its outline as an SVG path: two arcs and the lines that touch both.</summary>
    /// <param name="decimals">How fine it is: 1 for a drawing, 0 for a small one in a list, whose page would be too heavy otherwise.</param>
    public string Path(int decimals)
    {
        double apart = From.To(To);
        if (apart <= Math.Abs(FromRadius - ToRadius))
        {
            return "";
        }

        double along = From.Toward(To), lean = Math.Acos((FromRadius - ToRadius) / apart) * 180 / Math.PI;
        Spot[] touch = [.. new[] { From.Go(along + lean, FromRadius), To.Go(along + lean, ToRadius), To.Go(along - lean, ToRadius), From.Go(along - lean, FromRadius) }
            .Select(spot => new Spot(Math.Round(spot.X, decimals), Math.Round(spot.Y, decimals)))];
        int wide = FromRadius > ToRadius ? 1 : 0;

        // Steps from one place to the next are shorter to write than places.
        string Step(int to, int from) => string.Create(CultureInfo.InvariantCulture, $"{touch[to].X - touch[from].X:0.#},{touch[to].Y - touch[from].Y:0.#}");
        return string.Create(CultureInfo.InvariantCulture,
            $"M{touch[0].X:0.#},{touch[0].Y:0.#}l{Step(1, 0)}a{ToRadius:0.#},{ToRadius:0.#} 0 {1 - wide} 1 {Step(2, 1)}l{Step(3, 2)}a{FromRadius:0.#},{FromRadius:0.#} 0 {wide} 1 {Step(0, 3)}z");
    }
}
