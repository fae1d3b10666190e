using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Plumbline.Journal;
using Plumbline.Store;
using Plumbline.Tests.Sites;

namespace Plumbline.Web.Tests.Store;

/// <summary>What holds where a whole record takes the place of another, whichever database is beneath it.</summary>
public abstract class RestoreTests(DatabaseKind kind)
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(1));

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_and_a_diary_that_take_the_place_of_others_are_all_that_is_there()
    {
        using var database = new DatabaseUnderTest(kind);
        await using OpenStore store = await OpenStore.OfAsync(database);
        StoredPerson here = await BeginAsync(store), other = await BeginAsync(store);
        var many = Diary.Of(Enumerable.Range(0, 1500).Select(i => Entry(i % 11, i)));

        StoredPerson restored = (await store.Persons.RestoreAsync(here, PersonRecord.Empty.WithGoal("from the file"), many))!;
        Assert.Equal(PersonRecord.Empty.WithGoal("from the file"), restored.Record);
        Assert.Equal((restored.Record, many), await BothAsync(store, here));
        Assert.Equal((People.Somebody, Diary.Of([Entry(3)])), await BothAsync(store, other));

        // What is restored goes on being changed, and an empty diary empties it.
        await store.Persons.ChangeAsync(restored, record => record.WithGoal("later"));
        Assert.Equal(2, (await store.Persons.FindAsync(here.Key, Cancel))!.Record.Visit.Goals.Length);
        await store.Persons.RestoreAsync(here, PersonRecord.Empty, Diary.Empty);
        Assert.Equal((PersonRecord.Empty, Diary.Empty), await BothAsync(store, here));
    }

    [Theory]
    [InlineData("diary", "INSERT")]
    [InlineData("persons", "UPDATE")]
    public async Task Whatever_breaks_off_half_way_leaves_the_record_and_the_diary_as_they_were(string table, string statement)
    {
        using var database = new DatabaseUnderTest(kind);
        await using OpenStore store = await OpenStore.OfAsync(database);
        StoredPerson here = await BeginAsync(store);
        await store.InTablesAsync(db => StopAsync(db, table, statement));

        Exception? trouble = await Record.ExceptionAsync(() => store.Persons.RestoreAsync(here, PersonRecord.Empty.WithGoal("from the file"), Diary.Of(Enumerable.Range(0, 9).Select(i => Entry(9, i + 100)))));
        Assert.True(trouble is null or StoreUnavailableException, trouble?.ToString());
        Assert.Equal((People.Somebody, Diary.Of([Entry(3)])), await BothAsync(store, here));
    }

    [Fact]
    public async Task Nothing_is_restored_for_somebody_who_is_gone()
    {
        using var database = new DatabaseUnderTest(kind);
        await using OpenStore store = await OpenStore.OfAsync(database);
        StoredPerson here = await BeginAsync(store);
        await store.Persons.DeleteAsync(here.Key);

        Assert.Null(await store.Persons.RestoreAsync(here, PersonRecord.Empty, Diary.Of([Entry(5)])));
        Assert.Null(await store.Persons.RestoreAsync(here, PersonRecord.Empty, Diary.Empty));
        Assert.Equal(0, await store.InTablesAsync(db => db.Diary.CountAsync(Cancel)));
    }

    // The other tab had the record open before it was given: what it is told to be written is there afterwards.
    [Fact]
    public async Task A_record_that_takes_the_place_of_an_account_s_keeps_what_another_tab_writes_meanwhile()
    {
        using var database = new DatabaseUnderTest(kind);
        await using OpenStore store = await OpenStore.OfAsync(database);
        StoredPerson here = await BeginAsync(store), there = await AccountAsync(store);
        StoredPerson given = (await store.Persons.GiveInPlaceAsync(here, "a1"))!;
        Assert.True(await store.Services.GetRequiredService<DiaryStore>().WriteAsync(here.Key, Entry(8, 60)));

        // It had found a record without an account: that one is gone for it, and nothing is confirmed that is not there.
        Assert.Null(await store.Persons.ChangeAsync(here, record => record.WithGoal("too late")));
        StoredPerson owned = (await store.Persons.FindOfAsync("a1", Cancel))!;
        Assert.Equal((People.Somebody, Diary.Of([Entry(3), Entry(8, 60)])), await BothAsync(store, owned));
        Assert.Equal((given.Record, true), (owned.Record, owned.Kept));
        Assert.Empty((await store.Services.GetRequiredService<DiaryStore>().ReadAsync(there.Key, Cancel)).Written);
        Assert.Equal(1, await store.InTablesAsync(db => db.Persons.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Where_the_record_that_was_to_take_its_place_is_gone_the_account_keeps_its_own()
    {
        using var database = new DatabaseUnderTest(kind);
        await using OpenStore store = await OpenStore.OfAsync(database);
        StoredPerson here = await BeginAsync(store), there = await AccountAsync(store);
        await store.Persons.DeleteAsync(here.Key);

        Assert.Null(await store.Persons.GiveInPlaceAsync(here, "a1"));
        Assert.Equal((People.Somebody, Diary.Of([Entry(3)])), await BothAsync(store, (await store.Persons.FindOfAsync("a1", Cancel))!));
        Assert.Equal(there.Key, (await store.Persons.FindOfAsync("a1", Cancel))!.Key);
    }

    private static async Task<int> StopAsync(PlumblineDb db, string table, string statement)
    {
        bool postgres = db.Database.IsNpgsql();
        string[] statements = postgres
            ? ["CREATE FUNCTION stop() RETURNS trigger AS 'BEGIN RAISE EXCEPTION ''stopped''; END' LANGUAGE plpgsql", $"CREATE TRIGGER stop BEFORE {statement} ON {table} FOR EACH ROW EXECUTE FUNCTION stop()"]
            : [$"CREATE TRIGGER stop BEFORE {statement} ON {table} BEGIN SELECT RAISE(ABORT, 'stopped'); END"];
        foreach (string sql in statements)
        {
            await db.Database.ExecuteSqlRawAsync(sql, Cancel);
        }

        return statements.Length;
    }

    private protected static async Task<(PersonRecord Record, Diary Diary)> BothAsync(OpenStore store, StoredPerson person) =>
        ((person.Owner is { } owner ? await store.Persons.FindOfAsync(owner, Cancel) : await store.Persons.FindAsync(person.Key, Cancel))!.Record, await store.Services.GetRequiredService<DiaryStore>().ReadAsync(person.Key, Cancel));

    private protected static async Task<StoredPerson> BeginAsync(OpenStore store)
    {
        StoredPerson begun = await store.Persons.CreateAsync(RecordKey.Of(SessionToken.New()), People.Somebody, kept: false);
        await store.Services.GetRequiredService<DiaryStore>().WriteAsync(begun.Key, Entry(3));
        return begun;
    }

    private protected static async Task<StoredPerson> AccountAsync(OpenStore store)
    {
        await store.InTablesAsync(db =>
        {
            db.Users.Add(new Account { Id = "a1", UserName = "a1" });
            return db.SaveChangesAsync(Cancel);
        });
        return (await store.Persons.GiveAsync(await BeginAsync(store), "a1"))!;
    }

    private protected static DiaryEntry Entry(double pain, int minutes = 0) =>
        new() { Id = new(minutes + 1, 0, 0, new byte[8]), At = Morning.AddMinutes(minutes), Written = Morning.AddMinutes(minutes), Pain = PainScore.Of(pain) };
}

/// <summary>On SQLite.</summary>
public sealed class SqliteRestoreTests() : RestoreTests(DatabaseKind.Sqlite);

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresRestoreTests() : RestoreTests(DatabaseKind.Postgres)
{
    // The account's own record is stopped while it goes, and meanwhile another server sweeps away what nobody agreed to keep. On
    // SQLite there is no such moment: it has one writer at a time.
    [Fact]
    public async Task What_is_to_take_the_place_of_an_account_s_record_is_not_deleted_by_another_server_meanwhile()
    {
        using var database = new DatabaseUnderTest(DatabaseKind.Postgres);
        await using OpenStore store = await OpenStore.OfAsync(database);
        StoredPerson here = await BeginAsync(store);
        await AccountAsync(store);
        await using NpgsqlDataSource server = NpgsqlDataSource.Create(database.Postgres!);
        await using NpgsqlConnection gate = await server.OpenConnectionAsync(Cancel);
        await RunAsync(gate, "CREATE FUNCTION wait() RETURNS trigger AS 'BEGIN PERFORM pg_advisory_xact_lock(1); RETURN OLD; END' LANGUAGE plpgsql");
        await RunAsync(gate, "CREATE TRIGGER wait BEFORE DELETE ON persons FOR EACH ROW WHEN (OLD.owner IS NOT NULL) EXECUTE FUNCTION wait()");
        await RunAsync(gate, "SELECT pg_advisory_lock(1)");

        Task<StoredPerson?> given = store.Persons.GiveInPlaceAsync(here, "a1");
        await WaitingAsync(gate, 1, given);
        Task swept = store.InTablesAsync(db => db.Persons.Where(row => !row.Kept).ExecuteDeleteAsync(Cancel));
        await WaitingAsync(gate, 2, swept);
        await RunAsync(gate, "SELECT pg_advisory_unlock(1)");
        await swept;

        Assert.Equal(here.Key, (await given)?.Key);
        Assert.Equal((People.Somebody, Diary.Of([Entry(3)])), await BothAsync(store, (await store.Persons.FindOfAsync("a1", Cancel))!));
    }

    // Until so many wait for a lock in this database, or nothing is left that could.
    private static async Task WaitingAsync(NpgsqlConnection gate, int many, Task until)
    {
        await using var waiting = new NpgsqlCommand("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'", gate);
        while (!until.IsCompleted && (long)(await waiting.ExecuteScalarAsync(Cancel))! < many)
        {
            await Task.Delay(20, Cancel);
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
