namespace Plumbline.Store;

/// <summary>The table of persons in one kind of database.</summary>
internal interface IPersonTable
{
    /// <summary>The row of a session; null where there is none.</summary>
    Task<PersonRow?> FindAsync(RecordKey key, CancellationToken cancel);

    /// <summary>The row of an account; null where there is none.</summary>
    Task<PersonRow?> FindOfOwnerAsync(string owner, CancellationToken cancel);

    /// <summary>The entries of a person's diary, in any order.</summary>
    Task<IReadOnlyList<DiaryRow>> FindDiaryAsync(RecordKey key, CancellationToken cancel);

    /// <summary>Does all the writes in one transaction, in their order, and returns when they are durable.</summary>
    /// <returns>For each write, in order, whether it changed a row.</returns>
    /// <remarks>Called by one thread at a time; may block it.</remarks>
    bool[] Write(IReadOnlyList<RowWrite> writes);
}
