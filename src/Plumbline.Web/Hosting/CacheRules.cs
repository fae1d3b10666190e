using Microsoft.Net.Http.Headers;

namespace Plumbline.Web.Hosting;

/// <summary>What a browser may keep of this site.</summary>
internal static class CacheRules
{
    private const string Nothing = "no-store";
    private const string PublicKnowledge = "private, max-age=300";

    /// <summary>Forbids to keep any page but public knowledge. A new page is personal until it is named here.</summary>
    /// <remarks>The files of the site are fingerprinted and say themselves that they may be kept for good.</remarks>
    public static void UseCacheRules(this WebApplication app) => app.Use(static (context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var context = (HttpContext)state;
            IHeaderDictionary headers = context.Response.Headers;
            if (IsFile(context))
            {
                return Task.CompletedTask;
            }

            bool mayKeep = IsPublicKnowledge(context.Request.Path) && context.Response.StatusCode == StatusCodes.Status200OK
                && HttpMethods.IsGet(context.Request.Method) && headers.SetCookie.Count == 0
                // A page may forbid it itself: what somebody searched for is theirs.
                && !headers.CacheControl.ToString().Contains(Nothing, StringComparison.Ordinal);
            headers.CacheControl = mayKeep ? PublicKnowledge : Nothing;
            headers.Remove(HeaderNames.Pragma);
            if (mayKeep)
            {
                // The look and the language come from cookies: a change of either must show at once.
                headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
                headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
            }

            return Task.CompletedTask;
        }, context);
        return next(context);
    });

    private static bool IsFile(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null
        && context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status206PartialContent or StatusCodes.Status304NotModified;

    private static bool IsPublicKnowledge(PathString path) => path.StartsWithSegments("/Learn", StringComparison.OrdinalIgnoreCase);
}
