using Microsoft.AspNetCore.Diagnostics;

namespace Plumbline.Web.Hosting;

/// <summary>Writes down a failure without its message: a message may quote what a person typed, a type and a place cannot.</summary>
internal sealed partial class QuietFailures(ILogger<QuietFailures> log) : IExceptionHandler
{
    /// <inheritdoc/>
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        int status = ErrorPages.StatusOf(exception);
        string page = (httpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        string kinds = string.Join(" < ", Chain(exception).Select(x => x.GetType().FullName));
        string places = string.Join('\n', Chain(exception).Select(x => x.StackTrace));
        if (status < StatusCodes.Status500InternalServerError)
        {
            Refused(status, page, kinds);
        }
        else
        {
            Failed(status, page, kinds, places);
        }

        return ValueTask.FromResult(false);
    }

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (Exception? at = exception; at is not null; at = at.InnerException)
        {
            yield return at;
        }
    }

    [LoggerMessage(LogLevel.Information, "Refused with {Status} at {Page}: {Kinds}")]
    private partial void Refused(int status, string page, string kinds);

    [LoggerMessage(LogLevel.Error, "Failed with {Status} at {Page}: {Kinds}\n{Places}")]
    private partial void Failed(int status, string page, string kinds, string places);
}
