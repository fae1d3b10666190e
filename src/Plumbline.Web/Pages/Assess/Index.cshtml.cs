using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Plumbline.Web.Pages.Assess;

/// <summary>Leads to the next question.</summary>
public sealed class IndexModel : PageModel;
