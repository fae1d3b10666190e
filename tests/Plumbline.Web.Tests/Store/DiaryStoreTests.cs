using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Journal;
using Plumbline.Store;
using Plumbline.Tests.Sites;

namespace Plumbline.Web.Tests.Store;

/// <summary>What holds of kept diaries whichever database is beneath them.</summary>
public abstract class DiaryStoreTests(DatabaseKind kind)
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(1));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_written_is_read_after_a_restart_entry_by_entry()
    {
        using var database = new DatabaseUnderTest(kind);
        DiaryEntry[] entries = [Entry(3), Entry(5, 10), Entry(7, 20) with { Corrects = Entry(5, 10).Id, Note = "worse than I thought" }];
        RecordKey key;
        await using (OpenStore before = await OpenStore.OfAsync(database))
        {
            key = await BeginAsync(before);
            foreach (DiaryEntry entry in entries)
            {
                Assert.True(await Diaries(before).WriteAsync(key, entry));
            }
        }

        await using OpenStore after = await OpenStore.OfAsync(database);
        Assert.Equal(Diary.Of(entries), await Diaries(after).ReadAsync(key, Cancel));
    }

    [Fact]
    public async Task An_entry_that_comes_again_is_there_once_and_as_it_first_was()
    {
        using var database = new DatabaseUnderTest(kind);
        await using OpenStore store = await OpenStore.OfAsync(database);
        RecordKey key = await BeginAsync(store);
        Assert.True(await Diaries(store).WriteAsync(key, Entry(3)));
        Assert.True(await Diaries(store).WriteAsync(key, Entry(3) with { Note = "again" }));

        Assert.Equal(Diary.Of([Entry(3)]), await Diaries(store).ReadAsync(key, Cancel));
    }

    [Fact]
    public async Task Nobody_writes_into_the_diary_of_somebody_who_is_gone_and_others_of_the_batch_do()
    {
        using var database = new DatabaseUnderTest(kind);
        await using OpenStore store = await OpenStore.OfAsync(database);
        RecordKey here = await BeginAsync(store), gone = await BeginAsync(store);
        await store.Persons.DeleteAsync(gone);

        bool[] written = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Diaries(store).WriteAsync(i % 4 == 0 ? gone : here, Entry(5, i))));
        Assert.Equal(Enumerable.Range(0, 40).Select(i => i % 4 != 0), written);
        Assert.Equal(30, (await Diaries(store).ReadAsync(here, Cancel)).Written.Length);
        Assert.Empty((await Diaries(store).ReadAsync(gone, Cancel)).Written);
    }

    [Fact]
    public async Task A_diary_goes_with_its_person_when_they_delete_and_when_they_are_swept()
    {
        using var database = new DatabaseUnderTest(kind);
        await using OpenStore store = await OpenStore.OfAsync(database, settings => settings with { HoursNotKept = 5 });
        RecordKey deleted = await BeginAsync(store), swept = await BeginAsync(store), kept = await BeginAsync(store, kept: true);
        foreach (RecordKey key in new[] { deleted, swept, kept })
        {
            await Diaries(store).WriteAsync(key, Entry(5));
        }

        await store.Persons.DeleteAsync(deleted);
        Assert.Equal(2, await CountAsync(store));
        store.Clock.Now += TimeSpan.FromHours(6);
        Assert.Equal(1, await store.Sweeper.SweepAsync(Cancel));
        Assert.Equal(1, await CountAsync(store));
        Assert.Single((await Diaries(store).ReadAsync(kept, Cancel)).Written);
    }

    [Fact]
    public async Task A_diary_follows_its_person_into_an_account_and_goes_with_the_account()
    {
        using var database = new DatabaseUnderTest(kind);
        await using OpenStore store = await OpenStore.OfAsync(database);
        RecordKey key = await BeginAsync(store);
        await Diaries(store).WriteAsync(key, Entry(5));
        await store.InTablesAsync(db =>
        {
            db.Users.Add(new Account { Id = "a1", UserName = "a1" });
            return db.SaveChangesAsync(Cancel);
        });
        await store.Persons.GiveAsync((await store.Persons.FindAsync(key, Cancel))!, "a1");

        StoredPerson owned = (await store.Persons.FindOfAsync("a1", Cancel))!;
        Assert.Single((await Diaries(store).ReadAsync(owned.Key, Cancel)).Written);
        await store.InTablesAsync(db => db.Users.ExecuteDeleteAsync(Cancel));
        Assert.Equal(0, await CountAsync(store));
    }

    [Fact]
    public async Task Nothing_of_a_diary_can_be_read_in_the_database_and_no_row_opens_in_another_place()
    {
        using var database = new DatabaseUnderTest(kind);
        await using OpenStore store = await OpenStore.OfAsync(database);
        RecordKey key = await BeginAsync(store);
        DiaryEntry first = Entry(5) with { Note = "wheelchair" }, second = Entry(6, 5) with { Note = "" };
        await Diaries(store).WriteAsync(key, first);
        await Diaries(store).WriteAsync(key, second);
        List<DiaryRow> rows = await store.InTablesAsync(db => db.Diary.AsNoTracking().ToListAsync(Cancel));

        // One note more or less lies within one padded block; and the rows differ in all but their person.
        Assert.Single(rows.Select(row => row.Sealed.Length).Distinct());
        Assert.All(rows, row => Assert.DoesNotContain("wheelchair", Encoding.Latin1.GetString(row.Sealed), StringComparison.Ordinal));
        await store.InTablesAsync(db => db.Diary.Where(row => row.Id == rows[0].Id).ExecuteUpdateAsync(x => x.SetProperty(row => row.Sealed, rows[1].Sealed), Cancel));
        var told = await Assert.ThrowsAsync<StoreUnavailableException>(() => Diaries(store).ReadAsync(key, Cancel));
        Assert.Equal(StoreFault.Unreadable, told.Fault);
    }

    [Fact]
    public async Task After_a_change_of_keys_reading_a_diary_once_makes_the_old_key_unneeded()
    {
        using var database = new DatabaseUnderTest(kind);
        RecordKey key;
        await using (OpenStore first = await OpenStore.OfAsync(database))
        {
            key = await BeginAsync(first);
            await Diaries(first).WriteAsync(key, Entry(5));
        }

        string other = Convert.ToBase64String(HostKeys.New());
        await using (OpenStore rotated = await OpenStore.OfAsync(database, settings => settings with { Key = other, OldKeys = [DatabaseUnderTest.Key] }))
        {
            Assert.Single((await Diaries(rotated).ReadAsync(key, Cancel)).Written);

            // The queue keeps its order: when this later write is done, so is the one of the reading.
            await Diaries(rotated).WriteAsync(key, Entry(6, 5));
        }

        await using OpenStore renewed = await OpenStore.OfAsync(database, settings => settings with { Key = other });
        Assert.Equal(Diary.Of([Entry(5), Entry(6, 5)]), await Diaries(renewed).ReadAsync(key, Cancel));
    }

    private static DiaryStore Diaries(OpenStore store) => store.Services.GetRequiredService<DiaryStore>();

    private static async Task<RecordKey> BeginAsync(OpenStore store, bool kept = false)
    {
        RecordKey key = RecordKey.Of(SessionToken.New());
        await store.Persons.CreateAsync(key, PersonRecord.Empty, kept);
        return key;
    }

    private static Task<int> CountAsync(OpenStore store) => store.InTablesAsync(db => db.Diary.CountAsync(Cancel));

    private static DiaryEntry Entry(double pain, int minutes = 0) =>
        new() { Id = new(minutes + 1, 0, 0, new byte[8]), At = Morning.AddMinutes(minutes), Written = Morning.AddMinutes(minutes), Pain = PainScore.Of(pain) };
}

/// <summary>On SQLite.</summary>
public sealed class SqliteDiaryStoreTests() : DiaryStoreTests(DatabaseKind.Sqlite);

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresDiaryStoreTests() : DiaryStoreTests(DatabaseKind.Postgres);
