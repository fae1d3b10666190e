using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Exchange.Documents;

/// <summary>Makes summaries for a visit. A pure function: the same facts and knowledge give the same summary.</summary>
public static class VisitSummaries
{
    /// <summary>Makes a summary.</summary>
    /// <param name="knowledge">The knowledge that the facts came from; its words are used.</param>
    /// <param name="facts">What is known of the person, and what it comes to.</param>
    /// <param name="reader">Who will read it.</param>
    /// <param name="language">The language, as a folder of <c>text/</c>.</param>
    public static VisitSummary Of(KnowledgeBase knowledge, VisitFacts facts, VisitReader reader, string language = Texts.FirstLanguage)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(facts);
        var words = new VisitWords(knowledge, reader, language);
        var answers = new AnswerSections(knowledge, facts, words);
        var care = new CareSections(facts, words);
        ImmutableArray<SummarySection> sections =
        [
            Section("reason", words, [new SummaryText(null, Said(facts.Person.Visit.Reason, words))]),
            Section("urgency", words, answers.Urgency()),
            Section("flags", words, answers.Flags()),
            Section("pain", words, answers.Pain()),
            Section("causes", words, new CauseSection(knowledge, facts, words).Blocks()),
            Section("tried", words, care.Tried()),
            Section("medicines", words, care.Medicines()),
            Section("background", words, answers.Background()),
            Section("plan", words, care.Plan()),
            Section("matters", words, Wishes(facts, words)),
        ];
        return new(
            words.Say("title"),
            answers.About(),
            words.Say("note", words.Day(facts.Today)),
            words.Say("page", words.Day(facts.Today), knowledge.Version, knowledge.Hash, "{0}", "{1}"),
            words.Say("missing-signs"),
            language,
            [.. sections.Where(section => !section.Blocks.IsEmpty)]);
    }

    private static SummarySection Section(string id, VisitWords words, ImmutableArray<SummaryBlock> blocks) => new(id, words.Say(id), blocks);

    private static ImmutableArray<SummaryBlock> Wishes(VisitFacts facts, VisitWords words)
    {
        var wishes = facts.Person.Visit;
        return
        [
            Lines("goals", wishes.Goals, words),
            .. ProgrammeGoals(facts, words),
            new SummaryText(words.Say("fears"), Said(wishes.Fears, words)),
            Lines("questions", wishes.Questions, words),
        ];
    }

    // That a goal is not marked as reached says no more than that.
    private static IEnumerable<SummaryBlock> ProgrammeGoals(VisitFacts facts, VisitWords words)
    {
        ImmutableArray<string> goals = [.. facts.Person.Programme.Goals.Select(goal => words.Say(goal.Reached ? "programme-goal-reached" : "programme-goal-open", goal.Text))];
        if (!goals.IsEmpty)
        {
            yield return Lines("programme-goals", goals, words);
        }

        if (facts.Person.CheckIns.Weeks.Where(week => week.On <= facts.Today && week.Goals is not null).MaxBy(week => week.On) is { Goals: { } near } said)
        {
            yield return new SummaryText(words.Say("goals-near"), words.Say("goals-near-of", near.Points, words.Day(said.On)));
        }
    }

    private static SummaryBlock Lines(string field, ImmutableArray<string> lines, VisitWords words) => lines.Length switch
    {
        0 => new SummaryText(words.Say(field), words.Say("not-said")),
        1 => new SummaryText(words.Say(field), lines[0]),
        _ => new SummaryList(words.Say(field), lines),
    };

    private static string Said(string text, VisitWords words) => string.IsNullOrWhiteSpace(text) ? words.Say("not-said") : text.Trim();
}
