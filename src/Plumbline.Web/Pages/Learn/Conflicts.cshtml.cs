using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Plumbline.Web.Pages.Learn;

/// <summary>Where documents disagree.</summary>
public sealed class ConflictsModel : PageModel;
