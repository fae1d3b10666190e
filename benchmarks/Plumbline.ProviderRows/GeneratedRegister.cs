using System.Globalization;
using System.Text;

namespace Plumbline.ProviderRows;

/// <summary>What a generated row is like.</summary>
public enum RowSort
{
    Wanted,
    OtherSpecialty,
    Deactivated,
    Reactivated,
    WrongNumber,
    BrokenQuotes,
    MissingCell,
    NoAddress,
    NoSpecialty,
    UnknownCode,
    NowhereCode,
    WrongEncoding,
}

/// <summary>Rows in the full layout of the NPPES dissemination file, of people who plainly do not exist. The same number gives the same row always.</summary>
public sealed class GeneratedRegister
{
    private const int OtherIdentifiers = 50;
    private static readonly string[] WantedCodes = ["208VP0014X", "207LP2900X", "208100000X", "207XS0117X", "2084N0400X", "225100000X", "103TC0700X", "171100000X", "111N00000X"];
    private static readonly string[] OtherCodes = ["207RC0000X", "1223G0001X", "163W00000X", "183500000X", "207V00000X", "363L00000X"];
    private readonly string[] _zips;

    /// <param name="zips">Postal codes whose place is known.</param>
    public GeneratedRegister(IEnumerable<string> zips) => _zips = [.. zips];

    /// <summary>The headings of all 330 columns, in order.</summary>
    public static IReadOnlyList<string> Header { get; } = MakeHeader();

    /// <summary>The sort of a row: most are as a register has them, and each kind of trouble comes again and again.</summary>
    public static RowSort Sort(long row) => (row % 1000) switch
    {
        < 30 => RowSort.Deactivated,
        < 32 => RowSort.Reactivated,
        < 33 => RowSort.WrongNumber,
        < 34 => RowSort.BrokenQuotes,
        < 35 => RowSort.MissingCell,
        < 37 => RowSort.NoAddress,
        < 40 => RowSort.NoSpecialty,
        < 41 => RowSort.UnknownCode,
        < 43 => RowSort.NowhereCode,
        < 44 => RowSort.WrongEncoding,
        < 200 => RowSort.Wanted,
        _ => RowSort.OtherSpecialty,
    };

    /// <summary>The number of a row in the register.</summary>
    public static string Number(long row)
    {
        string nine = "1" + row.ToString("D8", CultureInfo.InvariantCulture);
        string whole = "80840" + nine;
        int sum = 0;
        for (int i = 0; i < whole.Length; i++)
        {
            int digit = (whole[whole.Length - 1 - i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += (digit / 10) + (digit % 10);
        }

        return nine + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The postal code of a row.</summary>
    public string Zip(long row) => _zips[(int)(row * 7919 % _zips.Length)];

    /// <summary>The code of a row that is wanted.</summary>
    public static string Code(long row) => WantedCodes[row % WantedCodes.Length];

    /// <summary>One line, with its line end.</summary>
    public byte[] Line(long row)
    {
        RowSort sort = Sort(row);
        string number = Number(row);
        if (sort == RowSort.WrongNumber)
        {
            number = number[..9] + (char)('0' + ((number[9] - '0' + 1) % 10));
        }

        string[] cells = new string[Header.Count];
        Array.Fill(cells, "");
        cells[0] = number;
        if (sort is RowSort.Deactivated)
        {
            cells[39] = "07/08/2014";
            return Join(cells);
        }

        bool organisation = row % 5 == 4;
        cells[1] = organisation ? "2" : "1";
        cells[organisation ? 4 : 5] = string.Create(CultureInfo.InvariantCulture, $"{(organisation ? "CLINIC" : "PERSON")} {row:D9}");
        cells[6] = organisation ? "" : "GENERATED";
        cells[10] = organisation ? "" : "M.D.";
        cells[20] = cells[28] = sort == RowSort.NoAddress ? "" : string.Create(CultureInfo.InvariantCulture, $"{row % 9999} MADE UP STREET");
        cells[21] = cells[29] = row % 3 == 0 ? "SUITE \"\"A\"\", FLOOR 2" : "";
        cells[22] = cells[30] = "NOTOWN";
        cells[23] = cells[31] = "ZZ";
        cells[24] = cells[32] = sort == RowSort.NowhereCode ? "000010000" : Zip(row) + "0001";
        cells[25] = cells[33] = "US";
        cells[26] = cells[34] = "5550100000";
        cells[36] = "05/23/2005";
        cells[37] = "07/08/2007";
        cells[39] = sort == RowSort.Reactivated ? "07/08/2014" : "";
        cells[40] = sort == RowSort.Reactivated ? "07/08/2015" : "";
        cells[41] = organisation ? "" : "F";
        cells[47] = sort switch
        {
            RowSort.NoSpecialty => "",
            RowSort.UnknownCode => "NOT A CODE",
            RowSort.OtherSpecialty => OtherCodes[row % OtherCodes.Length],
            _ => Code(row),
        };
        cells[50] = "Y";
        cells[329] = "01/02/2020";
        if (sort == RowSort.BrokenQuotes)
        {
            cells[28] = "\"UNCLOSED";
        }

        byte[] line = Join(sort == RowSort.MissingCell ? cells[..^1] : cells);
        if (sort == RowSort.WrongEncoding)
        {
            line[line.AsSpan().IndexOf("MADE"u8)] = 0xE9;
            line[line.AsSpan().LastIndexOf("MADE"u8)] = 0xE9;
        }

        return line;
    }

    /// <summary>The line of headings, with its line end.</summary>
    public static byte[] HeaderLine() => Join([.. Header]);

    private static byte[] Join(string[] cells) => Encoding.UTF8.GetBytes("\"" + string.Join("\",\"", cells) + "\"\n");

    private static List<string> MakeHeader()
    {
        List<string> names =
        [
            "NPI", "Entity Type Code", "Replacement NPI", "Employer Identification Number (EIN)", "Provider Organization Name (Legal Business Name)",
            "Provider Last Name (Legal Name)", "Provider First Name", "Provider Middle Name", "Provider Name Prefix Text", "Provider Name Suffix Text",
            "Provider Credential Text", "Provider Other Organization Name", "Provider Other Organization Name Type Code", "Provider Other Last Name",
            "Provider Other First Name", "Provider Other Middle Name", "Provider Other Name Prefix Text", "Provider Other Name Suffix Text",
            "Provider Other Credential Text", "Provider Other Last Name Type Code",
        ];
        foreach (string kind in new[] { "Mailing", "Practice Location" })
        {
            names.AddRange(
            [
                $"Provider First Line Business {kind} Address", $"Provider Second Line Business {kind} Address",
                $"Provider Business {kind} Address City Name", $"Provider Business {kind} Address State Name", $"Provider Business {kind} Address Postal Code",
                $"Provider Business {kind} Address Country Code (If outside U.S.)", $"Provider Business {kind} Address Telephone Number",
                $"Provider Business {kind} Address Fax Number",
            ]);
        }

        names.AddRange(
        [
            "Provider Enumeration Date", "Last Update Date", "NPI Deactivation Reason Code", "NPI Deactivation Date", "NPI Reactivation Date",
            "Provider Gender Code", "Authorized Official Last Name", "Authorized Official First Name", "Authorized Official Middle Name",
            "Authorized Official Title or Position", "Authorized Official Telephone Number",
        ]);
        for (int i = 1; i <= 15; i++)
        {
            names.AddRange([$"Healthcare Provider Taxonomy Code_{i}", $"Provider License Number_{i}", $"Provider License Number State Code_{i}", $"Healthcare Provider Primary Taxonomy Switch_{i}"]);
        }

        for (int i = 1; i <= OtherIdentifiers; i++)
        {
            names.AddRange([$"Other Provider Identifier_{i}", $"Other Provider Identifier Type Code_{i}", $"Other Provider Identifier State_{i}", $"Other Provider Identifier Issuer_{i}"]);
        }

        names.AddRange(["Is Sole Proprietor", "Is Organization Subpart", "Parent Organization LBN", "Parent Organization TIN", "Authorized Official Name Prefix Text", "Authorized Official Name Suffix Text", "Authorized Official Credential Text"]);
        names.AddRange(Enumerable.Range(1, 15).Select(i => $"Healthcare Provider Taxonomy Group_{i}"));
        names.Add("Certification Date");
        return names;
    }
}
