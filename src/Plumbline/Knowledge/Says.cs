using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>That a seed document says something, and what its publisher is.</summary>
/// <param name="Seed">The number of the document, <c>000</c> to <c>004</c>.</param>
/// <param name="Row">The row of the list of all its statements, <c>S001</c> to <c>S279</c>.</param>
/// <param name="Interest">What its publisher gains, such as <c>device maker</c>; null where it was not said.</param>
public sealed record Says(string Seed, string Row, string? Interest);

/// <summary>Reads <c>says</c> and <c>codes</c>, which several kinds of files have.</summary>
internal static class SaysReader
{
    /// <summary>How many rows the list of the seeds' statements has.</summary>
    internal const int Rows = 279;

    internal static readonly ImmutableArray<string> Seeds = ["000", "001", "002", "003", "004"];

    private static readonly ImmutableArray<string> Vocabularies = ["snomed", "loinc", "icd10", "rxnorm"];

    /// <summary>An optional list of <c>{ seed, row, interest }</c>.</summary>
    public static ImmutableArray<Says> Says(this YamlMap map) => map.OptionalEach("says", One);

    /// <summary>One map <c>{ seed, row, interest }</c>.</summary>
    public static Says One(YamlMap map)
    {
        string seed = map.OneOf("seed", Seeds);
        string row = map.Text("row");
        if (row.Length > 0 && !IsRow(row))
        {
            map.FaultAt("row", LinkFaults.UnknownRow, row);
        }

        var says = new Says(seed, row, map.OptionalText("interest"));
        map.Place.Log.Add(new SaysPlace(map.Place.File, map.Line, says));
        return says;
    }

    /// <summary>Whether this is the id of a row: S001 to S279.</summary>
    public static bool IsRow(string row) =>
        row.Length == 4 && row[0] == 'S' && int.TryParse(row.AsSpan(1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number)
        && number is >= 1 and <= Rows;

    /// <summary>An optional map from a vocabulary to a code.</summary>
    public static ImmutableSortedDictionary<string, string> Codes(this YamlMap map)
    {
        var codes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (map.OptionalMap("codes") is { } found)
        {
            foreach (string vocabulary in Vocabularies)
            {
                if (found.OptionalText(vocabulary) is { } code)
                {
                    codes[vocabulary] = code;
                }
            }
        }

        return codes.ToImmutable();
    }
}
