using System.Globalization;
using System.Text;

namespace Plumbline.Web.Learn;

/// <summary>Cuts a text into the words that a search compares: small letters, no accents.</summary>
public static class SearchWords
{
    /// <summary>The longest query that is read; what stands behind it is left out.</summary>
    public const int LongestQuery = 120;

    /// <summary>The most words of a query that are looked for.</summary>
    public const int MostWords = 10;

    private const int LongestWord = 40;

    /// <summary>The words of a text, in order.</summary>
    public static IEnumerable<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var word = new StringBuilder();
        foreach (char letter in Plain(text))
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (word.Length > 0)
            {
                yield return Cut(word);
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return Cut(word);
        }
    }

    /// <summary>The words of what a person typed, each once, with a bound on their number.</summary>
    public static IReadOnlyList<string> OfQuery(string? query)
    {
        string text = query ?? "";
        return [.. Of(text.Length > LongestQuery ? text[..LongestQuery] : text).Distinct(StringComparer.Ordinal).Take(MostWords)];
    }

    /// <summary>A text in the form in which two names are the same.</summary>
    public static string Normal(string text) => string.Join(' ', OfQuery(text).Select(Singular));

    /// <summary>A word without its ending of the plural; not always a word itself.</summary>
    // Good enough to bring "bulging discs" and "disc" together; the same is done to both sides, so an odd stem does no harm.
    public static string Singular(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word switch
        {
            { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
            { Length: > 4 } when word.EndsWith("ses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) => word[..^2],
            { Length: > 3 } when word[^1] == 's' && word[^2] is not ('s' or 'i' or 'u') => word[..^1],
            _ => word,
        };
    }

    private static string Cut(StringBuilder word) => word.ToString(0, Math.Min(word.Length, LongestWord));

    // A lone surrogate cannot be normalised; what a person pastes may hold one.
    private static IEnumerable<char> Plain(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            valid.Append(rune.ToString());
        }

        return valid.ToString().Normalize(NormalizationForm.FormKD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherPunctuation) || letter is '.' or ',' or ';' or ':' or '/' or '!' or '?');
    }
}
