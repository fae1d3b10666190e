using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Plumbline.Store;

namespace Plumbline.Web.Hosting;

/// <summary>Leads whatever goes wrong to a page that says what happened and what to do.</summary>
internal static class ErrorPages
{
    private const string Path = "/Error";
    private static readonly object Expired = new();

    /// <summary>Registers what the error pages need.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddExceptionHandler<QuietFailures>();
        services.Configure<MvcOptions>(options =>
        {
            options.Filters.Add(new MarkExpiredForms());
            options.Filters.Add(new UnknownForms());
        });
    }

    /// <summary>Shows the page for each error, under the address that was asked for.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute(Path + "/{0}");
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Path,
            StatusCodeSelector = StatusOf,
            // QuietFailures has written down what may be written down; the framework would add messages, which can hold what a person typed.
            SuppressDiagnosticsCallback = static _ => true,
        });
    }

    /// <summary>Whether the form that was sent had expired or came from elsewhere.</summary>
    public static bool IsExpiredForm(HttpContext context) => context.Items.ContainsKey(Expired);

    /// <summary>Whether an error page is being made for a request that has already failed: no limit stops it once more.</summary>
    public static bool IsShowing(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerPathFeature>() is not null;

    /// <summary>The status of a failure.</summary>
    public static int StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        StoreUnavailableException => StatusCodes.Status503ServiceUnavailable,
        InvalidDataException => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Tells a form that has expired from other bad requests.</summary>
    private sealed class MarkExpiredForms : IAlwaysRunResultFilter
    {
        public void OnResultExecuting(ResultExecutingContext context)
        {
            if (context.Result is IAntiforgeryValidationFailedResult)
            {
                context.HttpContext.Items[Expired] = true;
            }
        }

        public void OnResultExecuted(ResultExecutedContext context)
        {
        }
    }
}
