using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Plumbline.Exchange.Directory;

/// <summary>The dissemination file of the National Plan and Provider Enumeration System (NPPES): one line a number, up to 15 taxonomy codes.</summary>
internal sealed class NppesLayout : TableLayout
{
    private const int Taxonomies = 15;
    private readonly int[] _taxonomy;
    private readonly int _number, _entity, _organisation, _last, _first, _middle, _suffix, _credential;
    private readonly int _line1, _line2, _city, _state, _zip, _country, _phone, _updated, _off, _on;

    public NppesLayout(IReadOnlyList<string> header)
        : base(header)
    {
        string[] names =
        [
            "NPI", "Entity Type Code", "Provider Organization Name (Legal Business Name)", "Provider Last Name (Legal Name)", "Provider First Name",
            "Provider Middle Name", "Provider Name Suffix Text", "Provider Credential Text",
            "Provider First Line Business Practice Location Address", "Provider Second Line Business Practice Location Address",
            "Provider Business Practice Location Address City Name", "Provider Business Practice Location Address State Name",
            "Provider Business Practice Location Address Postal Code", "Provider Business Practice Location Address Country Code (If outside U.S.)",
            "Provider Business Practice Location Address Telephone Number", "Last Update Date", "NPI Deactivation Date", "NPI Reactivation Date",
            .. Enumerable.Range(1, Taxonomies).Select(i => $"Healthcare Provider Taxonomy Code_{i}"),
        ];
        int[] at = Want(names);
        (_number, _entity, _organisation, _last, _first, _middle, _suffix, _credential) = (at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7]);
        (_line1, _line2, _city, _state, _zip, _country, _phone, _updated, _off, _on) = (at[8], at[9], at[10], at[11], at[12], at[13], at[14], at[15], at[16], at[17]);
        _taxonomy = [.. at[18..].Where(column => column >= 0)];
    }

    /// <summary>By which columns the file is recognised.</summary>
    public static ImmutableArray<string> Marks { get; } = ["NPI", "Entity Type Code", "Provider Last Name (Legal Name)", "NPI Deactivation Date"];

    /// <inheritdoc/>
    public override bool LineIsRecord => true;

    /// <summary>Whether the file has any column with a specialty; a shortened copy may not.</summary>
    public bool HasTaxonomy => _taxonomy.Length > 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // As the scanner: once for each of millions of rows.
    public override SkipReason? Read(Cells cells, RowMaker into)
    {
        if (!cells.QuotesAreRight())
        {
            return SkipReason.BrokenQuotes;
        }

        if (!Npi.IsValid(cells[_number]))
        {
            return SkipReason.ImpossibleNumber;
        }

        // A number that was taken out of use and given back again has both days.
        if (!cells[_off].IsEmpty && cells[_on].IsEmpty)
        {
            return SkipReason.Deactivated;
        }

        bool organisation = cells[_entity] is [(byte)'2'];
        if (organisation ? cells[_organisation].IsEmpty : cells[_last].IsEmpty && cells[_first].IsEmpty)
        {
            return SkipReason.NoName;
        }

        into.Counts.Organisations += organisation ? 1 : 0;
        into.Counts.People += organisation ? 0 : 1;
        var (bits, none) = Specialties(cells, into.Codes);
        if (bits == 0 && !into.KeepAll)
        {
            return none;
        }

        if (cells[_line1].IsEmpty || (cells[_city].IsEmpty && cells[_zip].IsEmpty))
        {
            return SkipReason.NoAddress;
        }

        if (into.PlaceOf(cells[_zip], cells[_country]) is not { } place)
        {
            return SkipReason.NoPlace;
        }

        RowWriter row = into.Rows;
        row.Begin();
        row.Cell(cells[_number]);
        if (organisation)
        {
            row.Cell(cells[_organisation]);
        }
        else
        {
            row.Cells(cells[_first], cells[_middle], cells[_last], cells[_suffix]);
        }

        row.Cell(cells[_credential]);
        row.Cell(cells[_line1]);
        row.Cell(cells[_line2]);
        row.Cell(cells[_city]);
        row.Cell(cells[_state]);
        row.Cell(cells[_zip]);
        row.Cell(cells[_country]);
        row.Cell(cells[_phone]);
        ulong flags = bits | ProviderRow.PlacedByPostalCode | (organisation ? ProviderRow.Organisation : 0);
        return row.End(place, flags, Day(cells[_updated])) ? null : SkipReason.WrongEncoding;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (ulong Bits, SkipReason None) Specialties(Cells cells, SpecialtyCodes codes)
    {
        ulong bits = 0;
        bool some = false, known = false;
        foreach (int column in _taxonomy)
        {
            ReadOnlySpan<byte> code = cells[column];
            if (!code.IsEmpty)
            {
                some = true;
                known |= SpecialtyCodes.IsCode(code);
                bits |= codes.OfCode(code);
            }
        }

        return (bits, known ? SkipReason.OtherSpecialty : some ? SkipReason.UnknownTaxonomy : SkipReason.NoSpecialty);
    }
}
