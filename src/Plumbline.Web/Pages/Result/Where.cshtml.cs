using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Web.Assessing;
using Plumbline.Web.Components.Result;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Result;

/// <summary>The marked body map with nerve roots laid over it. A page of its own, since the drawing is as heavy as the rest of the result.</summary>
public sealed class WhereModel(CurrentPerson person, Assessments assessments) : PageModel
{
    private const string NerveRoot = "lumbar-radiculopathy";

    public PersonRecord Person { get; private set; } = PersonRecord.Empty;

    /// <summary>Whether a squeezed nerve root fits well enough to lay the areas of nerve roots over the body map.</summary>
    public bool IsNerveRootPossible { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return Redirect("/?ended=true");
        }

        Person = record;
        IsNerveRootPossible = assessments.Causes(record).Causes.Any(cause => cause.Id == NerveRoot && CauseSections.CanBeWorded(cause));
        return Page();
    }
}
