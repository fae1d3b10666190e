using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Plumbline.Web.Pages.Learn;

/// <summary>The treatments, from self-care to implants and surgery.</summary>
public sealed class TreatmentsModel : PageModel;
