using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Plumbline.Web.Pages.Learn;

/// <summary>How things work, and what to know before believing a statement.</summary>
public sealed class ConceptsModel : PageModel;
