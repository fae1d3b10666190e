using Plumbline.Journal;

namespace Plumbline.Store;

/// <summary>Keeps what people wrote into their diaries: a row for each entry, only ever added. Safe to share.</summary>
/// <remarks>
/// A diary lies with its person's row and goes with it, and follows it into an account. Each method throws <see cref="StoreUnavailableException"/>
/// where the database, or the key to what is in it, fails.
/// </remarks>
public sealed class DiaryStore
{
    internal const int IdLength = 16;

    private readonly IPersonTable _table;
    private readonly WriteQueue _queue;
    private readonly RecordSeal _seal;
    private readonly DiaryRows _rows;

    internal DiaryStore(IPersonTable table, WriteQueue queue, RecordSeal seal) => (_table, _queue, _seal, _rows) = (table, queue, seal, new(seal));

    /// <summary>All that a person wrote.</summary>
    public async Task<Diary> ReadAsync(RecordKey person, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(person);
        IReadOnlyList<DiaryRow> rows = await FindAsync(person, cancel);
        var entries = new DiaryEntry[rows.Count];
        for (int at = 0; at < entries.Length; at++)
        {
            byte[] plain = _seal.Open(rows[at].Sealed, DiaryRows.Place(person, rows[at].Id)).OrThrow();

            // What opens is what we sealed; if it cannot be read, a newer version of the program wrote it.
            entries[at] = DiaryForm.Read(plain, out _) ?? throw new StoreUnavailableException(StoreFault.Unreadable);
        }

        Renew(person, rows, entries);
        return Diary.Of(entries);
    }

    /// <summary>Adds an entry. When it returns true, the entry is durable; one that is there already stays as it is.</summary>
    /// <returns>False where the person's record is gone.</returns>
    /// <exception cref="ArgumentException">The entry holds what could not be read again.</exception>
    public async Task<bool> WriteAsync(RecordKey person, DiaryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(entry);
        if (await _queue.WriteAsync(_rows.Write(RowWriteKind.Append, person, entry)))
        {
            return true;
        }

        // Either it was there already, or there is nobody any more whose it is.
        byte[] id = DiaryRows.Id(entry);
        return (await FindAsync(person, CancellationToken.None)).Any(row => row.Id.AsSpan().SequenceEqual(id));
    }

    private async Task<IReadOnlyList<DiaryRow>> FindAsync(RecordKey person, CancellationToken cancel)
    {
        try
        {
            return await _table.FindDiaryAsync(person, cancel);
        }
        catch (Exception trouble) when (StoreFaults.Find(trouble) is { } fault)
        {
            throw new StoreUnavailableException(fault, trouble);
        }
    }

    // Entries are never written anew, so after a change of keys reading must do it: else the old key could never be thrown away.
    private void Renew(RecordKey person, IReadOnlyList<DiaryRow> rows, DiaryEntry[] entries)
    {
        RowWrite[] old = [.. entries.Where((_, at) => _seal.IsOld(rows[at].Sealed)).Select(entry => _rows.Write(RowWriteKind.Reseal, person, entry))];
        if (old.Length > 0)
        {
            _ = _queue.WriteAsync(old).ContinueWith(
                static failed => _ = failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }
}
