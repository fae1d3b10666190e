using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Plumbline.Web.Pages.Learn;

/// <summary>What an examiner looks for, and tests.</summary>
public sealed class TestsModel : PageModel;
