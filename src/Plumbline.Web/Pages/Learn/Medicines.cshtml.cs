using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Web.Learn;

namespace Plumbline.Web.Pages.Learn;

/// <summary>The medicines.</summary>
[ResponseCache(Duration = LearnCaching.Seconds, VaryByHeader = LearnCaching.Vary)]
public sealed class MedicinesModel : PageModel;
