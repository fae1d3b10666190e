using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Plumbline.Web.Pages.Learn;

/// <summary>The conditions, under the headings by which people look for them.</summary>
public sealed class ConditionsModel : PageModel;
