using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Plumbline.Web.Pages.Learn;

/// <summary>The twelve weeks of self-management.</summary>
public sealed class ProgrammeModel : PageModel;
