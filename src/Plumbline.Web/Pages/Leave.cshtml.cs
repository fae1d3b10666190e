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

    public async Task<IActionResult> OnPostAsync()
    {
        Clear();
        if (Request.Headers["Sec-Fetch-Site"] is not ["cross-site"] && await person.FindAsync() is not null && !person.Kept)
        {
            await person.DeleteAsync();
        }

        return RedirectToPage();
    }

    // The pages that the browser holds for its back button go too.
    private void Clear() => Response.Headers["Clear-Site-Data"] = "\"cache\"";
}
