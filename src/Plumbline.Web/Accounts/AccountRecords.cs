using Plumbline.Store;
using Plumbline.Web.People;

namespace Plumbline.Web.Accounts;

/// <summary>Brings together what a person told before they signed in and what their account holds.</summary>
public sealed class AccountRecords(IHttpContextAccessor http, PersonStore store, PersonCookie cookie)
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

    /// <summary>Keeps one of two records, with its diary, and deletes the other. Where there is only one any more, that one is kept.</summary>
    /// <param name="account">The id of the account.</param>
    /// <param name="keepBrowser">Whether the record of this browser is kept, rather than the one of the account.</param>
    public async Task ChooseAsync(string account, bool keepBrowser)
    {
        if (await OfBrowserAsync() is { } here)
        {
            // What the account had may have been deleted in another window since the question was asked.
            if (keepBrowser || await store.FindOfAsync(account) is null)
            {
                await store.GiveInPlaceAsync(here, account);
            }
            else
            {
                await store.DeleteAsync(here.Key);
            }
        }

        cookie.Delete(Context);
    }

    private async Task<StoredPerson?> OfBrowserAsync() => cookie.Read(Context.Request) is { } token ? await store.FindAsync(RecordKey.Of(token)) : null;
}
