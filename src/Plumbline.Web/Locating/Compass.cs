using Plumbline.Exchange.Directory;

namespace Plumbline.Web.Locating;

/// <summary>In which direction a place lies.</summary>
public static class Compass
{
    private static readonly string[] Points = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"];

    /// <summary>The direction at the start of the great circle, in degrees clockwise from north, 0 to under 360.</summary>
    public static double Bearing(GeoPoint from, GeoPoint to)
    {
        double radian = Math.PI / 180;
        double along = (to.Longitude - from.Longitude) * radian;
        var (sinFrom, cosFrom) = Math.SinCos(from.Latitude * radian);
        var (sinTo, cosTo) = Math.SinCos(to.Latitude * radian);
        double degrees = Math.Atan2(Math.Sin(along) * cosTo, (cosFrom * sinTo) - (sinFrom * cosTo * Math.Cos(along))) / radian;
        return degrees < 0 ? degrees + 360 : degrees;
    }

    /// <summary>The nearest of the eight points of the compass, as the field of a phrase.</summary>
    public static string Point(GeoPoint from, GeoPoint to) => Points[(int)Math.Round(Bearing(from, to) / 45) % Points.Length];
}
