using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Plumbline.Exchange.Directory;

/// <summary>A clinic's or a country's own table: any columns, named by a mapping or by their own headings.</summary>
internal sealed class OwnLayout : TableLayout
{
    private static readonly FrozenSet<string> Yes = new[] { "yes", "y", "true", "1", "x" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> No = new[] { "no", "n", "false", "0" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenDictionary<string, int> _at;

    /// <summary>Reads a header.</summary>
    /// <param name="header">The headings.</param>
    /// <param name="map">For each field the heading of its column; a field that is not in it has a column of its own name, or none.</param>
    public OwnLayout(IReadOnlyList<string> header, ImmutableSortedDictionary<string, string> map)
        : base(header)
    {
        int[] at = Want([.. Fields.Select(field => map.GetValueOrDefault(field, field))]);
        _at = Fields.Select((field, i) => KeyValuePair.Create(field, at[i])).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What a column can be for.</summary>
    public static ImmutableArray<string> Fields { get; } =
    [
        "name", "first-name", "number", "credential", "organisation", "specialty", "street", "street-2", "city", "region", "postal-code", "country",
        "phone", "latitude", "longitude", "telehealth", "updated",
    ];

    /// <summary>The fields that have to have a column.</summary>
    public static ImmutableArray<string> Needed { get; } = ["name", "specialty", "street"];

    /// <inheritdoc/>
    public override bool LineIsRecord => false;

    /// <summary>The first field that has no column and needs one; null where all is there.</summary>
    public string? Missing => Needed.FirstOrDefault(needed => _at[needed] < 0)
        ?? (_at["postal-code"] < 0 && (_at["latitude"] < 0 || _at["longitude"] < 0) ? "postal-code" : null);

    /// <inheritdoc/>
    public override SkipReason? Read(Cells cells, RowMaker into)
    {
        if (!cells.QuotesAreRight())
        {
            return SkipReason.BrokenQuotes;
        }

        if (cells[_at["name"]].IsEmpty)
        {
            return SkipReason.NoName;
        }

        bool organisation = IsOneOf(cells[_at["organisation"]], Yes);
        into.Counts.Organisations += organisation ? 1 : 0;
        into.Counts.People += organisation ? 0 : 1;
        ReadOnlySpan<byte> specialty = cells[_at["specialty"]];
        ulong bits = Specialties(specialty, into.Codes);
        if (bits == 0 && !into.KeepAll)
        {
            return specialty.IsEmpty ? SkipReason.NoSpecialty : SkipReason.OtherSpecialty;
        }

        ReadOnlySpan<byte> postal = cells[_at["postal-code"]], city = cells[_at["city"]], country = cells[_at["country"]];
        if (cells[_at["street"]].IsEmpty || (city.IsEmpty && postal.IsEmpty))
        {
            return SkipReason.NoAddress;
        }

        GeoPoint? own = Coordinates(cells);
        if ((own ?? into.PlaceOf(postal, country)) is not { } place)
        {
            return SkipReason.NoPlace;
        }

        RowWriter row = into.Rows;
        row.Begin();
        row.Cell(cells[_at["number"]]);
        row.Cells(cells[_at["first-name"]], cells[_at["name"]], default, default);
        row.Cell(cells[_at["credential"]]);
        row.Cell(cells[_at["street"]]);
        row.Cell(cells[_at["street-2"]]);
        row.Cell(city);
        row.Cell(cells[_at["region"]]);
        row.Cell(postal);
        row.Cell(country);
        row.Cell(cells[_at["phone"]]);
        ReadOnlySpan<byte> video = cells[_at["telehealth"]];
        ulong telehealth = IsOneOf(video, Yes) ? ProviderRow.TelehealthKnown | ProviderRow.TelehealthYes : IsOneOf(video, No) ? ProviderRow.TelehealthKnown : 0;
        ulong flags = bits | telehealth | (organisation ? ProviderRow.Organisation : 0) | (own is null ? ProviderRow.PlacedByPostalCode : 0);
        return row.End(place, flags, Day(cells[_at["updated"]])) ? null : SkipReason.WrongEncoding;
    }

    private GeoPoint? Coordinates(Cells cells) =>
        double.TryParse(cells[_at["latitude"]], NumberStyles.Float, CultureInfo.InvariantCulture, out double latitude)
        && double.TryParse(cells[_at["longitude"]], NumberStyles.Float, CultureInfo.InvariantCulture, out double longitude)
            ? GeoPoint.TryOf(latitude, longitude)
            : null;

    private static ulong Specialties(ReadOnlySpan<byte> cell, SpecialtyCodes codes)
    {
        if (cell.IsEmpty || CsvCell.Text(cell) is not { } text)
        {
            return 0;
        }

        ulong bits = 0;
        foreach (Range part in text.AsSpan().SplitAny(';', '|'))
        {
            ReadOnlySpan<char> one = text.AsSpan()[part].Trim();
            bits |= codes.OfCode(one) | codes.OfName(one);
        }

        return bits;
    }

    private static bool IsOneOf(ReadOnlySpan<byte> cell, FrozenSet<string> words) =>
        !cell.IsEmpty && cell.Length < 8 && words.Contains(Encoding.ASCII.GetString(cell.Trim((byte)' ')));
}
