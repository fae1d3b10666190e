using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Plumbline.Cli.Input;

namespace Plumbline.Cli.Patients;

/// <summary>Splits one line of comma-separated values. A row of criteria never spans lines, so that one bad row spoils no other.</summary>
internal static class CsvLine
{
    /// <summary>The cells without the spaces around them; null where the line cannot be split.</summary>
    public static ImmutableArray<string>? Split(InputLine line)
    {
        bool bad = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            TrimOptions = TrimOptions.Trim,
            BadDataFound = _ => bad = true,
            Delimiter = ",",
        };
        using var csv = new CsvParser(new StringReader(Encoding.UTF8.GetString(line.Bytes.Span)), configuration);
        ImmutableArray<string> cells = csv.Read() ? [.. csv.Record ?? []] : [];

        // A second record in one line can only come from a bare carriage return.
        return bad || csv.Read() ? null : cells;
    }
}
