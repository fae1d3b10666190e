using Microsoft.Data.Sqlite;

namespace Plumbline.Store;

/// <summary>An SQLite file, opened so that what is confirmed is durable.</summary>
internal sealed class SqliteFile
{
    private const int WaitSeconds = 3;
    private readonly string _readingString;

    /// <summary>A file at a path.</summary>
    public SqliteFile(string path)
    {
        SqliteLibrary.Load();
        Path = System.IO.Path.GetFullPath(path);

        // Not "create": a file that is gone is a trouble to be told, not an empty database to begin again with.
        var settings = new SqliteConnectionStringBuilder { DataSource = Path, Mode = SqliteOpenMode.ReadWrite, DefaultTimeout = WaitSeconds };
        _readingString = settings.ToString();
        settings.ForeignKeys = true;
        ConnectionString = settings.ToString();
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>Opens the file that is there, for reading and writing.</summary>
    public string ConnectionString { get; }

    /// <summary>Makes the file, empty, where there is none; readable by this user alone, and so is its folder.</summary>
    public void CreateIfMissing()
    {
        string folder = System.IO.Path.GetDirectoryName(Path)!;
        PrivateFiles.CreateFolder(folder);
        if (!File.Exists(Path))
        {
            PrivateFiles.Write(Path, []);
        }

        using var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        Run(connection, "PRAGMA journal_mode = WAL");
        Prepare(connection);
    }

    /// <summary>Opens a connection, from the pool where there is one.</summary>
    public SqliteConnection Open() => Open(ConnectionString, Prepare);

    /// <summary>Opens a connection that only reads, so that nothing needs to be said to it first: that takes half of the time of finding a row.</summary>
    public SqliteConnection OpenToRead() => Open(_readingString, static _ => { });

    private static SqliteConnection Open(string connectionString, Action<SqliteConnection> prepare)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            prepare(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes each commit wait until the disk has it, and what is deleted be overwritten.</summary>
    /// <remarks>The log is carried over into the file by <see cref="Checkpoint"/>; a commit does it itself only where that did not come about for long.</remarks>
    public static void Prepare(SqliteConnection connection) => Run(connection, "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 10000");

    /// <summary>Carries the log over into the file while others read and write, so that nobody's answer waits for it.</summary>
    /// <remarks>What is in the log is durable already. Where it fails, the next commit meets the same trouble and tells it.</remarks>
    public void Checkpoint()
    {
        try
        {
            using SqliteConnection connection = Open();
            Run(connection, "PRAGMA wal_checkpoint(PASSIVE)");
        }
        catch (SqliteException)
        {
            // Told by the next commit.
        }
    }

    /// <summary>Fails where the file of the connection is not the one at the path any more, so that nothing is confirmed that would be lost.</summary>
    /// <exception cref="StoreUnavailableException">It is gone.</exception>
    public void ThrowIfGone(SqliteConnection connection)
    {
        if (SqliteLibrary.FileHasMoved(connection) || !File.Exists(Path + "-wal"))
        {
            SqliteConnection.ClearAllPools();
            throw new StoreUnavailableException(StoreFault.Gone);
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
