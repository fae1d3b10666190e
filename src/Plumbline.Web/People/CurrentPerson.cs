using System.Collections.Concurrent;
using System.Security.Cryptography;
using Plumbline.Journal;

namespace Plumbline.Web.People;

/// <summary>The person who makes this request: their record, found by a random protected cookie.</summary>
public sealed class CurrentPerson(IHttpContextAccessor http)
{
    private const string Cookie = "plumbline-person";
    private static readonly ConcurrentDictionary<string, PersonRecord> Records = new(StringComparer.Ordinal);

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("There is a person only within a request.");

    /// <summary>The record; null where nothing was begun, or it is gone.</summary>
    public Task<PersonRecord?> FindAsync() => Task.FromResult(Context.Request.Cookies[Cookie] is { } key ? Records.GetValueOrDefault(key) : null);

    /// <summary>Begins a record, or goes on with the one that there is.</summary>
    /// <param name="keep">Whether the person agreed that it is kept after the browser is closed.</param>
    public async Task<PersonRecord> BeginAsync(bool keep)
    {
        if (await FindAsync() is { } known)
        {
            return known;
        }

        string key = RandomNumberGenerator.GetHexString(32);
        Context.Response.Cookies.Append(Cookie, key, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
        return Records[key] = PersonRecord.Empty;
    }

    /// <summary>Changes the record. When it returns, the change is durable. Two tabs at once: each change is applied to the newest record.</summary>
    /// <param name="change">Makes the new record of the newest one; may be called again.</param>
    /// <returns>The record as saved; null where there is none (any more).</returns>
    public async Task<PersonRecord?> ChangeAsync(Func<PersonRecord, PersonRecord> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return await FindAsync() is null ? null : Records.AddOrUpdate(Context.Request.Cookies[Cookie]!, _ => PersonRecord.Empty, (_, known) => change(known));
    }

    /// <summary>Deletes all that is kept of the person, and ends the session.</summary>
    public Task DeleteAsync()
    {
        if (Context.Request.Cookies[Cookie] is { } key)
        {
            Records.TryRemove(key, out _);
            Context.Response.Cookies.Delete(Cookie);
        }

        return Task.CompletedTask;
    }
}
