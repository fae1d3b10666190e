using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;

namespace Plumbline.Cli.Scoring;

/// <summary>The names that labelled case files use for causes, and the ids under which each is expected.</summary>
internal static class CaseLabels
{
    private const string Resource = "Plumbline.Cli.Scoring.case-labels.csv";

    /// <summary>The ids by the name in <c>mapped_cause</c> and <c>also_acceptable</c>; an id is a name of itself.</summary>
    public static ImmutableDictionary<string, string> Ids { get; } = Read();

    private static ImmutableDictionary<string, string> Read()
    {
        using Stream stream = typeof(CaseLabels).Assembly.GetManifestResourceStream(Resource)!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        var ids = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            string id = csv.GetField("id")!;
            ids[csv.GetField("label")!] = id;
            ids[id] = id;
        }

        return ids.ToImmutable();
    }
}
