using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Web.Learn;

namespace Plumbline.Web.Pages.Learn;

/// <summary>The symptoms and circumstances, by kind.</summary>
[ResponseCache(Duration = LearnCaching.Seconds, VaryByHeader = LearnCaching.Vary)]
public sealed class SymptomsModel : PageModel;
