using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Plumbline.Web.Hosting;

/// <summary>How often and how much one address may ask. Settings under <c>Plumbline:Limits</c>.</summary>
public sealed class RequestLimits
{
    /// <summary>The name of the strict limit, for pages where guessing or heavy work is possible: <c>[EnableRateLimiting(RequestLimits.Sensitive)]</c>.</summary>
    public const string Sensitive = "sensitive";

    /// <summary>The largest body of a request that a page reads, in bytes.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>The largest body that the page for saved files reads: the biggest file, once as it is and once in the letters of a form.</summary>
    public const int MostBytesOfFile = 11 * 1024 * 1024;

    // Up to this size the rest of a refused body is still read and dropped, so that the browser shows our page rather than a broken connection.
    private const int MostBytesDropped = 16 * 1024 * 1024;
    private const string FilePage = "/Data";
    private const int MostFields = 500;
    private const int MostHeaderBytes = 16 * 1024;
    private const int MostLineBytes = 4 * 1024;
    private const int MostHeaders = 64;

    /// <summary>Requests a second that one address may make for good.</summary>
    public int PerSecond { get; set; } = 20;

    /// <summary>Requests that one address may make at once, for a page with its files and for families or clinics behind one address.</summary>
    public int Burst { get; set; } = 300;

    /// <summary>Requests a minute to pages with the strict limit.</summary>
    public int SensitivePerMinute { get; set; } = 30;

    /// <summary>Registers the limits.</summary>
    internal static void Add(WebApplicationBuilder builder)
    {
        builder.Services.Configure<RequestLimits>(builder.Configuration.GetSection("Plumbline:Limits"));
        builder.Services.AddRateLimiter(_ => { });
        builder.Services.AddOptions<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>().Configure<IOptions<RequestLimits>>((options, limits) =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(limits.Value.General);
            options.AddPolicy(Sensitive, limits.Value.Strict);
            options.OnRejected = static (rejected, _) =>
            {
                int seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan after) ? (int)Math.Ceiling(after.TotalSeconds) : 1;
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, seconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = MostFields;
            form.MultipartBodyLengthLimit = MostBytes;
            form.BufferBodyLengthLimit = MostBytes;
        });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytesDropped;
            kestrel.Limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
            kestrel.Limits.MaxRequestLineSize = MostLineBytes;
            kestrel.Limits.MaxRequestHeaderCount = MostHeaders;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(1);
        });
    }

    /// <summary>Refuses bodies that are too large before anything reads them.</summary>
    internal static Task RefuseLargeBodies(HttpContext context, RequestDelegate next)
    {
        if (ErrorPages.IsShowing(context))
        {
            return next(context);
        }

        int most = context.Request.Path.StartsWithSegments(FilePage, StringComparison.OrdinalIgnoreCase) ? MostBytesOfFile : MostBytes;
        if (context.Request.ContentLength > most)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        if (context.Request.ContentLength is null && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = most;
        }

        return next(context);
    }

    // Whoever sits at this machine needs no flood to disturb it, and a whole household may: the general limit is for the network.
    private RateLimitPartition<string> General(HttpContext context) =>
        context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address) || ErrorPages.IsShowing(context) || context.Request.Path.StartsWithSegments(Health.Path, StringComparison.Ordinal)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(Network(address), _ => new()
            {
                TokenLimit = Burst,
                TokensPerPeriod = PerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            });

    // Reading the page of a form is no guess: only what is sent counts.
    private RateLimitPartition<string> Strict(HttpContext context) =>
        context.Connection.RemoteIpAddress is not { } address || ErrorPages.IsShowing(context) || HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(Network(address), _ => new()
            {
                PermitLimit = SensitivePerMinute,
                Window = TimeSpan.FromMinutes(1),
            });

    /// <summary>An address of version 4, or the network of 64 bits that one household has of version 6.</summary>
    private static string Network(IPAddress address)
    {
        IPAddress plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(plain.GetAddressBytes(), 0, 8) : plain.ToString();
    }
}
