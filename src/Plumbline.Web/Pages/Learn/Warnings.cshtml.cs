using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Web.Learn;

namespace Plumbline.Web.Pages.Learn;

/// <summary>The warning signs of one level of urgency.</summary>
[ResponseCache(Duration = LearnCaching.Seconds, VaryByHeader = LearnCaching.Vary)]
public sealed class WarningsModel : PageModel
{
    /// <summary>The level, as the knowledge calls it.</summary>
    public string Level { get; private set; } = "";

    public void OnGet(string level) => Level = level;
}
