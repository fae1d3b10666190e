using Microsoft.Data.Sqlite;
using Plumbline.Journal;
using Plumbline.Store;
using Plumbline.Tests.Sites;

namespace Plumbline.Web.Tests.Store;

/// <summary>A database that fails is told as what it is, and what was confirmed before is there when it works again.</summary>
public class StoreFailureTests
{
    private readonly RecordKey _key = RecordKey.Of(SessionToken.New());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_program_that_holds_the_file()
    {
        using var database = new DatabaseUnderTest(DatabaseKind.Sqlite);
        await using OpenStore store = await OpenStore.OfAsync(database);
        StoredPerson begun = await store.Persons.CreateAsync(_key, People.Somebody, kept: true);
        using (var other = new SqliteConnection($"Data Source={database.File};Pooling=False"))
        {
            other.Open();
            Run(other, "BEGIN IMMEDIATE");
            await AssertChangeFailsAsync(store, begun, StoreFault.Locked);
            Assert.Equal(People.Somebody, (await store.Persons.FindAsync(_key, Cancel))!.Record);
        }

        await AssertWorksAgainAsync(store, begun);
    }

    // SQLite takes no more pages than it is told, which is a disk that is full.
    [Fact]
    public async Task A_full_disk()
    {
        using var database = new DatabaseUnderTest(DatabaseKind.Sqlite);
        await using OpenStore store = await OpenStore.OfAsync(database);
        StoredPerson begun = await store.Persons.CreateAsync(_key, People.Somebody, kept: true);
        var table = (SqlitePersonTable)store.Services.GetService(typeof(IPersonTable))!;
        table.Limit(pages: 1);

        // More than the free room of the pages there are.
        PersonRecord big = People.Somebody with { Asked = [.. Enumerable.Range(0, 20_000).Select(i => "page-" + (i * 7919 % 104_729).ToString("x", System.Globalization.CultureInfo.InvariantCulture))] };
        var told = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Persons.ChangeAsync(begun, _ => big));
        Assert.Equal(StoreFault.Full, told.Fault);
        await AssertWorksAgainAsync(store, begun);
    }

    [Fact]
    public async Task A_file_that_may_not_be_written()
    {
        using var database = new DatabaseUnderTest(DatabaseKind.Sqlite);
        RecordKey key = _key;
        await using (OpenStore before = await OpenStore.OfAsync(database))
        {
            await before.Persons.CreateAsync(key, People.Somebody, kept: true);
        }

        SqliteConnection.ClearAllPools();
        await using OpenStore store = await OpenStore.OfAsync(database);
        ((SqlitePersonTable)store.Services.GetService(typeof(IPersonTable))!).ForbidWriting();
        StoredPerson found = (await store.Persons.FindAsync(key, Cancel))!;
        await AssertChangeFailsAsync(store, found, StoreFault.ReadOnly);
        await AssertWorksAgainAsync(store, found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    public async Task A_file_that_is_gone_is_never_confirmed_into(string part)
    {
        using var database = new DatabaseUnderTest(DatabaseKind.Sqlite);
        await using OpenStore store = await OpenStore.OfAsync(database);
        StoredPerson begun = await store.Persons.CreateAsync(_key, People.Somebody, kept: true);
        File.Move(database.File + part, database.File + ".elsewhere");
        await AssertChangeFailsAsync(store, begun, StoreFault.Gone);
    }

    [Fact]
    public async Task A_file_that_came_back_works_again()
    {
        using var database = new DatabaseUnderTest(DatabaseKind.Sqlite);
        await using OpenStore store = await OpenStore.OfAsync(database);
        StoredPerson begun = await store.Persons.CreateAsync(_key, People.Somebody, kept: true);
        string moved = database.Folder + "-moved";
        Directory.Move(database.Folder, moved);
        await AssertChangeFailsAsync(store, begun, StoreFault.Gone);
        var told = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Persons.FindAsync(_key, Cancel));
        Assert.Equal(StoreFault.Gone, told.Fault);
        Assert.False(File.Exists(database.File), "An empty database in the place of the one that is gone would hide the loss.");
        Directory.Move(moved, database.Folder);
        await AssertWorksAgainAsync(store, begun);
    }

    [Fact]
    public async Task A_file_that_is_no_database()
    {
        using var database = new DatabaseUnderTest(DatabaseKind.Sqlite);
        await File.WriteAllTextAsync(database.File, new string('x', 8192), Cancel);
        var told = await Assert.ThrowsAsync<StoreUnavailableException>(() => OpenStore.OfAsync(database));
        Assert.Equal(StoreFault.Damaged, told.Fault);
    }

    [Fact]
    public async Task A_server_that_stops()
    {
        using var database = new DatabaseUnderTest(DatabaseKind.Postgres, alone: true);
        await using OpenStore store = await OpenStore.OfAsync(database);
        StoredPerson begun = await store.Persons.CreateAsync(_key, People.Somebody, kept: true);
        database.Server.Stop();
        await AssertChangeFailsAsync(store, begun, StoreFault.Unreachable);
        var told = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Persons.FindAsync(_key, Cancel));
        Assert.Equal(StoreFault.Unreachable, told.Fault);
        database.Server.Start();
        await AssertWorksAgainAsync(store, begun);
    }

    [Fact]
    public async Task A_server_that_only_reads()
    {
        using var database = new DatabaseUnderTest(DatabaseKind.Postgres);
        await using OpenStore store = await OpenStore.OfAsync(database);
        StoredPerson begun = await store.Persons.CreateAsync(_key, People.Somebody, kept: true);
        var source = (Npgsql.NpgsqlDataSource)store.Services.GetService(typeof(Npgsql.NpgsqlDataSource))!;
        await RunAsync("ALTER ROLE plumbline IN DATABASE " + new Npgsql.NpgsqlConnectionStringBuilder(database.Postgres).Database + " SET default_transaction_read_only = on");
        source.Clear();
        await AssertChangeFailsAsync(store, begun, StoreFault.ReadOnly);
        Assert.NotNull(await store.Persons.FindAsync(_key, Cancel));

        async Task RunAsync(string sql)
        {
            await using Npgsql.NpgsqlCommand command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync(Cancel);
        }
    }

    [Fact]
    public void No_message_of_the_store_names_anything_but_the_trouble()
    {
        foreach (StoreFault fault in Enum.GetValues<StoreFault>())
        {
            string message = new StoreUnavailableException(fault).Message;
            Assert.Contains(fault.ToString(), message, StringComparison.Ordinal);
            Assert.True(message.Length > 60, $"{fault} says what to do.");
        }
    }

    private static async Task AssertChangeFailsAsync(OpenStore store, StoredPerson known, StoreFault fault)
    {
        var told = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Persons.ChangeAsync(known, person => person.WithGoal("never confirmed")));
        Assert.Equal(fault, told.Fault);
        Assert.DoesNotContain("never confirmed", told.ToString(), StringComparison.Ordinal);
    }

    private async Task AssertWorksAgainAsync(OpenStore store, StoredPerson known)
    {
        await store.Persons.ChangeAsync(known, person => person.WithGoal("swim"));
        Assert.Equal(People.Somebody.WithGoal("swim"), (await store.Persons.FindAsync(_key, Cancel))!.Record);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
