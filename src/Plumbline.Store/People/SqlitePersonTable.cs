using Microsoft.Data.Sqlite;

namespace Plumbline.Store;

/// <summary>The table of persons in an SQLite file: many may read while one writes.</summary>
internal sealed class SqlitePersonTable(SqliteFile file) : IPersonTable, IDisposable
{
    // So many commits are some megabytes of log.
    private const int CommitsBetweenCheckpoints = 100;

    private readonly Dictionary<RowWriteKind, SqliteCommand> _commands = [];
    private Task _checkpoint = Task.CompletedTask;
    private int _commits;
    private SqliteConnection? _writer;

    /// <inheritdoc />
    public Task<PersonRow?> FindAsync(RecordKey key, CancellationToken cancel) => Task.FromResult(Find(PersonSql.Find, "key", key.Raw));

    /// <inheritdoc />
    public Task<PersonRow?> FindOfOwnerAsync(string owner, CancellationToken cancel) => Task.FromResult(Find(PersonSql.FindOfOwner, "owner", owner));

    /// <inheritdoc />
    public Task<IReadOnlyList<DiaryRow>> FindDiaryAsync(RecordKey key, CancellationToken cancel)
    {
        using SqliteConnection connection = file.OpenToRead();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = PersonSql.FindDiary;
        command.Parameters.AddWithValue("key", key.Raw);
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<DiaryRow>();
        while (reader.Read())
        {
            rows.Add(PersonSql.ReadEntry(reader, key));
        }

        return Task.FromResult<IReadOnlyList<DiaryRow>>(rows);
    }

    /// <inheritdoc />
    public bool[] Write(IReadOnlyList<RowWrite> writes)
    {
        try
        {
            _writer ??= file.Open();
            using SqliteTransaction transaction = _writer.BeginTransaction(deferred: false);
            var changed = new bool[writes.Count];
            for (int i = 0; i < changed.Length; i++)
            {
                changed[i] = Command(writes[i], transaction).ExecuteNonQuery() == 1;
            }

            file.ThrowIfGone(_writer);
            transaction.Commit();

            // Once more, for a file that went during the commit.
            file.ThrowIfGone(_writer);
            if (++_commits >= CommitsBetweenCheckpoints && _checkpoint.IsCompleted)
            {
                _commits = 0;
                _checkpoint = Task.Run(file.Checkpoint);
            }

            return changed;
        }
        catch
        {
            // A connection that failed is not used again, not even from the pool: the next write finds the file as it is then.
            if (_writer is { } failed)
            {
                SqliteConnection.ClearPool(failed);
            }

            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _checkpoint.Wait();
        foreach (SqliteCommand command in _commands.Values)
        {
            command.Dispose();
        }

        _commands.Clear();
        _writer?.Dispose();
        _writer = null;
    }

    /// <summary>Lets the next write take no more pages than this, as a full disk does. For tests.</summary>
    internal void Limit(int pages) => Prepare($"PRAGMA max_page_count = {pages}");

    /// <summary>Lets the next write fail as it does on a file that may only be read. For tests, which may run as a user whom no mode stops.</summary>
    internal void ForbidWriting() => Prepare("PRAGMA query_only = ON");

    private void Prepare(string sql)
    {
        _writer ??= file.Open();
        using SqliteCommand command = _writer.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private PersonRow? Find(string sql, string name, object value)
    {
        using SqliteConnection connection = file.OpenToRead();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue(name, value);
        using SqliteDataReader reader = command.ExecuteReader();
        return reader.Read() ? PersonSql.Read(reader) : null;
    }

    private SqliteCommand Command(RowWrite write, SqliteTransaction transaction)
    {
        if (!_commands.TryGetValue(write.Kind, out SqliteCommand? command))
        {
            _commands[write.Kind] = command = _writer!.CreateCommand();
            command.CommandText = PersonSql.Of(write.Kind);
            foreach ((string name, _, object value) in PersonSql.Values(write))
            {
                command.Parameters.AddWithValue(name, value);
            }
        }

        foreach ((string name, _, object value) in PersonSql.Values(write))
        {
            command.Parameters[name].Value = value;
        }

        command.Transaction = transaction;
        return command;
    }
}
