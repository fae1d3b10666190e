using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Plumbline.Knowledge;

namespace Plumbline.Web.Tests.Hosting;

/// <summary>Holds that the pages and their words belong together.</summary>
public sealed partial class PhraseTests
{
    [Fact]
    public void Each_phrase_that_a_page_uses_is_written()
    {
        var texts = KnowledgeReader.Read(KnowledgeFiles.FromFolder(Path.Combine(AppContext.BaseDirectory, "knowledge"))).Knowledge.Texts;
        var uses = (from file in Directory.EnumerateFiles(Source(), "*.*", SearchOption.AllDirectories)
                    where Path.GetExtension(file) is ".cshtml" or ".razor" or ".cs"
                    from Match match in Phrase().Matches(File.ReadAllText(file))
                    select (File: Path.GetFileName(file), Key: match.Groups["key"].Value)).ToList();
        var missing = from use in uses
                      let dot = use.Key.IndexOf('.', StringComparison.Ordinal)
                      where dot < 0 || texts.Find("pages", use.Key[..dot], use.Key[(dot + 1)..]) is null
                      select $"{use.File}: {use.Key}";

        Assert.True(uses.Count > 40, $"Only {uses.Count} phrases were found: the pattern no longer fits the pages.");
        Assert.Empty(missing.Distinct());
    }

    private static string Source([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "src", "Plumbline.Web"));

    // Phrases with a gap in their key are opened by the tests of their pages.
    [GeneratedRegex("""\b[Ww]ords(\[|\.Say\()"(?<key>[^"{}]+)"[\],]""")]
    private static partial Regex Phrase();
}
