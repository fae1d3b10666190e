namespace Plumbline.Web.Components.Result;

/// <summary>Ranges in the words of the pages.</summary>
public static class ChanceWords
{
    /// <summary>"About 3 to 6 in 10 people", "Up to about 4 in 100 people", "More than 9 in 10 people": never "none" and never "all".</summary>
    public static string InPeople(this PageWords words, ProbabilityRange range)
    {
        ArgumentNullException.ThrowIfNull(words);
        var (low, high, of) = Chance.Count(range);
        return low == of ? words.Say("result-chance.nearly-all", of - 1, of)
            : high == of ? words.Say("result-chance.from", low, of)
            : high == 0 ? words.Say("result-chance.below-one", of)
            : low == 0 ? words.Say("result-chance.up-to", high, of)
            : low == high ? words.Say("result-chance.about", low, of)
            : words.Say("result-chance.between", low, high, of);
    }

    /// <summary>One probability, as <see cref="InPeople(PageWords, ProbabilityRange)"/>.</summary>
    public static string InPeople(this PageWords words, Probability probability) => words.InPeople(ProbabilityRange.Of(probability, probability));

    /// <summary>The word for a range, such as "possible".</summary>
    public static string Word(this PageWords words, ProbabilityRange range)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Chance.Of(range) switch
        {
            ChanceWord.Open => words["result-word.open"],
            ChanceWord.Likely => words["result-word.likely"],
            ChanceWord.MayWell => words["result-word.may-well"],
            ChanceWord.Possible => words["result-word.possible"],
            _ => words["result-word.less-likely"],
        };
    }

    /// <summary>A phrase as it stands inside a sentence: with a small first letter.</summary>
    public static string Within(this string phrase)
    {
        ArgumentException.ThrowIfNullOrEmpty(phrase);
        return char.ToLower(phrase[0], System.Globalization.CultureInfo.CurrentCulture) + phrase[1..];
    }
}
