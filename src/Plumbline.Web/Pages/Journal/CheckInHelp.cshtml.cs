using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Plumbline.Web.Pages.Journal;

/// <summary>Help now for somebody who may be thinking of ending their life. It holds nothing that was said.</summary>
public sealed class CheckInHelpModel : PageModel
{
    /// <summary>Whether it was something that they wrote.</summary>
    internal bool Written { get; private set; }

    public void OnGet(bool written = false) => Written = written;
}
