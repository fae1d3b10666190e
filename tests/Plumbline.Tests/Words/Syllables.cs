using System.Text.RegularExpressions;

namespace Plumbline.Tests.Words;

/// <summary>Counts the syllables of English words by rule.</summary>
/// <remarks>A syllable is a group of vowels. What is written but silent is taken away, and vowels that are said apart are counted apart.</remarks>
internal static partial class Syllables
{
    // Words that no rule below gets right and that our texts use.
    private static readonly Dictionary<string, int> Exceptions = new(StringComparer.Ordinal) { ["sciatica"] = 4, ["diabetes"] = 4, ["science"] = 2, ["gluteal"] = 3 };

    public static int Of(string word)
    {
        // A figure is read digit by digit, and MRI letter by letter.
        if (word.All(char.IsAsciiDigit) || (word.Length > 1 && word.All(char.IsAsciiLetterUpper)))
        {
            return word.Length;
        }

        string w = NotALetter().Replace(word.ToLowerInvariant().Replace('é', 'e').Replace('ï', 'i'), "");
        if (Exceptions.TryGetValue(w, out int known))
        {
            return known;
        }

        w = WithoutSilentLetters(w);
        int count = VowelGroup().Count(w) + SaidApart().Count(w) + (Aches().IsMatch(w) ? -1 : 0);
        return Math.Max(1, count);
    }

    private static string WithoutSilentLetters(string w)
    {
        w = Every().Replace(w, "evr");
        w = Some().Replace(w, "som");
        w = CompoundStart().Replace(w, start => start.Value[..^1]);
        w = BeforeEnding().Replace(w, "");
        w = VowelLes().Replace(w, "s");
        if (VowelGroup().Count(w) > 1)
        {
            w = SoundedLe().IsMatch(w) ? w : FinalE().Replace(w, "");
        }

        if (VowelGroup().Count(w) > 1)
        {
            w = SoundedEs().IsMatch(w) ? w : FinalEs().Replace(w, "s");
            w = SoundedEd().IsMatch(w) ? w : FinalEd().Replace(w, "d");
        }

        return w;
    }

    [GeneratedRegex("[^a-z]")]
    private static partial Regex NotALetter();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex VowelGroup();

    [GeneratedRegex("^ever(?=y)")]
    private static partial Regex Every();

    [GeneratedRegex("^some(?=...)")]
    private static partial Regex Some();

    // The first half of a compound keeps its silent e: there|fore, care|ful, pace|maker.
    [GeneratedRegex("^(there|where|here|home|more|care|life|like|side|time|base|bare|pace)(?=[^aeiouyrds][a-z]{2,})")]
    private static partial Regex CompoundStart();

    // safe|ly, move|ment, use|ful
    [GeneratedRegex("(?<=[^aeiouy])e(?=(ly|ful|fully|ness|ment|ments|less|lessly|body)$)")]
    private static partial Regex BeforeEnding();

    // scales, rules, cares: the e before the plural is silent.
    [GeneratedRegex("(?<=[aeiouyr][lr])es$")]
    private static partial Regex VowelLes();

    [GeneratedRegex("(?<=[^aeiouy])e$")]
    private static partial Regex FinalE();

    // an|kle, lit|tle
    [GeneratedRegex("[^aeiouylr]le$")]
    private static partial Regex SoundedLe();

    [GeneratedRegex("(?<=[^aeiouysxzcg])es$")]
    private static partial Regex FinalEs();

    // aches, dishes, ankles
    [GeneratedRegex("([sc]h|[^aeiouyl]l)es$")]
    private static partial Regex SoundedEs();

    [GeneratedRegex("(?<=[^aeiouytd])ed$")]
    private static partial Regex FinalEd();

    // troubled
    [GeneratedRegex("[^aeiouyl]led$")]
    private static partial Regex SoundedEd();

    // headaches, said without the e
    [GeneratedRegex("aches$")]
    private static partial Regex Aches();

    // di|al, u|sual, di|et, car|ri|er, pa|ti|ent is not, vi|de|o, a|re|a, cre|ate, a|or|ta, flu|id, in|flu|ence, ly|ing, spas|m, be|yond
    [GeneratedRegex("(?<![tcsgxh])i[aou]|^(bio|neuro)?physio|(?<![qg])u[ao]|iet|ier$|iest$|(?<![tcs])(?<!fr)ien|(?<![pg])eo(?!u)|(?<=..)ea$|^creat|ao|(?<![qg])uid|(?<![qg])ue[nl]|[aeiouy]ing(s|ly)?$|(s|th)ms?$|yon")]
    private static partial Regex SaidApart();
}
