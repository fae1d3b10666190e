using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages;

/// <summary>Clears the screen at once: nothing of this site is left to see, and what was not to be kept is gone.</summary>
/// <remarks>
/// The form has no token, because leaving must work however long a page was open. Another site cannot send it for somebody:
/// the session's cookie is SameSite and does not come along with another site's form.
/// </remarks>
[IgnoreAntiforgeryToken]
public sealed class LeaveModel(CurrentPerson person) : PageModel
{
    public void OnGet() => Clear();

    // While the answers to the form and to the blank page travel, the page before is still on the screen. Only when the blank page is there does
    // the browser lay it aside for its back button, and only then can it be told to forget it: with the last thing that the blank page loads.
    public IActionResult OnGetClear()
    {
        Clear();
        return new StatusCodeResult(StatusCodes.Status204NoContent);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Clear();
        if (Request.Headers["Sec-Fetch-Site"] is not ["cross-site"] && await person.FindAsync() is not null && !person.Kept)
        {
            await person.DeleteAsync();
        }

        return RedirectToPage();
    }

    private void Clear() => Response.Headers["Clear-Site-Data"] = "\"cache\"";
}
