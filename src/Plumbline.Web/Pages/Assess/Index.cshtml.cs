using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Assess;

/// <summary>The door to the assessment: leads to wherever the person stopped.</summary>
public sealed class IndexModel(CurrentPerson person, AssessSteps steps) : PageModel
{
    public async Task<IActionResult> OnGetAsync() =>
        await person.FindAsync() is { } record ? steps.Next(record) : RedirectToPage("/Index", new { ended = true });
}
