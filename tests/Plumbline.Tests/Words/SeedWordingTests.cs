using System.Text.RegularExpressions;
using Plumbline.Tests.Knowledge;

namespace Plumbline.Tests.Words;

/// <summary>The words of this product are its own: they take over no sentence of the five documents that it began from.</summary>
public partial class SeedWordingTests
{
    // Six words in a row occur by chance in texts about one subject; seven are a phrase.
    private const int Phrase = 7;

    [Fact]
    public void No_seven_words_in_a_row_stand_in_a_seed()
    {
        string seeds = Path.GetFullPath(Path.Combine(KnowledgeSample.ShippedFolder(), "..", "..", "shared", "seeds"));
        if (!Directory.Exists(seeds))
        {
            Assert.Skip("The seed documents are not beside this repository; they are never part of it.");
        }

        var phrases = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(seeds, "*.txt"))
        {
            phrases.UnionWith(Phrases(File.ReadAllText(path)));
        }

        // So that the test cannot pass on empty or cut files: the five documents have some 2,500 words.
        Assert.InRange(phrases.Count, 1500, 10000);
        // Not only what people read: what the knowledge says of a seed's position is in our own words too. The name of a source is its name.
        var taken = from path in Directory.EnumerateFiles(KnowledgeSample.ShippedFolder(), "*.yaml", SearchOption.AllDirectories)
                    where Path.GetFileName(Path.GetDirectoryName(path)) != "sources"
                    from phrase in Phrases(File.ReadAllText(path))
                    where phrases.Contains(phrase)
                    select $"{Path.GetFileName(path)}: \"{phrase}\"";
        Assert.Empty(taken);
    }

    // Worked by hand: eight words hold two runs of seven.
    [Fact]
    public void Eight_words_hold_two_runs_of_seven_and_a_stop_parts_them()
    {
        Assert.Equal(["one two three four five six seven", "two three four five six seven eight"], Phrases("One two three, four five six seven eight."));
        Assert.Empty(Phrases("One two three four. Five six seven eight."));
    }

    private static IEnumerable<string> Phrases(string text)
    {
        foreach (string sentence in Stop().Split(text))
        {
            string[] words = [.. Word().Matches(sentence.ToLowerInvariant()).Select(match => match.Value)];
            for (int i = 0; i + Phrase <= words.Length; i++)
            {
                yield return string.Join(' ', words[i..(i + Phrase)]);
            }
        }
    }

    [GeneratedRegex(@"[.!?\n]+")]
    private static partial Regex Stop();

    [GeneratedRegex(@"[\p{L}\d]+(?:['’-][\p{L}\d]+)*")]
    private static partial Regex Word();
}
