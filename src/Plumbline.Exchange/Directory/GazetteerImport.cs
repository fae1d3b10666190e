using System.Collections.Frozen;
using System.Globalization;

namespace Plumbline.Exchange.Directory;

/// <summary>Reads places of postal codes: the ZCTA gazetteer of the Census Bureau, or a table with a code, a latitude and a longitude.</summary>
internal static class GazetteerImport
{
    // A gazetteer of the whole country has 33,000 lines; what is longer is something else.
    private const int Longest = 64 << 20;

    private static readonly FrozenSet<string> Usual = new[]
    {
        "GEOID", "GEOID20", "ALAND", "AWATER", "ALAND_SQMI", "AWATER_SQMI", "INTPTLAT", "INTPTLONG",
        "zip", "zipcode", "zip_code", "postal-code", "latitude", "lat", "longitude", "lng", "lon", "city", "state", "county",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a gazetteer has such a heading. A clinic's table with codes and coordinates has others too, and must not be taken for one.</summary>
    public static bool IsUsual(string heading) => Usual.Contains(heading);

    /// <summary>Which columns hold the code, the latitude and the longitude; null where it is no gazetteer.</summary>
    public static (int Code, int Latitude, int Longitude)? Columns(TableHeader header)
    {
        int code = Find("GEOID", "GEOID20", "zip", "zipcode", "zip_code", "postal-code");
        int latitude = Find("INTPTLAT", "latitude", "lat");
        int longitude = Find("INTPTLONG", "longitude", "lng", "lon");
        return code >= 0 && latitude >= 0 && longitude >= 0 ? (code, latitude, longitude) : null;

        int Find(params ReadOnlySpan<string> names)
        {
            foreach (string name in names)
            {
                for (int i = 0; i < header.Names.Count; i++)
                {
                    if (string.Equals(header.Names[i].Trim(), name, StringComparison.OrdinalIgnoreCase))
                    {
                        return i;
                    }
                }
            }

            return -1;
        }
    }

    /// <summary>Reads the file and puts the folder's table of places in its place.</summary>
    public static ImportResult Run(ImportInput input, TableHeader? header, ImportRequest request, CancellationToken cancellation)
    {
        if (header is null || Columns(header) is not { } columns)
        {
            return DirectoryImport.Refused(ImportFaultKind.MissingColumn, 1, "there are no columns for a postal code, a latitude and a longitude", "give the gazetteer file of ZIP code tabulation areas, unpacked");
        }

        if (input.Length > Longest)
        {
            return DirectoryImport.Refused(ImportFaultKind.TooLong, 0, "this is too long for a gazetteer", "give the gazetteer file of ZIP code tabulation areas, unpacked");
        }

        var places = new List<(int, GeoPoint)>();
        var counter = new ImportCounter();
        input.GoTo(header.End);
        foreach (byte[] line in JsonLines.Read(input))
        {
            cancellation.ThrowIfCancellationRequested();
            ReadOnlySpan<byte> bare = line.AsSpan().TrimEnd((byte)'\r');
            if (bare.IsEmpty)
            {
                continue;
            }

            if (CsvCell.Split(bare, header.Separator) is not { } cells)
            {
                counter.Skip(SkipReason.BrokenQuotes);
            }
            else if (cells.Count != header.Names.Count)
            {
                counter.Skip(SkipReason.WrongCellCount);
            }
            else if (ZipCode.Parse(cells[columns.Code]) is not { } code || Place(cells[columns.Latitude], cells[columns.Longitude]) is not { } place)
            {
                counter.Skip(SkipReason.NoPlace);
            }
            else
            {
                places.Add((code, place));
                counter.Keep();
            }
        }

        ImportCounts counts = counter.Take();
        if (counts.Kept == 0)
        {
            return DirectoryImport.Refused(ImportFaultKind.UnknownKind, 0, "no line of the gazetteer has a postal code and a place", "give the gazetteer file of ZIP code tabulation areas, unpacked");
        }

        PlaceTable table = PlaceTable.From(places);
        string path = Path.Combine(request.Folder, PlaceTable.FileName);
        using (FileStream aside = File.Create(path + ".new"))
        {
            table.Write(aside);
            aside.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path, overwrite: true);
        var source = new DirectorySource
        {
            Name = PlaceTable.FileName,
            Kind = DirectoryKind.Gazetteer,
            File = Path.GetFileName(request.File),
            Imported = request.Today,
            Newest = null,
            Counts = counts,
            Numbers = 0,
            Specialties = System.Collections.Immutable.ImmutableSortedDictionary<string, long>.Empty,
        };
        return new(source, Places: table.Count);
    }

    private static GeoPoint? Place(string latitude, string longitude) =>
        double.TryParse(latitude, NumberStyles.Float, CultureInfo.InvariantCulture, out double north)
        && double.TryParse(longitude, NumberStyles.Float, CultureInfo.InvariantCulture, out double east)
            ? GeoPoint.TryOf(north, east)
            : null;
}
