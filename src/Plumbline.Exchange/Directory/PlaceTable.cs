using System.IO.Compression;

namespace Plumbline.Exchange.Directory;

/// <summary>Where the areas of the five-digit postal codes of the United States (ZIP) have their middle.</summary>
/// <remarks>
/// The table that comes with Plumbline is made from the ZCTA gazetteer of the United States Census Bureau, a work of the government and so in the
/// public domain. Codes of post boxes and of single buildings have no area, and so no place.
/// </remarks>
public sealed class PlaceTable
{
    /// <summary>The name of the file in a directory's folder that replaces the table that comes with Plumbline.</summary>
    public const string FileName = "places.zip-codes";

    private const int Codes = 100_000;
    private const double Micro = 1e-6;
    private readonly int[] _latitude;
    private readonly int[] _longitude;

    private PlaceTable(int[] latitude, int[] longitude, int count) => (_latitude, _longitude, Count) = (latitude, longitude, count);

    /// <summary>The table that comes with Plumbline.</summary>
    public static PlaceTable Shipped { get; } = Read(Embedded());

    /// <summary>How many codes have a place.</summary>
    public int Count { get; }

    /// <summary>The table of a folder: its own where there is one, or else the one that comes with Plumbline.</summary>
    /// <exception cref="InvalidDataException">The folder's table is damaged.</exception>
    public static PlaceTable Of(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return Shipped;
        }

        using FileStream file = File.OpenRead(path);
        return Read(file);
    }

    /// <summary>The place of a code; null where it is not known.</summary>
    /// <param name="code">Five digits, or nine with or without a hyphen, of which the first five count. Leading zeros that a spreadsheet took away are put back.</param>
    public GeoPoint? Find(ReadOnlySpan<char> code) => ZipCode.Parse(code) is { } zip && _latitude[zip] != int.MinValue
        ? GeoPoint.TryOf(_latitude[zip] * Micro, _longitude[zip] * Micro)
        : null;

    /// <summary>All codes with their places, rising.</summary>
    public IEnumerable<(int Code, GeoPoint Place)> All()
    {
        for (int code = 0; code < Codes; code++)
        {
            if (_latitude[code] != int.MinValue)
            {
                yield return (code, GeoPoint.Of(_latitude[code] * Micro, _longitude[code] * Micro));
            }
        }
    }

    internal static PlaceTable From(IEnumerable<(int Code, GeoPoint Place)> places)
    {
        int[] latitude = Empty(), longitude = Empty();
        int count = 0;
        foreach (var (code, place) in places)
        {
            count += latitude[code] == int.MinValue ? 1 : 0;
            latitude[code] = (int)Math.Round(place.Latitude / Micro);
            longitude[code] = (int)Math.Round(place.Longitude / Micro);
        }

        return new(latitude, longitude, count);
    }

    /// <summary>Writes the table: differences from code to code in as few bytes as they need, packed.</summary>
    public void Write(Stream to)
    {
        using var packed = new BrotliStream(to, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed);
        writer.Write7BitEncodedInt(Count);
        int before = 0, latitude = 0, longitude = 0;
        for (int code = 0; code < Codes; code++)
        {
            if (_latitude[code] == int.MinValue)
            {
                continue;
            }

            writer.Write7BitEncodedInt(code - before);
            writer.Write7BitEncodedInt(ZigZag(_latitude[code] - latitude));
            writer.Write7BitEncodedInt(ZigZag(_longitude[code] - longitude));
            (before, latitude, longitude) = (code, _latitude[code], _longitude[code]);
        }
    }

    /// <summary>Reads a table that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static PlaceTable Read(Stream from)
    {
        try
        {
            using var packed = new BrotliStream(from, CompressionMode.Decompress);
            using var reader = new BinaryReader(packed);
            int[] latitudes = Empty(), longitudes = Empty();
            int count = reader.Read7BitEncodedInt();
            if (count is < 0 or > Codes)
            {
                throw new InvalidDataException("The table of places has more codes than there are.");
            }

            int code = 0, latitude = 0, longitude = 0;
            for (int i = 0; i < count; i++)
            {
                code += reader.Read7BitEncodedInt();
                latitude += Unfold(reader.Read7BitEncodedInt());
                longitude += Unfold(reader.Read7BitEncodedInt());
                if (code is < 0 or >= Codes || GeoPoint.TryOf(latitude * Micro, longitude * Micro) is null)
                {
                    throw new InvalidDataException("A place of the table is not on the earth.");
                }

                (latitudes[code], longitudes[code]) = (latitude, longitude);
            }

            return new(latitudes, longitudes, count);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or OverflowException or InvalidOperationException)
        {
            throw new InvalidDataException("The table of places is damaged.", e);
        }
    }

    private static int[] Empty()
    {
        int[] places = new int[Codes];
        Array.Fill(places, int.MinValue);
        return places;
    }

    private static int ZigZag(int value) => (value << 1) ^ (value >> 31);

    private static int Unfold(int value) => (value >>> 1) ^ -(value & 1);

    private static Stream Embedded() => typeof(PlaceTable).Assembly.GetManifestResourceStream("zip-places.br")
        ?? throw new InvalidOperationException("The table of places is not in the assembly.");
}
