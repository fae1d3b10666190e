using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Exchange.Calendar;
using Plumbline.Knowledge;
using Plumbline.Web.Following;
using Plumbline.Web.People;
using Plumbline.Web.Planning;

namespace Plumbline.Web.Pages.Journal;

/// <summary>What is due, as a calendar file.</summary>
public sealed class RemindersModel(KnowledgeBase knowledge, CurrentPerson person, PersonClock clock, Plans plans, PageWords words) : PageModel
{
    public async Task<IActionResult> OnGetAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        Response.Headers.CacheControl = "no-store";
        var entries = new ReminderCalendar(knowledge.Care, words).From(record, plans.Of(record, clock.Today), clock.Now).DistinctBy(entry => entry.Uid);
        return File(CalendarFile.Write(words["reminder.calendar"], entries, clock.Now), CalendarFile.MediaType, words["reminder.file"]);
    }
}
