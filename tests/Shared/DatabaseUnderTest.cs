using Microsoft.Data.Sqlite;

namespace Plumbline.Tests.Sites;

/// <summary>The databases that Plumbline runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>An empty database in a place of its own.</summary>
public sealed class DatabaseUnderTest : IDisposable
{
    /// <summary>The host key of every test.</summary>
    public const string Key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    /// <summary>The setting of a run that puts every page on PostgreSQL: <c>PLUMBLINE_TEST_DATABASE=postgres</c>.</summary>
    private const string Setting = "PLUMBLINE_TEST_DATABASE";

    private readonly PostgresServer? _server;

    /// <summary>Makes the database; skips the test where its server is not installed.</summary>
    /// <param name="kind">Which one.</param>
    /// <param name="alone">Whether the test will stop the server.</param>
    public DatabaseUnderTest(DatabaseKind kind, bool alone = false)
    {
        Kind = kind;
        Folder = Directory.CreateTempSubdirectory("plumbline-test-").FullName;
        if (kind == DatabaseKind.Postgres)
        {
            Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
            _server = alone ? PostgresServer.Alone() : null;
            Postgres = (_server ?? PostgresServer.Shared).CreateDatabase();
        }
    }

    /// <summary>The database of tests that are not about databases: SQLite, unless the run says otherwise.</summary>
    public static DatabaseKind OfThisRun => Environment.GetEnvironmentVariable(Setting) switch
    {
        null or "" or "sqlite" => DatabaseKind.Sqlite,
        "postgres" => DatabaseKind.Postgres,
        _ => throw new InvalidOperationException($"{Setting} is sqlite or postgres."),
    };

    public DatabaseKind Kind { get; }

    /// <summary>A folder that goes with the test.</summary>
    public string Folder { get; }

    /// <summary>The SQLite file.</summary>
    public string File => Path.Combine(Folder, "plumbline.db");

    /// <summary>How to connect to PostgreSQL; null on SQLite.</summary>
    public string? Postgres { get; }

    /// <summary>The server of this test alone.</summary>
    public PostgresServer Server => _server ?? throw new InvalidOperationException("This test shares its server.");

    /// <summary>The settings that lead a program to the database.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Plumbline:Key", Key),
        Postgres is null ? new("Plumbline:Database:Sqlite", File) : new("Plumbline:Database:Postgres", Postgres),
    ];

    public void Dispose()
    {
        if (Postgres is null)
        {
            SqliteConnection.ClearAllPools();
        }
        else if (_server is { } alone)
        {
            alone.Dispose();
        }
        else
        {
            PostgresServer.Shared.DropDatabase(Postgres);
        }

        Directory.Delete(Folder, recursive: true);
    }
}
