using Plumbline.Journal;
using Plumbline.Knowledge;

namespace Plumbline.Store;

/// <summary>Keeps what people told. Safe to share.</summary>
/// <remarks>Each method throws <see cref="StoreUnavailableException"/> where the database, or the key to what is in it, fails.</remarks>
public sealed class PersonStore
{
    // Each time that one change loses, another was saved; a change that loses this often is met by a program, not by a person's other tabs.
    private const int Attempts = 1000;

    private readonly IPersonTable _table;
    private readonly WriteQueue _queue;
    private readonly KnowledgeBase _knowledge;
    private readonly RecordSeal _seal;
    private readonly DiaryRows _diaries;
    private readonly TimeProvider _clock;

    internal PersonStore(IPersonTable table, WriteQueue queue, RecordSeal seal, KnowledgeBase knowledge, TimeProvider clock)
    {
        _table = table;
        _queue = queue;
        _seal = seal;
        _diaries = new(seal);
        _knowledge = knowledge;
        _clock = clock;
    }

    private long Hour => StoreClock.Hour(_clock);

    /// <summary>The record of a session; null where there is none.</summary>
    public Task<StoredPerson?> FindAsync(RecordKey key, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        return OpenAsync(() => _table.FindAsync(key, cancel));
    }

    /// <summary>The record of an account; null where there is none.</summary>
    /// <param name="owner">The id of the account.</param>
    /// <param name="cancel">Gives the search up.</param>
    public Task<StoredPerson?> FindOfAsync(string owner, CancellationToken cancel = default) => OpenAsync(() => _table.FindOfOwnerAsync(owner, cancel));

    /// <summary>Begins a record. When it returns, the record is durable.</summary>
    /// <param name="key">Where it will lie; new.</param>
    /// <param name="record">What is in it.</param>
    /// <param name="kept">Whether the person agreed that it is kept.</param>
    /// <param name="owner">The account that it belongs to; null for a session without one.</param>
    public async Task<StoredPerson> CreateAsync(RecordKey key, PersonRecord record, bool kept, string? owner = null)
    {
        var begun = new StoredPerson(key, record, 0, kept, Hour, owner);

        // A key is 256 random bits: where there is a row already, it is ours, sent twice because the server went away in between.
        await _queue.WriteAsync(Write(RowWriteKind.Insert, begun));
        return begun;
    }

    /// <summary>Changes a record. When it returns, the change is durable.</summary>
    /// <param name="known">The record as it was last seen.</param>
    /// <param name="change">Makes the new record of the newest one; called again where somebody else changed it meanwhile.</param>
    /// <returns>The record as saved; null where it was deleted meanwhile.</returns>
    public Task<StoredPerson?> ChangeAsync(StoredPerson known, Func<PersonRecord, PersonRecord> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return ReplaceAsync(known, x => x with { Record = change(x.Record) });
    }

    /// <summary>Changes whether a record is kept. When it returns, that is durable.</summary>
    /// <returns>The record as saved; null where it was deleted meanwhile.</returns>
    public Task<StoredPerson?> KeepAsync(StoredPerson known, bool kept) => ReplaceAsync(known, x => x with { Kept = kept });

    /// <summary>Gives a session's record to an account: from then on it is found by the account alone, and is kept.</summary>
    /// <returns>The record as saved; null where it was deleted meanwhile.</returns>
    public Task<StoredPerson?> GiveAsync(StoredPerson known, string owner) => ReplaceAsync(known, x => x with { Owner = owner, Kept = true });

    /// <summary>
    /// Puts a record and a diary in the place of those that there are, in one transaction: whoever reads, and whatever breaks off, finds
    /// both as they were or both as they are given. When it returns, both are durable.
    /// </summary>
    /// <param name="known">Where they lie.</param>
    /// <param name="record">The record.</param>
    /// <param name="diary">The diary.</param>
    /// <returns>The record as saved; null where it was deleted meanwhile.</returns>
    /// <exception cref="ArgumentException">An entry holds what could not be read again.</exception>
    public async Task<StoredPerson?> RestoreAsync(StoredPerson known, PersonRecord record, Diary diary)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(diary);
        RowWrite restored = Write(RowWriteKind.Restore, known with { Record = record, UsedHour = Hour });
        return await _queue.WriteAsync([restored, .. _diaries.Replacing(known.Key, diary)]) ? await FindAgainAsync(known) : null;
    }

    /// <summary>
    /// Gives a session's record with its diary to an account and deletes what the account had, in one transaction. Nothing is copied, so
    /// that what another window of that session writes meanwhile is in it too.
    /// </summary>
    /// <param name="known">The record of the session.</param>
    /// <param name="owner">The id of the account.</param>
    /// <returns>The record as it is now; null where the session's was deleted meanwhile: then the account keeps what it has.</returns>
    public async Task<StoredPerson?> GiveInPlaceAsync(StoredPerson known, string owner)
    {
        ArgumentNullException.ThrowIfNull(known);
        var row = new PersonRow { Key = known.Key.Raw, Kept = true, UsedHour = Hour, Owner = owner };
        return await _queue.WriteAsync(new(RowWriteKind.Hold, row), new(RowWriteKind.MakeWay, row), new(RowWriteKind.Give, row)) ? await FindOfAsync(owner) : null;
    }

    /// <summary>Deletes a record. When it returns, the record is gone.</summary>
    public Task DeleteAsync(RecordKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _queue.WriteAsync(new RowWrite(RowWriteKind.Delete, new PersonRow { Key = key.Raw }));
    }

    /// <summary>Notes that a record was used, so that it is not swept away. Nobody waits for it, and that it fails is no harm: the next page notes it again.</summary>
    /// <returns>Whether it was last used on another day.</returns>
    public bool Touch(StoredPerson known)
    {
        ArgumentNullException.ThrowIfNull(known);
        long hour = Hour;
        if (known.UsedHour < hour)
        {
            _ = _queue.WriteAsync(new RowWrite(RowWriteKind.Touch, new PersonRow { Key = known.Key.Raw, UsedHour = hour }))
                .ContinueWith(static failed => _ = failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        return known.UsedHour / StoreClock.HoursADay < hour / StoreClock.HoursADay;
    }

    private async Task<StoredPerson?> ReplaceAsync(StoredPerson known, Func<StoredPerson, StoredPerson> change)
    {
        StoredPerson? newest = known;
        for (int attempt = 0; newest is not null; attempt++, newest = await FindAgainAsync(newest))
        {
            if (attempt > Attempts)
            {
                throw new StoreUnavailableException(StoreFault.Busy);
            }

            StoredPerson next = change(newest) with { UsedHour = Hour };
            if (await _queue.WriteAsync(Write(RowWriteKind.Update, next)))
            {
                return next with { Version = next.Version + 1 };
            }
        }

        return null;
    }

    private Task<StoredPerson?> FindAgainAsync(StoredPerson known) => known.Owner is { } owner ? FindOfAsync(owner) : FindAsync(known.Key);

    private async Task<StoredPerson?> OpenAsync(Func<Task<PersonRow?>> find)
    {
        PersonRow? row;
        try
        {
            row = await find();
        }
        catch (Exception trouble) when (StoreFaults.Find(trouble) is { } fault)
        {
            throw new StoreUnavailableException(fault, trouble);
        }

        return row is null ? null : new(RecordKey.Of(row.Key), Read(row), row.Version, row.Kept, row.UsedHour, row.Owner);
    }

    private PersonRecord Read(PersonRow row)
    {
        byte[] file = _seal.Open(row.Sealed, Place(row.Key)).OrThrow();

        // What opens is what we sealed; if it cannot be read, a newer version of the program wrote it.
        return PersonFile.Read(file, _knowledge).Person ?? throw new StoreUnavailableException(StoreFault.Unreadable);
    }

    private RowWrite Write(RowWriteKind kind, StoredPerson person) => new(kind, new PersonRow
    {
        Key = person.Key.Raw,
        Version = person.Version,
        Sealed = _seal.Seal(PersonFile.Write(person.Record, _knowledge), Place(person.Key.Raw)),
        Kept = person.Kept,
        UsedHour = person.UsedHour,
        Owner = person.Owner,
    });

    private static byte[] Place(byte[] key) => [.. "person "u8, .. key];
}
