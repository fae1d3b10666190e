using Microsoft.Data.Sqlite;

namespace Plumbline.Store;

/// <summary>An SQLite file, opened so that what is confirmed is durable.</summary>
internal sealed class SqliteFile
{
    private const int WaitSeconds = 3;

    /// <summary>A file at a path.</summary>
    public SqliteFile(string path)
    {
        SqliteLibrary.Load();
        Path = System.IO.Path.GetFullPath(path);

        // Not "create": a file that is gone is a trouble to be told, not an empty database to begin again with.
        ConnectionString = new SqliteConnectionStringBuilder { DataSource = Path, Mode = SqliteOpenMode.ReadWrite, ForeignKeys = true, DefaultTimeout = WaitSeconds }.ToString();
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
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            connection.Open();
            Prepare(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes each commit wait until the disk has it.</summary>
    public static void Prepare(SqliteConnection connection) => Run(connection, "PRAGMA synchronous = FULL");

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
