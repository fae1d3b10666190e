using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Web.Hosting;

namespace Plumbline.Web.Pages;

/// <summary>Says what went wrong, what is still safe, and what to do. Shown under the address that failed.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    /// <summary>The group of words for this error, such as <c>error-404</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The page to open once more; null where that would not help.</summary>
    public string? Again { get; private set; }

    // Not a handler for GET alone: a form that failed is shown its page by POST.
    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        int status = HttpContext.Features.Get<IExceptionHandlerPathFeature>() is { } failed ? Response.StatusCode
            : int.TryParse(RouteData.Values["status"] as string, out int told) && told is >= 400 and <= 599 ? told
            : StatusCodes.Status404NotFound;
        Response.StatusCode = status;
        Kind = status switch
        {
            400 when ErrorPages.IsExpiredForm(HttpContext) => "error-expired",
            404 or 405 => "error-404",
            413 => "error-413",
            429 => "error-429",
            503 => "error-503",
            < 500 => "error-400",
            _ => "error-500",
        };
        string? failing = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        Again = Kind == "error-404" || failing is null || !Url.IsLocalUrl(failing) ? null : failing;
    }
}
