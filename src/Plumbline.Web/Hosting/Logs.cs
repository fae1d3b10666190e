using Microsoft.Extensions.Logging.Console;

namespace Plumbline.Web.Hosting;

/// <summary>What is written down: little, in JSON, on standard error, and nothing of a person.</summary>
internal static class Logs
{
    // The web framework writes addresses with their queries, and the database tools can write values, below this level.
    private static readonly string[] Chatty = ["Microsoft", "System", "Npgsql", "OpenTelemetry"];

    /// <summary>Sets up the log. <c>Logging:LogLevel</c> settings go before these levels.</summary>
    public static void Add(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(json =>
        {
            json.IncludeScopes = false;
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
        });
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        foreach (string category in Chatty)
        {
            builder.Logging.AddFilter(category, LogLevel.Warning);
        }

        // Each sends the message of an exception along, which may quote what was typed; QuietFailures has written down the rest.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Critical);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Critical);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.Critical);
    }
}
