using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Plumbline.Store;
using Plumbline.Tests.Sites;

namespace Plumbline.Web.Tests.Store;

public class StoreMigrationTests
{
    [Fact]
    public void The_migrations_hold_all_that_the_tables_are()
    {
        using SqliteDb sqlite = StoreDesign.Sqlite();
        Assert.False(sqlite.Database.HasPendingModelChanges());
        using PostgresDb postgres = StoreDesign.Postgres();
        Assert.False(postgres.Database.HasPendingModelChanges());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task From_nothing_to_all_tables_and_a_second_start_changes_nothing(DatabaseKind kind)
    {
        using var database = new DatabaseUnderTest(kind);
        for (int start = 0; start < 2; start++)
        {
            await using OpenStore store = await OpenStore.OfAsync(database);
            Assert.Empty(await store.InTablesAsync(async db => (await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)).ToList()));
            Assert.Equal(0, await store.InTablesAsync(db => db.Persons.CountAsync(TestContext.Current.CancellationToken)));
            Assert.Equal(0, await store.InTablesAsync(db => db.Users.CountAsync(TestContext.Current.CancellationToken)));
            Assert.Equal(0, await store.InTablesAsync(db => db.UserPasskeys.CountAsync(TestContext.Current.CancellationToken)));
        }
    }

    [Fact]
    public async Task The_file_and_its_key_are_closed_to_other_users()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        using var database = new DatabaseUnderTest(DatabaseKind.Sqlite);
        string folder = Path.Combine(database.Folder, "new", "folder");
        await using OpenStore store = await OpenStore.OfAsync(database, settings => settings with { Sqlite = Path.Combine(folder, "p.db"), Key = null });
        await store.Persons.CreateAsync(RecordKey.Of(SessionToken.New()), People.Somebody, kept: true);
#pragma warning disable CA1416 // Skipped on Windows, above.
        Assert.Equal("700", Convert.ToString((int)File.GetUnixFileMode(folder), 8));
        Assert.Equal(["p.db", "p.db-shm", "p.db-wal", "p.key"], Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(Directory.EnumerateFiles(folder), file => Assert.Equal("600", Convert.ToString((int)File.GetUnixFileMode(file), 8)));
#pragma warning restore CA1416
    }

    [Fact]
    public async Task A_database_whose_key_is_gone_is_not_given_a_new_one()
    {
        using var database = new DatabaseUnderTest(DatabaseKind.Sqlite);
        await using (await OpenStore.OfAsync(database, settings => settings with { Key = null }))
        {
        }

        SqliteConnection.ClearAllPools();
        File.Delete(Path.ChangeExtension(database.File, ".key"));
        var told = await Assert.ThrowsAsync<InvalidOperationException>(() => OpenStore.OfAsync(database, settings => settings with { Key = null }));
        Assert.Contains("put it back", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Postgres_without_a_key_does_not_start()
    {
        using var database = new DatabaseUnderTest(DatabaseKind.Postgres);
        var told = await Assert.ThrowsAsync<InvalidOperationException>(() => OpenStore.OfAsync(database, settings => settings with { Key = null }));
        Assert.Contains("Plumbline:Key", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_commit_waits_for_the_disk()
    {
        using var database = new DatabaseUnderTest(DatabaseKind.Sqlite);
        await using OpenStore store = await OpenStore.OfAsync(database);
        var file = (SqliteFile)store.Services.GetService(typeof(SqliteFile))!;
        using SqliteConnection connection = file.Open();

        // 2 is FULL: https://www.sqlite.org/pragma.html#pragma_synchronous
        Assert.Equal(2L, Scalar(connection, "PRAGMA synchronous"));
        Assert.Equal("wal", Scalar(connection, "PRAGMA journal_mode"));
        Assert.Equal(1L, Scalar(connection, "PRAGMA foreign_keys"));
        Assert.Equal(2L, await store.InTablesAsync(async db =>
        {
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            return (long)Scalar((SqliteConnection)db.Database.GetDbConnection(), "PRAGMA synchronous")!;
        }));
    }

    // Full-text search came with 3.9 (2015); upserts, which the store uses, with 3.24 (2018). The bundle that is left out would say 3.35.5.
    [Fact]
    public void The_library_is_the_one_of_the_system()
    {
        using SqliteDb db = StoreDesign.Sqlite();
        db.Database.OpenConnection();
        var version = Version.Parse((string)Scalar((SqliteConnection)db.Database.GetDbConnection(), "SELECT sqlite_version()")!);
        Assert.True(version >= new Version(3, 24), version.ToString());
        Assert.NotEqual(new Version(3, 35, 5), version);
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
