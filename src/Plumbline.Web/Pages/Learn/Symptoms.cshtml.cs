using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Plumbline.Web.Pages.Learn;

/// <summary>The symptoms and circumstances, by kind.</summary>
public sealed class SymptomsModel : PageModel;
