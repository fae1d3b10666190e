using Plumbline.Exchange.Documents;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Reasoning;
using Plumbline.Triage;
using Plumbline.Web.Assessing;
using Plumbline.Web.Components.Result;

namespace Plumbline.Web.Pages.Visit;

/// <summary>Makes the summary of a person for today.</summary>
public sealed class Summaries(KnowledgeBase knowledge, Assessments assessments, PageWords words, TimeProvider clock)
{
    /// <summary>The day of the summary.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The summary for a reader.</summary>
    public VisitSummary Of(PersonRecord person, VisitReader reader)
    {
        ArgumentNullException.ThrowIfNull(person);
        TriageResult triage = assessments.Triage(person);

        // Without a single "yes" every list of causes is that of everybody.
        bool tells = person.Answers.Findings.ContainsValue(Answer.Present);
        Differential? causes = tells ? assessments.Causes(person) : null;
        return VisitSummaries.Of(knowledge, new VisitFacts(person, triage, Today)
        {
            Causes = causes,
            Explain = cause => assessments.Explain(person, cause),
            InWords = range => new(words.Word(range), Chance.Of(range) == ChanceWord.LessLikely),
            Plan = causes is null ? null : PersonPlan.Make(knowledge, person, triage, causes, Today),
        }, reader);
    }
}
