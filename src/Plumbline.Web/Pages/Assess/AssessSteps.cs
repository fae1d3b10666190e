using Microsoft.AspNetCore.Mvc;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Triage;
using Plumbline.Web.Assessing;

namespace Plumbline.Web.Pages.Assess;

/// <summary>Where a person goes next in the assessment. The one place that decides it, so that every page leads the same way.</summary>
public sealed class AssessSteps(KnowledgeBase knowledge, Assessments assessments, ExplainAhead ahead)
{
    /// <summary>The question that has a page of its own: the body map.</summary>
    public const string Where = "where";

    /// <summary>To the warning, if there is one that the person has not seen; else to the next question; else to the result.</summary>
    public IActionResult Next(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (HasNewWarning(person))
        {
            return new RedirectToPageResult("/Assess/Urgent");
        }

        if (assessments.Next(person) is { } next)
        {
            return Question(next.Question);
        }

        // The result is worked out while the browser is on its way to it.
        ahead.For(person);
        return new RedirectToPageResult("/Result/Index");
    }

    /// <summary>Back to the list of answers, or on, after a change from there. A new warning comes before both.</summary>
    public IActionResult After(PersonRecord person, bool fromReview)
    {
        ArgumentNullException.ThrowIfNull(person);
        return fromReview && !HasNewWarning(person) ? new RedirectToPageResult("/Assess/Review") : Next(person);
    }

    /// <summary>To the page of a question.</summary>
    public static IActionResult Question(string id) =>
        id == Where ? new RedirectToPageResult("/Assess/Where") : new RedirectToPageResult("/Assess/Question", new { id });

    /// <summary>The page that was asked before this one; null for the first.</summary>
    public static string? Before(PersonRecord person, string question)
    {
        ArgumentNullException.ThrowIfNull(person);
        int at = person.Asked.IndexOf(question);
        return at > 0 ? person.Asked[at - 1] : at < 0 && !person.Asked.IsEmpty ? person.Asked[^1] : null;
    }

    /// <summary>Whether a rule asks for help today or now that the person has not been told of.</summary>
    public bool HasNewWarning(PersonRecord person) => Warnings(person).Any(rule => !person.WarningsSeen.Contains(rule.Rule));

    /// <summary>The rules that ask for help today or now, most urgent first.</summary>
    public IEnumerable<FiredRule> Warnings(PersonRecord person) =>
        assessments.Fired(person).Where(rule => rule.Urgency >= Urgency.SameDay);

    /// <summary>The pages that a person can be asked, in the order of asking; then those not asked yet.</summary>
    public IEnumerable<Question> Pages(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Asked.Where(knowledge.Questions.ContainsKey).Select(id => knowledge.Questions[id])
            .Concat(knowledge.Questions.Values.Where(question => !person.Asked.Contains(question.Id, StringComparer.Ordinal))
                .OrderBy(question => question.AskedOf == AskedOf.Clinician).ThenBy(question => question.Stage));
    }
}
