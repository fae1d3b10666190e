using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages;

/// <summary>The start.</summary>
public sealed class IndexModel(CurrentPerson person) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await person.BeginAsync(keep: false);
        return RedirectToPage("/Assess/Index");
    }
}
