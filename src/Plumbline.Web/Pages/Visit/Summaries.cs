using Plumbline.Exchange.Documents;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Reasoning;
using Plumbline.Triage;
using Plumbline.Web.Assessing;
using Plumbline.Web.Components.Result;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Visit;

/// <summary>Makes the summary of a person for today.</summary>
public sealed class Summaries(KnowledgeBase knowledge, Assessments assessments, PageWords words, TimeProvider clock)
{
    /// <summary>The day of the summary: the one that it is where the person lives.</summary>
    public DateOnly TodayOf(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return PersonClock.TodayOf(person.Choices, clock);
    }

    /// <summary>The summary for a reader.</summary>
    public VisitSummary Of(PersonRecord person, Diary diary, VisitReader reader)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(diary);
        TriageResult triage = assessments.Triage(person);
        DateOnly today = TodayOf(person);

        // Without a single "yes" every list of causes is that of everybody.
        bool tells = person.Answers.Findings.ContainsValue(Answer.Present);
        Differential? causes = tells ? assessments.Causes(person) : null;
        return VisitSummaries.Of(knowledge, new VisitFacts(person, triage, today)
        {
            Causes = causes,
            Course = DiaryCourse.Whole(diary),
            Explain = cause => assessments.Explain(person, cause),
            InWords = range => new(words.Word(range), Chance.Of(range) == ChanceWord.LessLikely),
            Plan = causes is null ? null : PersonPlan.Make(knowledge, person, triage, causes, today),
        }, reader);
    }
}
