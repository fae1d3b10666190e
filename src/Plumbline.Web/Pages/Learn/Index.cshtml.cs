using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Plumbline.Web.Pages.Learn;

/// <summary>The overview of everything that can be learnt.</summary>
public sealed class IndexModel : PageModel;
