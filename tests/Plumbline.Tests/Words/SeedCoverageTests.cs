using System.Text.RegularExpressions;
using Plumbline.Tests.Knowledge;

namespace Plumbline.Tests.Words;

/// <summary>Every one of the 279 statements of the seeds has its place; checked on the files alone, without the product's own reader.</summary>
public partial class SeedCoverageTests
{
    private const int Statements = 279;

    private static readonly string Folder = KnowledgeSample.ShippedFolder();

    private static readonly (string Row, string Element)[] Mappings =
    [
        .. File.ReadLines(Path.Combine(Folder, "seeds.csv")).Skip(1).Select(line => line.Split(',')).Select(parts => (parts[0], parts[1])),
    ];

    [Fact]
    public void Every_statement_has_an_element() =>
        Assert.Empty(Enumerable.Range(1, Statements).Select(number => $"S{number:D3}").Except(Mappings.Select(mapping => mapping.Row)));

    [Fact]
    public void No_line_names_a_statement_that_does_not_exist_or_stands_twice()
    {
        Assert.All(Mappings, mapping => Assert.InRange(int.Parse(mapping.Row[1..], System.Globalization.CultureInfo.InvariantCulture), 1, Statements));
        Assert.Equal(Mappings.Distinct(), Mappings);
    }

    [Fact]
    public void Every_element_is_alive() =>
        Assert.All(Mappings, mapping => Assert.True(File.Exists(PathOf(mapping.Element)), $"{mapping.Row},{mapping.Element}"));

    [Fact]
    public void An_element_that_lists_statements_lists_those_that_are_mapped_to_it()
    {
        var silent = from mapping in Mappings
                     let text = File.ReadAllText(PathOf(mapping.Element))
                     where ListsStatements().IsMatch(text) && !RowsIn(text).Contains(mapping.Row)
                     select mapping;

        Assert.Empty(silent);
    }

    [Fact]
    public void A_statement_that_an_element_lists_is_mapped_to_it()
    {
        var lost = from path in Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
                   let element = Path.GetRelativePath(Folder, path).Replace('\\', '/')[..^".yaml".Length]
                   where !element.StartsWith("text/", StringComparison.Ordinal)
                   from row in RowsIn(File.ReadAllText(path)).Distinct()
                   where !Mappings.Contains((row, element))
                   select $"{row},{element}";

        Assert.Empty(lost.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_element_gives_a_statement_to_the_document_that_makes_it()
    {
        string list = Path.GetFullPath(Path.Combine(Folder, "..", "..", "shared", "seeds", "rows.csv"));
        if (!File.Exists(list))
        {
            Assert.Skip("The list of the seeds' statements is not beside this repository; it is never part of it.");
        }

        // Only the columns 'id' and 'seed:line' are looked at; the line begins with the id, and places look like 002:23.
        var seedsOf = File.ReadLines(list).Skip(1).ToDictionary(line => line[..4], line => Place().Matches(line).Select(place => place.Groups[1].Value).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(Statements, seedsOf.Count);
        var wrong = from path in Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
                    from Match says in Says().Matches(File.ReadAllText(path))
                    where !seedsOf[says.Groups[2].Value].Contains(says.Groups[1].Value)
                    select $"{Path.GetFileName(path)}: {says.Value}";
        Assert.Empty(wrong);
    }

    private static string PathOf(string element) => Path.Combine(Folder, element + ".yaml");

    private static IEnumerable<string> RowsIn(string text) => Says().Matches(text).Select(says => says.Groups[2].Value);

    [GeneratedRegex(@"^(says|seeds):", RegexOptions.Multiline)]
    private static partial Regex ListsStatements();

    [GeneratedRegex("""seed: "(00\d)", row: (S\d{3})""")]
    private static partial Regex Says();

    [GeneratedRegex(@"\b(00[0-4]):\d+")]
    private static partial Regex Place();
}
