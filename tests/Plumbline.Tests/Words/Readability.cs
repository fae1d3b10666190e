using System.Text.RegularExpressions;

namespace Plumbline.Tests.Words;

/// <summary>How hard a text is to read, by the two formulas of Flesch and Kincaid.</summary>
/// <param name="Words">How many words it has.</param>
/// <param name="Sentences">How many sentences.</param>
/// <param name="SyllableCount">How many syllables.</param>
/// <remarks>
/// Reading ease: Flesch R. A new readability yardstick. J Appl Psychol 1948;32:221-33. Grade: Kincaid JP et al. Derivation of new
/// readability formulas for Navy enlisted personnel. Naval Technical Training Command, 1975. A grade is a year of school in the
/// United States; twelve-year-olds are in grade 6 or 7.
/// </remarks>
internal sealed partial record Readability(int Words, int Sentences, int SyllableCount)
{
    /// <summary>The grade; lower is easier.</summary>
    public double Grade => (0.39 * Words / Sentences) + (11.8 * SyllableCount / Words) - 15.59;

    /// <summary>The ease; higher is easier, 100 is very easy.</summary>
    public double Ease => 206.835 - (1.015 * Words / Sentences) - (84.6 * SyllableCount / Words);

    public static Readability Of(string text)
    {
        string[] words = [.. Word().Matches(text).Select(match => match.Value)];
        int sentences = SentenceEnd().Split(text).Count(sentence => Word().IsMatch(sentence));
        return new(Math.Max(1, words.Length), Math.Max(1, sentences), words.Sum(Syllables.Of));
    }

    [GeneratedRegex(@"[\p{L}]+(?:['’]\p{L}+)?|\d+")]
    private static partial Regex Word();

    // A semicolon ends a thought as a full stop does; a line feed separates the parts of a list.
    [GeneratedRegex(@"(?<=[.!?])\s+|;\s*|\n")]
    private static partial Regex SentenceEnd();
}
