using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Plumbline.Knowledge;

namespace Plumbline.Web.Hosting;

/// <summary>The languages of the pages: the folders of <c>knowledge/text/</c>.</summary>
public sealed class Languages(KnowledgeBase knowledge)
{
    /// <summary>The cookie of the language that was chosen.</summary>
    public const string Cookie = "plumbline-language";

    // The texts in English have British spelling, and dates and numbers go with it.
    private const string EnglishAsWritten = "en-GB";

    /// <summary>The languages, as folders of <c>knowledge/text/</c>.</summary>
    public IReadOnlyCollection<string> All { get; } = knowledge.Texts.Languages;

    /// <summary>How a language is written in that language.</summary>
    public static string OwnName(string language) => language == Texts.FirstLanguage ? "English" : CultureInfo.GetCultureInfo(language).NativeName;

    /// <summary>How numbers and dates are written in a language.</summary>
    public static CultureInfo CultureOf(string language) => CultureInfo.GetCultureInfo(language == Texts.FirstLanguage ? EnglishAsWritten : language);

    /// <summary>Takes the language from the cookie, else from what the browser asks for, else the first one.</summary>
    internal void Use(WebApplication app)
    {
        CultureInfo[] cultures = [.. All.Select(CultureOf)];
        app.UseRequestLocalization(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(CultureOf(Texts.FirstLanguage));
            options.SupportedCultures = cultures;
            options.SupportedUICultures = cultures;
            options.RequestCultureProviders = [new CustomRequestCultureProvider(Chosen), new CustomRequestCultureProvider(Asked)];
        });
    }

    private Task<ProviderCultureResult?> Chosen(HttpContext context) => Result(Known(context.Request.Cookies[Cookie]));

    private Task<ProviderCultureResult?> Asked(HttpContext context) => Result(context.Request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(asked => asked.Quality ?? 1)
        .Select(asked => Known(asked.Value.Value?.Split('-')[0]))
        .FirstOrDefault(known => known is not null));

    private string? Known(string? language) => language is not null && All.Contains(language) ? language : null;

    private static Task<ProviderCultureResult?> Result(string? language) =>
        Task.FromResult(language is null ? null : new ProviderCultureResult(CultureOf(language).Name));
}
