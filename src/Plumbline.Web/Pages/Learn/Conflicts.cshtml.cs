using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Web.Learn;

namespace Plumbline.Web.Pages.Learn;

/// <summary>Where documents disagree.</summary>
[ResponseCache(Duration = LearnCaching.Seconds, VaryByHeader = LearnCaching.Vary)]
public sealed class ConflictsModel : PageModel;
