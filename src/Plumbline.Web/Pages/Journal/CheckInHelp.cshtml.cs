using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Journal;

/// <summary>Help now for somebody who may be thinking of ending their life. It repeats nothing that was said.</summary>
public sealed class CheckInHelpModel(CurrentPerson person, PersonClock clock) : PageModel
{
    /// <summary>Where the check-in goes on.</summary>
    internal string Next { get; private set; } = "/Journal/CheckIn/Week";

    public async Task OnGetAsync()
    {
        // Also for somebody whose session has ended: the help is the same.
        PersonRecord? record = await person.FindAsync();
        Next = record?.CheckIns.Weeks.Any(week => week.On == clock.Today) == true ? "/Journal/CheckIn/Done" : Next;
    }
}
