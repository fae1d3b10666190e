using Plumbline.Store;
using Plumbline.Web.People;

namespace Plumbline.Web.Accounts;

/// <summary>Brings together what a person told before they signed in and what their account holds.</summary>
public sealed class AccountRecords(IHttpContextAccessor http, PersonStore store, DiaryStore diaries, PersonCookie cookie)
{
    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("There is a person only within a request.");

    /// <summary>Gives the record of this browser to the account, where the account has none.</summary>
    /// <param name="account">The id of the account.</param>
    /// <returns>False where both have a record: the person must choose.</returns>
    public async Task<bool> MoveAsync(string account)
    {
        if (await OfBrowserAsync() is not { } here)
        {
            return true;
        }

        if (await store.FindOfAsync(account) is not null || await store.GiveAsync(here, account) is null)
        {
            return false;
        }

        cookie.Delete(Context);
        return true;
    }

    /// <summary>Whether both this browser and the account have a record.</summary>
    public async Task<bool> MustChooseAsync(string account) => await OfBrowserAsync() is not null && await store.FindOfAsync(account) is not null;

    /// <summary>Keeps one of two records, and deletes the other.</summary>
    /// <param name="account">The id of the account.</param>
    /// <param name="keepBrowser">Whether the record of this browser is kept, rather than the one of the account.</param>
    public async Task ChooseAsync(string account, bool keepBrowser)
    {
        if (await OfBrowserAsync() is { } here)
        {
            // First the account's is durable, then the other goes: nothing is lost if the server stops in between.
            if (keepBrowser && await store.FindOfAsync(account) is { } there)
            {
                await diaries.ReplaceAsync(there.Key, await diaries.ReadAsync(here.Key));
                await store.ChangeAsync(there, _ => here.Record);
            }

            await store.DeleteAsync(here.Key);
        }

        cookie.Delete(Context);
    }

    private async Task<StoredPerson?> OfBrowserAsync() => cookie.Read(Context.Request) is { } token ? await store.FindAsync(RecordKey.Of(token)) : null;
}
