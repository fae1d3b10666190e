namespace Plumbline.Web.Components.Programme.Figures;

/// <summary>A place in a drawing; y grows downwards.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Down.</param>
public readonly record struct Spot(double X, double Y)
{
    /// <summary>The place at a distance in a direction: 0 is to the right, 90 up.</summary>
    /// <param name="degrees">The direction.</param>
    /// <param name="far">The distance.</param>
    public Spot Go(double degrees, double far) => new(X + (far * Math.Cos(degrees * Math.PI / 180)), Y - (far * Math.Sin(degrees * Math.PI / 180)));

    /// <summary>The distance to another place.</summary>
    public double To(Spot other) => Math.Sqrt(((other.X - X) * (other.X - X)) + ((other.Y - Y) * (other.Y - Y)));

    /// <summary>The direction to another place.</summary>
    public double Toward(Spot other) => Math.Atan2(Y - other.Y, other.X - X) * 180 / Math.PI;
}
