using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Data;

/// <summary>Asks before everything is deleted, deletes it, and says that it is gone.</summary>
public sealed class DeleteModel(CurrentPerson person) : PageModel
{
    /// <summary>Whether it has just been deleted, and nothing is here.</summary>
    public bool Deleted { get; private set; }

    public async Task<IActionResult> OnGetAsync(bool done = false)
    {
        // The address alone claims nothing: with a record there, the question is asked.
        bool isHere = await person.FindAsync() is not null;
        Deleted = done && !isHere;
        return isHere || Deleted ? Page() : Redirect("/?ended=true");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await person.DeleteAsync();
        return RedirectToPage(new { done = true });
    }
}
