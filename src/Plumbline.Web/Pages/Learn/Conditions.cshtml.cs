using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Web.Learn;

namespace Plumbline.Web.Pages.Learn;

/// <summary>The conditions, under the headings by which people look for them.</summary>
[ResponseCache(Duration = LearnCaching.Seconds, VaryByHeader = LearnCaching.Vary)]
public sealed class ConditionsModel : PageModel;
