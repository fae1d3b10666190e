using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Plumbline.Web.Pages;

/// <summary>The signs that cannot wait, and what to do about each. Open to everybody at any time.</summary>
public sealed class DangerModel(DangerSigns signs) : PageModel
{
    public DangerSigns Signs { get; } = signs;
}
