using System.Security.Claims;
using Plumbline.Journal;
using Plumbline.Store;

namespace Plumbline.Web.People;

/// <summary>The person who makes this request: their record, found by their account, or else by a random protected cookie.</summary>
/// <remarks>Each method throws <see cref="StoreUnavailableException"/> where the store fails; the request then ends in a page that says so.</remarks>
public sealed class CurrentPerson(IHttpContextAccessor http, PersonStore store, DiaryStore diaries, PersonCookie cookie)
{
    private const int EntriesAtOnce = 200;

    private StoredPerson? _known;
    private bool _searched;
    private Diary? _diary;

    /// <summary>Whether the record is kept after the browser is closed; false where there is none. Known after <see cref="FindAsync"/>.</summary>
    public bool Kept => _known?.Kept ?? false;

    /// <summary>How the person wants results shown; null where there is no record. Known after <see cref="FindAsync"/>.</summary>
    public PersonChoices? Choices => _known?.Record.Choices;

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("There is a person only within a request.");

    /// <summary>The id of the account that is signed in; null for none.</summary>
    private string? Account => Context.User.Identity?.IsAuthenticated == true ? Context.User.FindFirstValue(ClaimTypes.NameIdentifier) : null;

    /// <summary>The record; null where nothing was begun, or it is gone. Read once in a request.</summary>
    public async Task<PersonRecord?> FindAsync()
    {
        if (!_searched)
        {
            _known = await SearchAsync();
            _searched = true;
            if (_known is { } known && store.Touch(known) && known.Kept && Account is null && cookie.Read(Context.Request) is { } token)
            {
                cookie.Write(Context, token, keep: true);
            }
        }

        return _known?.Record;
    }

    /// <summary>Begins a record, or goes on with the one that there is. When it returns, it is durable.</summary>
    /// <param name="keep">Whether the person agreed that it is kept after the browser is closed. False never takes back what was agreed before.</param>
    public async Task<PersonRecord> BeginAsync(bool keep)
    {
        if (await FindAsync() is { } found)
        {
            return keep && !Kept && await KeepAsync(true) ? _known!.Record : found;
        }

        var token = SessionToken.New();
        _known = await store.CreateAsync(RecordKey.Of(token), PersonRecord.Empty, keep || Account is not null, Account);
        if (Account is null)
        {
            cookie.Write(Context, token, keep);
        }

        return _known.Record;
    }

    /// <summary>Changes the record. When it returns, the change is durable. Two tabs at once: each change is applied to the newest record.</summary>
    /// <param name="change">Makes the new record of the newest one; may be called again.</param>
    /// <returns>The record as saved; null where there is none (any more).</returns>
    public async Task<PersonRecord?> ChangeAsync(Func<PersonRecord, PersonRecord> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (await FindAsync() is not null)
        {
            _known = await store.ChangeAsync(_known!, change);
        }

        return _known?.Record;
    }

    /// <summary>The diary; empty where there is no record. Read once in a request.</summary>
    public async Task<Diary> DiaryAsync() =>
        await FindAsync() is null ? Diary.Empty : _diary ??= await diaries.ReadAsync(_known!.Key, Context.RequestAborted);

    /// <summary>Adds an entry to the diary. When it returns, the entry is durable; one that is there already stays as it is.</summary>
    /// <returns>The diary with it; null where there is no record (any more), or where the diary is full.</returns>
    public async Task<Diary?> WriteAsync(DiaryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Diary diary = await DiaryAsync();
        if (_known is not { } known || (!diary.HasRoom && diary.Find(entry.Id) is null) || !await diaries.WriteAsync(known.Key, entry))
        {
            return null;
        }

        return _diary = diary.With(entry);
    }

    /// <summary>Adds many entries to the diary. When it returns true, all of them are durable; those that are there already stay as they are.</summary>
    /// <returns>False where there is no record (any more), or where they do not all fit; entries written before that was known stay.</returns>
    public async Task<bool> WriteAllAsync(IReadOnlyCollection<DiaryEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Diary diary = await DiaryAsync();
        var all = Diary.Of(diary.Written.Concat(entries));
        if (_known is not { } known || all.Written.Length > Diary.MostEntries || !all.HasRoom)
        {
            return false;
        }

        // Side by side, so that the store commits many of them at once.
        foreach (DiaryEntry[] some in entries.Chunk(EntriesAtOnce))
        {
            bool[] written = await Task.WhenAll(some.Select(entry => diaries.WriteAsync(known.Key, entry)));
            if (written.Contains(false))
            {
                return false;
            }
        }

        _diary = all;
        return true;
    }

    /// <summary>Puts a record and a diary in the place of those that there are, both or none. When it returns, both are durable.</summary>
    /// <returns>The record as saved; null where there is none (any more).</returns>
    public async Task<PersonRecord?> RestoreAsync(PersonRecord record, Diary diary)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(diary);
        if (await FindAsync() is null || (_known = await store.RestoreAsync(_known!, record, diary)) is null)
        {
            return null;
        }

        _diary = diary;
        return _known.Record;
    }

    /// <summary>Changes whether the record is kept after the browser is closed. When it returns, that is durable.</summary>
    /// <returns>False where there is no record.</returns>
    public async Task<bool> KeepAsync(bool keep)
    {
        if (await FindAsync() is null || (_known = await store.KeepAsync(_known!, keep)) is null)
        {
            return false;
        }

        if (cookie.Read(Context.Request) is { } token && Account is null)
        {
            cookie.Write(Context, token, keep);
        }

        return true;
    }

    /// <summary>Deletes all that is kept of the person, and ends the session. When it returns, that is durable.</summary>
    public async Task DeleteAsync()
    {
        // Found once more, not from the cache of this request: what is deleted is what there is now.
        if (await SearchAsync() is { } known)
        {
            await store.DeleteAsync(known.Key);
        }

        (_known, _diary, _searched) = (null, null, true);
        cookie.Delete(Context);
    }

    private Task<StoredPerson?> SearchAsync() =>
        Account is { } account ? store.FindOfAsync(account, Context.RequestAborted)
        : cookie.Read(Context.Request) is { } token ? store.FindAsync(RecordKey.Of(token), Context.RequestAborted)
        : Task.FromResult<StoredPerson?>(null);
}
