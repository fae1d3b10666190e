using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Data;

/// <summary>Everything as one file.</summary>
public sealed class DownloadModel(KnowledgeBase knowledge, CurrentPerson person, PersonClock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return Redirect("/?ended=true");
        }

        Response.Headers.CacheControl = "no-store";
        string name = clock.Now.ToString("'plumbline-'yyyy-MM-dd'.json'", CultureInfo.InvariantCulture);
        return File(PersonFile.Write(record, await person.DiaryAsync(), knowledge), "application/json", name);
    }
}
