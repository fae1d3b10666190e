using System.Text.RegularExpressions;
using Plumbline.Tests.Knowledge;

namespace Plumbline.Tests;

/// <summary>A doc comment that rests on a publication names it as <c>&lt;cite>id&lt;/cite></c>.</summary>
public partial class CitationTests
{
    private static string Root => Path.GetFullPath(Path.Combine(KnowledgeSample.ShippedFolder(), ".."));

    [Fact]
    public void Every_publication_that_the_code_cites_is_listed()
    {
        var known = Listed().Concat(Directory.EnumerateFiles(Path.Combine(Root, "knowledge", "sources"), "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path))).ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], Cited().Where(cite => !known.Contains(cite.Id)).Select(cite => $"{cite.File} cites {cite.Id}"));
    }

    [Fact]
    public void Every_publication_that_is_listed_for_the_code_is_cited() =>
        Assert.Equal([], Listed().Except(Cited().Select(cite => cite.Id)));

    private static IEnumerable<string> Listed() =>
        from line in File.ReadLines(Path.Combine(Root, "docs", "references.md"))
        let match = Row().Match(line)
        where match.Success && match.Groups[1].Value != "id"
        select match.Groups[1].Value;

    private static IEnumerable<(string File, string Id)> Cited() =>
        from path in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
        from Match match in Cite().Matches(File.ReadAllText(path))
        select (Path.GetRelativePath(Root, path), match.Groups[1].Value);

    [GeneratedRegex(@"^\| ([a-z][a-z0-9-]+) \|")]
    private static partial Regex Row();

    [GeneratedRegex("<cite>([^<]*)</cite>")]
    private static partial Regex Cite();
}
