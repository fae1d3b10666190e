using System.Text.RegularExpressions;
using Plumbline.Knowledge;
using Plumbline.Tests.Knowledge;

namespace Plumbline.Tests.Words;

/// <summary>Holds what a person in pain must never read, in every text for people.</summary>
public partial class WordingTests
{
    [Fact]
    public void No_text_belittles_or_blames() => Nowhere(Belittling());

    [Fact]
    public void No_text_promises() => Nowhere(Promise());

    [Fact]
    public void No_text_tells_anyone_to_start_stop_or_change_a_medicine()
    {
        // "Never stop a medicine without asking" is advice to ask; "stop your tablets" is an order.
        var orders = from text in PeopleTexts.All
                     from sentence in Sentence().Split(text.Text)
                     where MedicineOrder().IsMatch(sentence) && !AskFirst().IsMatch(sentence)
                     select $"{text}: {sentence}";

        Assert.Empty(orders);
    }

    [Fact]
    public void No_text_tells_anyone_not_to_worry() => Nowhere(Soothing());

    // diagnosis: a must-not-miss cause is never called unlikely because a symptom is missing.
    [Fact]
    public void No_dangerous_condition_is_called_rare_or_unlikely()
    {
        var belittled = from text in PeopleTexts.All
                        where text.Kind == "red-flags" || (text.Kind == "conditions" && Dangerous.Contains(text.Id))
                        where Unlikely().IsMatch(text.Text)
                        select $"{text}: {text.Text}";

        Assert.Empty(belittled);
    }

    [Fact]
    public void Every_dangerous_condition_says_how_soon_to_be_seen()
    {
        var silent = from text in PeopleTexts.All
                     where text is { Kind: "conditions", Field: "first-steps" } && Dangerous.Contains(text.Id) && !HowSoon().IsMatch(text.Text)
                     select $"{text}: {text.Text}";

        Assert.Equal(24, Dangerous.Count(PeopleTexts.All.Where(text => text.Kind == "conditions").Select(text => text.Id).ToHashSet().Contains));
        Assert.Empty(silent);
    }

    [Fact]
    public void Spelling_is_British() => Nowhere(American());

    [Fact]
    public void Spaces_and_stops_are_in_place()
    {
        var untidy = from text in PeopleTexts.All
                     where Untidy().IsMatch(text.Text) || text.Text != text.Text.Trim() || (Sentence().Split(text.Text).Length > 1 && !EndOfSentence().IsMatch(text.Text))
                     select $"{text}: {text.Text}";

        Assert.Empty(untidy);
    }

    [Fact]
    public void Texts_begin_with_a_capital_and_names_are_in_sentence_case()
    {
        // A page is also put together from parts of a line, such as "about 3 weeks"; those have no stop.
        var small = from text in PeopleTexts.All
                    where !char.IsUpper(text.Text[0]) && !char.IsDigit(text.Text[0]) && text.Text[0] != '{' && (text.Kind != "pages" || text.Text[^1] is '.' or '?' or '!')
                    select $"{text}: {text.Text}";
        var title = from text in PeopleTexts.All
                    where text.Field == "name"
                    from word in text.Text.Split(' ', '/', '(').Skip(1)
                    where word.Length > 1 && char.IsUpper(word[0]) && word.Skip(1).All(char.IsLower) && !ProperNames.Contains(word)
                    select $"{text}: {text.Text}";

        Assert.Empty(small);
        Assert.Empty(title);
    }

    private static readonly HashSet<string> ProperNames = new(StringComparer.Ordinal)
    {
        "Scientific", "Plumbline", "Barré", "Baker", "Morton", "Paget", "Raynaud", "Tinel", "Babinski", "Modic", "Medtronic", "Boston",
    };

    private static readonly HashSet<string> Dangerous =
    [
        .. KnowledgeFiles.FromFolder(KnowledgeSample.ShippedFolder()).Contents
            .Where(file => file.Key.StartsWith("conditions/", StringComparison.Ordinal) && System.Text.Encoding.UTF8.GetString(file.Value.AsSpan()).Contains("\ndangerous: true\n", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file.Key)),
    ];

    private static void Nowhere(Regex pattern) =>
        Assert.Empty(from text in PeopleTexts.All let found = pattern.Match(text.Text) where found.Success select $"{text} has '{found.Value}': {text.Text}");

    [GeneratedRegex(@"\b(simply|obvious(ly)?|merely|of course|lazy|complain(s|ed|ing)?|non-?complian\w+|refuse[sd]? to|fail(s|ed)? to (follow|take|comply)|(?<!nobody's |no |not your )your (own )?fault|should have|just (do|take|try|rest|relax|stop|wait|keep|get)|all in (your|the) (head|mind)|attention.seeking|elderly|sufferers?|victims?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Belittling();

    [GeneratedRegex(@"\b(will (cure|heal|fix|solve|end|remove|relieve)|cures?\b(?<!not a cure)|cured|guarantee[ds]?|painless|pain-free|miracle|breakthrough|100 ?%|(completely|totally|perfectly) safe|risk-free|no side effects|always works?|proven to cure)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Promise();

    [GeneratedRegex(@"\b(start|stop|change|reduce|increase|skip|halve|double)(ing)? (taking )?(your|the|all|any|a|this|that|these|those) (own |prescribed |pain |other )?(medicines?|medications?|tablets?|pills?|doses?|opioids?|steroids?|blood thinners?|anticoagulants?|drugs?|patch(es)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MedicineOrder();

    [GeneratedRegex(@"\b(never|not|ask|before|without|unless|if|who|when)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AskFirst();

    [GeneratedRegex(@"\b(do not worry|don't worry|no need to worry|nothing to worry|no cause for concern|rest assured|perfectly normal|nothing serious|harmless)\b(?<!are harmless)", RegexOptions.IgnoreCase)]
    private static partial Regex Soothing();

    [GeneratedRegex(@"\b(unlikely|rare|rarely|seldom|uncommon|hardly ever|improbable|probably not|not serious|harmless)\b(?<!are harmless)", RegexOptions.IgnoreCase)]
    private static partial Regex Unlikely();

    [GeneratedRegex(@"\b(now|today|same day|at once|within days)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HowSoon();

    // Words that are spelt otherwise in Britain; -ise and not -ize.
    [GeneratedRegex(@"\b(colou?rize\w*|colors?|discolor\w*|tumors?|centers?|fibers?|anesthe\w+|hemo\w+|hema\w+|edema|estrogen|pediatric\w*|orthoped\w+|diarrhea|programs?|behaviors?|behavioral|favor\w*|labor|neighbor\w*|gray|leukemia|anemia|ischemi\w+|paresthe\w+|disks?|gotten|skillful|fulfills?|liters?|counseling|canceled|traveled|mom|physical therapists?|physical therapy|(?!size|prize|seize|capsize)\w+(ize[sd]?|izing|ization))\b", RegexOptions.IgnoreCase)]
    private static partial Regex American();

    [GeneratedRegex(@"  | [.,;:?!]|\.\.|,,|--|\t|[“”‘]")]
    private static partial Regex Untidy();

    [GeneratedRegex(@"[.?!)]$")]
    private static partial Regex EndOfSentence();

    [GeneratedRegex(@"(?<=[.!?])\s+|\n")]
    private static partial Regex Sentence();
}
