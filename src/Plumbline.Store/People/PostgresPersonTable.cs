using System.Data.Common;
using Npgsql;

namespace Plumbline.Store;

/// <summary>The table of persons in PostgreSQL.</summary>
internal sealed class PostgresPersonTable(NpgsqlDataSource database) : IPersonTable
{
    /// <inheritdoc />
    public Task<PersonRow?> FindAsync(RecordKey key, CancellationToken cancel) => FindAsync(PersonSql.Find, new NpgsqlParameter<byte[]>("key", key.Raw), cancel);

    /// <inheritdoc />
    public Task<PersonRow?> FindOfOwnerAsync(string owner, CancellationToken cancel) => FindAsync(PersonSql.FindOfOwner, new NpgsqlParameter<string>("owner", owner), cancel);

    /// <inheritdoc />
    public async Task<IReadOnlyList<DiaryRow>> FindDiaryAsync(RecordKey key, CancellationToken cancel)
    {
        await using NpgsqlCommand command = database.CreateCommand(PersonSql.FindDiary);
        command.Parameters.Add(new NpgsqlParameter<byte[]>("key", key.Raw));
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<DiaryRow>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(PersonSql.ReadEntry(reader, key));
        }

        return rows;
    }

    /// <inheritdoc />
    public bool[] Write(IReadOnlyList<RowWrite> writes)
    {
        try
        {
            return Send(writes);
        }
        catch (NpgsqlException trouble) when (trouble.IsTransient)
        {
            // Most often the server was started anew and the pool still held a dead connection. To send twice is safe: a change is bound to its version.
            database.Clear();
            return Send(writes);
        }
    }

    private bool[] Send(IReadOnlyList<RowWrite> writes)
    {
        using NpgsqlConnection connection = database.OpenConnection();
        using NpgsqlBatch batch = connection.CreateBatch();

        // In the order of keys, so that two servers that write the same rows never wait for each other in a circle.
        int[] order = [.. Enumerable.Range(0, writes.Count).OrderBy(i => writes[i].Row.Key, KeyOrder)];
        foreach (int i in order)
        {
            var command = new NpgsqlBatchCommand(PersonSql.Of(writes[i].Kind));
            foreach ((string name, System.Data.DbType type, object value) in PersonSql.Values(writes[i]))
            {
                command.Parameters.Add(new NpgsqlParameter(name, type) { Value = value });
            }

            batch.BatchCommands.Add(command);
        }

        // One batch is one transaction and one journey to the server and back.
        batch.ExecuteNonQuery();
        var changed = new bool[writes.Count];
        for (int i = 0; i < order.Length; i++)
        {
            changed[order[i]] = batch.BatchCommands[i].RecordsAffected == 1;
        }

        return changed;
    }

    private static readonly Comparer<byte[]> KeyOrder = Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));

    private async Task<PersonRow?> FindAsync(string sql, DbParameter parameter, CancellationToken cancel)
    {
        await using NpgsqlCommand command = database.CreateCommand(sql);
        command.Parameters.Add((NpgsqlParameter)parameter);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? PersonSql.Read(reader) : null;
    }
}
