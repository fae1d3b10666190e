using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Plumbline.Web.Pages.Learn;

/// <summary>The warning signs of one level of urgency.</summary>
public sealed class WarningsModel : PageModel
{
    /// <summary>The level, as the knowledge calls it.</summary>
    public string Level { get; private set; } = "";

    public void OnGet(string level) => Level = level;
}
