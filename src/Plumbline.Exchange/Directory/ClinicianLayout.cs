using System.Collections.Immutable;
using System.Text;

namespace Plumbline.Exchange.Directory;

/// <summary>The Doctors and Clinicians file of the Centers for Medicare and Medicaid Services: one line a clinician and place, specialties by name.</summary>
/// <remarks>The names of the columns were changed in 2023; both are known.</remarks>
internal sealed class ClinicianLayout : TableLayout
{
    private readonly int[] _specialties;
    private readonly int _number, _last, _first, _middle, _suffix, _credential, _line1, _line2, _city, _state, _zip, _phone, _telehealth;

    public ClinicianLayout(IReadOnlyList<string> header)
        : base(header)
    {
        int[] at = Want(
            "NPI", "lst_nm|Provider Last Name", "frst_nm|Provider First Name", "mid_nm|Provider Middle Name", "suff", "Cred", "adr_ln_1", "adr_ln_2",
            "cty|City/Town", "st|State", "zip|ZIP Code", "phn_numbr|Telephone Number", "Telehlth",
            "pri_spec", "sec_spec_1", "sec_spec_2", "sec_spec_3", "sec_spec_4");
        (_number, _last, _first, _middle, _suffix, _credential, _line1, _line2) = (at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7]);
        (_city, _state, _zip, _phone, _telehealth) = (at[8], at[9], at[10], at[11], at[12]);
        _specialties = [.. at[13..].Where(column => column >= 0)];
    }

    /// <summary>By which columns the file is recognised.</summary>
    public static ImmutableArray<string> Marks { get; } = ["NPI", "pri_spec", "adr_ln_1", "Ind_enrl_ID"];

    /// <inheritdoc/>
    public override bool LineIsRecord => true;

    /// <inheritdoc/>
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

        if (cells[_last].IsEmpty && cells[_first].IsEmpty)
        {
            return SkipReason.NoName;
        }

        into.Counts.People++;
        ulong bits = 0;
        bool some = false;
        Span<char> name = stackalloc char[100];
        foreach (int column in _specialties)
        {
            ReadOnlySpan<byte> cell = cells[column];
            some |= !cell.IsEmpty;
            if (cell.Length <= name.Length && Ascii.ToUtf16(cell, name, out int written) == System.Buffers.OperationStatus.Done)
            {
                bits |= into.Codes.OfName(name[..written]);
            }
        }

        if (bits == 0 && !into.KeepAll)
        {
            return some ? SkipReason.OtherSpecialty : SkipReason.NoSpecialty;
        }

        if (cells[_line1].IsEmpty || (cells[_city].IsEmpty && cells[_zip].IsEmpty))
        {
            return SkipReason.NoAddress;
        }

        if (into.PlaceOf(cells[_zip], default) is not { } place)
        {
            return SkipReason.NoPlace;
        }

        RowWriter row = into.Rows;
        row.Begin();
        row.Cell(cells[_number]);
        row.Cells(cells[_first], cells[_middle], cells[_last], cells[_suffix]);
        row.Cell(cells[_credential]);
        row.Cell(cells[_line1]);
        row.Cell(cells[_line2]);
        row.Cell(cells[_city]);
        row.Cell(cells[_state]);
        row.Cell(cells[_zip]);
        row.Cell("US"u8);
        row.Cell(cells[_phone]);

        // The file marks those who offer it; an empty cell says nothing.
        ulong telehealth = cells[_telehealth] is [(byte)'Y'] ? ProviderRow.TelehealthKnown | ProviderRow.TelehealthYes : 0;
        return row.End(place, bits | telehealth | ProviderRow.PlacedByPostalCode, null) ? null : SkipReason.WrongEncoding;
    }
}
