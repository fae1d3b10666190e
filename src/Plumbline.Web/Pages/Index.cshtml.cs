using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Web.Components;
using Plumbline.Web.Hosting;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages;

/// <summary>The start: danger first, then what this is, then the way in.</summary>
public sealed class IndexModel(CurrentPerson person, DangerSigns signs, SitePages pages, PageWords words) : PageModel
{
    private const string OnThisDevice = "device";
    private const string WhileUsed = "session";

    public DangerSigns Signs { get; } = signs;

    public SitePages Pages { get; } = pages;

    /// <summary>Whether there is something to continue.</summary>
    public bool HasRecord { get; private set; }

    /// <summary>Whether it is kept after the browser is closed.</summary>
    public bool Kept { get; private set; }

    /// <summary>Whether the person was sent here because their session is over.</summary>
    public bool Ended { get; private set; }

    public IReadOnlyList<Choice> KeepChoices { get; } =
    [
        new(WhileUsed, words["start.keep-not"], words["start.keep-not-hint"]),
        new(OnThisDevice, words["start.keep-device"], words["start.keep-device-hint"]),
    ];

    /// <summary>Nothing is kept without being asked for.</summary>
    public IReadOnlyCollection<string> KeepChosen { get; } = [WhileUsed];

    public async Task OnGetAsync(string? ended)
    {
        HasRecord = await person.FindAsync() is not null;
        Kept = HasRecord && person.Kept;
        Ended = ended is not null && !HasRecord;
    }

    public async Task<IActionResult> OnPostAsync(string? keep)
    {
        await person.BeginAsync(keep == OnThisDevice);
        return RedirectToPage("/Assess/Index");
    }
}
