using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Plumbline.Store;

namespace Plumbline.Web.People;

/// <summary>The cookie by which a browser is known again: a random token, protected so that a forged one is turned away before the database is asked.</summary>
public sealed class PersonCookie(IDataProtectionProvider protection)
{
    /// <summary>The name of the cookie.</summary>
    public const string Name = "plumbline-person";

    // Kept as long as a diary between two yearly visits; each day of use renews it.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);
    private readonly IDataProtector _protector = protection.CreateProtector("Plumbline.PersonCookie");

    /// <summary>The token of a request; null where there is none, or one that we did not give out.</summary>
    public SessionToken? Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Cookies[Name] is not { Length: > 0 and < 1000 } text)
        {
            return null;
        }

        try
        {
            byte[] token = _protector.Unprotect(WebEncoders.Base64UrlDecode(text));
            return SessionToken.Read(token);
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Gives a token to the browser.</summary>
    /// <param name="context">The request.</param>
    /// <param name="token">The token.</param>
    /// <param name="keep">Whether the browser keeps it after it is closed.</param>
    public void Write(HttpContext context, SessionToken token, bool keep)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(token);
        CookieOptions options = Options(context);
        options.MaxAge = keep ? Kept : null;
        context.Response.Cookies.Append(Name, WebEncoders.Base64UrlEncode(_protector.Protect(token.Bytes.ToArray())), options);
    }

    /// <summary>Takes the token away from the browser.</summary>
    public void Delete(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Delete(Name, Options(context));
    }

    // Lax: a link in a letter still finds the record; a form of another site does not.
    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true, Path = "/" };
}
