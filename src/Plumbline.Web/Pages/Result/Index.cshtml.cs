using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Reasoning;
using Plumbline.Triage;
using Plumbline.Web.Assessing;
using Plumbline.Web.Components.Result;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Result;

/// <summary>What the answers come to: how soon first, then what may be behind it.</summary>
public sealed class IndexModel(CurrentPerson person, Assessments assessments, ExplainAhead ahead, KnowledgeBase knowledge) : PageModel
{
    public PersonRecord Person { get; private set; } = PersonRecord.Empty;

    public TriageResult Triage { get; private set; } = null!;

    /// <summary>Null while nothing is answered: then every range would be that of anybody.</summary>
    public Differential? Differential { get; private set; }

    public int QuestionsLeft { get; private set; }

    /// <summary>Whether something was answered with more than "not sure".</summary>
    public bool IsAnythingKnown => Person.Answers.Findings.Values.Any(answer => answer is Answer.Present or Answer.Absent);

    /// <summary>Whether the causes cannot be told apart yet: questions are left that could, and no range is high enough for a plain word.</summary>
    public bool IsEarly => QuestionsLeft > 0 && Differential is not null
        && !Differential.Causes.Any(cause => cause.Id != CauseSections.Else && Chance.Of(cause.Range) is ChanceWord.Likely or ChanceWord.MayWell);

    public string Figures => Differential is null ? "" : ClinicianFigures.Text(knowledge, Person.Choices.Setting, Person.Answers, Triage, Differential);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return Redirect("/?ended=true");
        }

        Person = record;
        Triage = assessments.Triage(record);
        QuestionsLeft = assessments.CouldStillChange(record);
        Differential = IsAnythingKnown ? assessments.Causes(record) : null;
        if (Differential is not null)
        {
            ahead.For(record);
        }

        return Page();
    }
}
