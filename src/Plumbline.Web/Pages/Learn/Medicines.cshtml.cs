using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Plumbline.Web.Pages.Learn;

/// <summary>The medicines.</summary>
public sealed class MedicinesModel : PageModel;
