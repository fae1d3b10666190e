namespace Plumbline.Exchange.Directory;

/// <summary>A place on the earth, in degrees of WGS 84.</summary>
public readonly record struct GeoPoint
{
    /// <summary>The mean radius of the earth in kilometres, (2a + b) / 3 of WGS 84 (IUGG).</summary>
    public const double EarthRadiusKilometres = 6371.0088;

    private GeoPoint(double latitude, double longitude) => (Latitude, Longitude) = (latitude, longitude);

    /// <summary>Degrees north of the equator, −90 to 90.</summary>
    public double Latitude { get; }

    /// <summary>Degrees east of Greenwich, −180 to 180.</summary>
    public double Longitude { get; }

    /// <summary>Makes a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is not on the earth.</exception>
    public static GeoPoint Of(double latitude, double longitude) => TryOf(latitude, longitude)
        ?? throw new ArgumentOutOfRangeException(nameof(latitude), "A latitude is −90 to 90 and a longitude −180 to 180 degrees.");

    /// <summary>Makes a place; null where a coordinate is not on the earth.</summary>
    public static GeoPoint? TryOf(double latitude, double longitude) =>
        latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180 ? new(latitude, longitude) : null;

    /// <summary>The great-circle distance on a sphere.</summary>
    /// <remarks>
    /// By the chord between unit vectors: well conditioned for near places, where the arc cosine of the dot product loses half of its digits.
    /// A sphere is off by at most 0.56 % from the ellipsoid.
    /// </remarks>
    public Distance DistanceTo(GeoPoint other) => Distance.OfChordSquared(Direction.Of(this).ChordSquared(Direction.Of(other)));
}

/// <summary>A distance along the ground.</summary>
public readonly record struct Distance : IComparable<Distance>
{
    /// <summary>Kilometres in a statute mile, by the international agreement of 1959.</summary>
    public const double KilometresPerMile = 1.609344;

    /// <summary>Half the way round the earth: nothing is farther.</summary>
    public static Distance Farthest { get; } = new(Math.PI * GeoPoint.EarthRadiusKilometres);

    private Distance(double kilometres) => Kilometres = kilometres;

    /// <summary>In kilometres, 0 or more.</summary>
    public double Kilometres { get; }

    /// <summary>In statute miles, 0 or more.</summary>
    public double Miles => Kilometres / KilometresPerMile;

    /// <summary>So many kilometres.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below zero or farther than half the way round the earth.</exception>
    public static Distance OfKilometres(double kilometres) => kilometres >= 0 && kilometres <= Farthest.Kilometres
        ? new(kilometres)
        : throw new ArgumentOutOfRangeException(nameof(kilometres), "A distance is 0 to 20015 kilometres.");

    /// <summary>So many statute miles.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below zero or farther than half the way round the earth.</exception>
    public static Distance OfMiles(double miles) => OfKilometres(miles * KilometresPerMile);

    /// <inheritdoc/>
    public int CompareTo(Distance other) => Kilometres.CompareTo(other.Kilometres);

    /// <summary>Whether it is shorter.</summary>
    public static bool operator <(Distance left, Distance right) => left.Kilometres < right.Kilometres;

    /// <summary>Whether it is longer.</summary>
    public static bool operator >(Distance left, Distance right) => left.Kilometres > right.Kilometres;

    /// <summary>Whether it is not longer.</summary>
    public static bool operator <=(Distance left, Distance right) => left.Kilometres <= right.Kilometres;

    /// <summary>Whether it is not shorter.</summary>
    public static bool operator >=(Distance left, Distance right) => left.Kilometres >= right.Kilometres;

    internal static Distance OfChordSquared(double squared) =>
        new(2 * GeoPoint.EarthRadiusKilometres * Math.Asin(Math.Min(1, Math.Sqrt(squared) / 2)));

    internal double ToChordSquared()
    {
        double half = Math.Sin(Math.Min(Kilometres / (2 * GeoPoint.EarthRadiusKilometres), Math.PI / 2));
        return 4 * half * half;
    }
}

/// <summary>A place as the unit vector from the middle of the earth: no seam at the date line, no poles.</summary>
internal readonly record struct Direction(double X, double Y, double Z)
{
    public static Direction Of(GeoPoint place)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(place.Latitude * (Math.PI / 180));
        var (sinLongitude, cosLongitude) = Math.SinCos(place.Longitude * (Math.PI / 180));
        return new(cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }

    public double ChordSquared(Direction other)
    {
        double x = X - other.X, y = Y - other.Y, z = Z - other.Z;
        return (x * x) + (y * y) + (z * z);
    }
}
