using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Plumbline.Journal;
using Plumbline.Store;
using Plumbline.Tests.Sites;

namespace Plumbline.Web.Tests.Store;

/// <summary>What holds of the store whichever database is beneath it.</summary>
public abstract class PersonStoreTests(DatabaseKind kind)
{
    private static RecordKey NewKey() => RecordKey.Of(SessionToken.New());

    [Fact]
    public async Task What_was_saved_is_found_after_a_restart()
    {
        using var database = new DatabaseUnderTest(kind);
        RecordKey key = NewKey();
        await using (OpenStore before = await OpenStore.OfAsync(database))
        {
            StoredPerson begun = await before.Persons.CreateAsync(key, PersonRecord.Empty, kept: true);
            await before.Persons.ChangeAsync(begun, _ => People.Somebody);
        }

        await using OpenStore after = await OpenStore.OfAsync(database);
        StoredPerson? found = await after.Persons.FindAsync(key, TestContext.Current.CancellationToken);
        Assert.Equal(People.Somebody, found!.Record);
        Assert.True(found.Kept);
    }

    [Fact]
    public async Task A_key_that_was_never_given_out_finds_nothing()
    {
        using var database = new DatabaseUnderTest(kind);
        await using OpenStore store = await OpenStore.OfAsync(database);
        await store.Persons.CreateAsync(NewKey(), People.Somebody, kept: true);
        Assert.Null(await store.Persons.FindAsync(NewKey(), TestContext.Current.CancellationToken));
    }

    // Twenty tabs start from the same version; each adds ten pages of its own. 200 is 20 times 10, and the order within a tab is the tab's own.
    [Fact]
    public async Task No_change_of_any_tab_is_lost()
    {
        const int Tabs = 20, Each = 10;
        using var database = new DatabaseUnderTest(kind);
        await using OpenStore store = await OpenStore.OfAsync(database);
        RecordKey key = NewKey();
        StoredPerson begun = await store.Persons.CreateAsync(key, PersonRecord.Empty, kept: false);

        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(tab => Task.Run(async () =>
        {
            StoredPerson seen = begun;
            for (int i = 0; i < Each; i++)
            {
                string page = string.Create(CultureInfo.InvariantCulture, $"tab{tab}-{i}");
                seen = (await store.Persons.ChangeAsync(seen, person => person with { Asked = person.Asked.Add(page) }))!;
            }
        })));

        StoredPerson? end = await store.Persons.FindAsync(key, TestContext.Current.CancellationToken);
        Assert.Equal(Tabs * Each, end!.Version);
        Assert.Equal(Tabs * Each, end.Record.Asked.Distinct().Count());
        foreach (var pages in end.Record.Asked.GroupBy(page => page.Split('-')[0]))
        {
            Assert.Equal(Enumerable.Range(0, Each), pages.Select(page => int.Parse(page.Split('-')[1], CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public async Task A_change_never_brings_back_what_was_deleted()
    {
        using var database = new DatabaseUnderTest(kind);
        await using OpenStore store = await OpenStore.OfAsync(database);
        RecordKey key = NewKey();
        StoredPerson begun = await store.Persons.CreateAsync(key, People.Somebody, kept: true);
        await store.Persons.DeleteAsync(key);
        Assert.Null(await store.Persons.ChangeAsync(begun, person => person.WithGoal("late")));
        Assert.Null(await store.Persons.FindAsync(key, TestContext.Current.CancellationToken));
        Assert.Equal(0, await store.InTablesAsync(db => db.Persons.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task What_nobody_agreed_to_keep_goes_after_the_hours_that_were_set()
    {
        using var database = new DatabaseUnderTest(kind);
        await using OpenStore store = await OpenStore.OfAsync(database, settings => settings with { HoursNotKept = 5, DaysKept = 10 });
        RecordKey passing = NewKey(), kept = NewKey();
        await store.Persons.CreateAsync(passing, People.Somebody, kept: false);
        await store.Persons.CreateAsync(kept, People.Somebody, kept: true);

        store.Clock.Now += TimeSpan.FromHours(5);
        Assert.Equal(0, await store.Sweeper.SweepAsync(TestContext.Current.CancellationToken));
        store.Clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(1, await store.Sweeper.SweepAsync(TestContext.Current.CancellationToken));
        Assert.Null(await store.Persons.FindAsync(passing, TestContext.Current.CancellationToken));
        Assert.NotNull(await store.Persons.FindAsync(kept, TestContext.Current.CancellationToken));

        store.Clock.Now += TimeSpan.FromDays(10);
        Assert.Equal(1, await store.Sweeper.SweepAsync(TestContext.Current.CancellationToken));
        Assert.Null(await store.Persons.FindAsync(kept, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Looking_at_a_page_puts_the_sweeping_off_without_disturbing_another_tab()
    {
        using var database = new DatabaseUnderTest(kind);
        await using OpenStore store = await OpenStore.OfAsync(database, settings => settings with { HoursNotKept = 5 });
        RecordKey key = NewKey();
        StoredPerson begun = await store.Persons.CreateAsync(key, People.Somebody, kept: false);
        store.Clock.Now += TimeSpan.FromHours(4);
        Assert.False(store.Persons.Touch(begun));

        // The queue keeps its order: when this later write is done, so is the touch. And the version is still the one that was begun with.
        StoredPerson other = await store.Persons.CreateAsync(NewKey(), People.Somebody, kept: false);
        await store.Persons.DeleteAsync(other.Key);
        StoredPerson touched = (await store.Persons.FindAsync(key, TestContext.Current.CancellationToken))!;
        Assert.Equal(begun.Version, touched.Version);
        store.Clock.Now += TimeSpan.FromHours(4);
        Assert.Equal(0, await store.Sweeper.SweepAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nothing_that_a_person_told_can_be_read_in_the_database()
    {
        using var database = new DatabaseUnderTest(kind);
        await using OpenStore store = await OpenStore.OfAsync(database);
        var token = SessionToken.New();
        await store.Persons.CreateAsync(RecordKey.Of(token), People.Somebody, kept: true);
        PersonRow row = await store.InTablesAsync(db => db.Persons.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken));
        string seen = Encoding.Latin1.GetString(row.Sealed);
        Assert.DoesNotContain("wheelchair", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("nerves", seen, StringComparison.Ordinal);
        Assert.NotEqual(token.Bytes.ToArray(), row.Key);
    }

    // One goal more or less lies within one padded block.
    [Fact]
    public async Task The_size_does_not_tell_one_answer_from_another()
    {
        using var database = new DatabaseUnderTest(kind);
        await using OpenStore store = await OpenStore.OfAsync(database);
        await store.Persons.CreateAsync(NewKey(), People.Somebody, kept: true);
        await store.Persons.CreateAsync(NewKey(), People.Somebody with { Visit = People.Somebody.Visit with { Reason = "My leg hurts" } }, kept: true);
        int[] sizes = await store.InTablesAsync(db => db.Persons.Select(x => x.Sealed.Length).ToArrayAsync(TestContext.Current.CancellationToken));
        Assert.Single(sizes.Distinct());
    }

    [Fact]
    public async Task With_another_key_nothing_opens_and_nothing_is_lost()
    {
        using var database = new DatabaseUnderTest(kind);
        RecordKey key = NewKey();
        await using (OpenStore first = await OpenStore.OfAsync(database))
        {
            await first.Persons.CreateAsync(key, People.Somebody, kept: true);
        }

        string other = Convert.ToBase64String(HostKeys.New());
        await using (OpenStore wrong = await OpenStore.OfAsync(database, settings => settings with { Key = other }))
        {
            var told = await Assert.ThrowsAsync<StoreUnavailableException>(() => wrong.Persons.FindAsync(key, TestContext.Current.CancellationToken));
            Assert.Equal(StoreFault.KeyUnknown, told.Fault);
        }

        await using OpenStore rotated = await OpenStore.OfAsync(database, settings => settings with { Key = other, OldKeys = [DatabaseUnderTest.Key] });
        StoredPerson found = (await rotated.Persons.FindAsync(key, TestContext.Current.CancellationToken))!;
        Assert.Equal(People.Somebody, found.Record);

        // A change seals with the new key; then the old one is not needed any more.
        await rotated.Persons.ChangeAsync(found, person => person.WithGoal("swim"));
        await using OpenStore renewed = await OpenStore.OfAsync(database, settings => settings with { Key = other });
        Assert.Equal(People.Somebody.WithGoal("swim"), (await renewed.Persons.FindAsync(key, TestContext.Current.CancellationToken))!.Record);
    }

    [Fact]
    public async Task A_row_that_was_tampered_with_or_moved_is_never_half_read()
    {
        using var database = new DatabaseUnderTest(kind);
        await using OpenStore store = await OpenStore.OfAsync(database);
        RecordKey mine = NewKey(), theirs = NewKey();
        await store.Persons.CreateAsync(mine, People.Somebody, kept: true);
        await store.Persons.CreateAsync(theirs, PersonRecord.Empty, kept: true);
        PersonRow row = await store.InTablesAsync(db => db.Persons.AsNoTracking().SingleAsync(x => x.Key == mine.Raw, TestContext.Current.CancellationToken));

        await ReplaceAsync(theirs, row.Sealed);
        await AssertUnreadableAsync(theirs);

        byte[] flipped = [.. row.Sealed];
        flipped[^1] ^= 1;
        await ReplaceAsync(mine, flipped);
        await AssertUnreadableAsync(mine);

        async Task AssertUnreadableAsync(RecordKey key)
        {
            var told = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Persons.FindAsync(key, TestContext.Current.CancellationToken));
            Assert.Equal(StoreFault.Unreadable, told.Fault);
        }

        Task ReplaceAsync(RecordKey key, byte[] bytes) => store.InTablesAsync(db =>
            db.Persons.Where(x => x.Key == key.Raw).ExecuteUpdateAsync(x => x.SetProperty(y => y.Sealed, bytes), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_refused_row_does_not_take_the_others_of_its_batch_with_it()
    {
        using var database = new DatabaseUnderTest(kind);
        await using OpenStore store = await OpenStore.OfAsync(database);
        IPersonTable table = (IPersonTable)store.Services.GetService(typeof(IPersonTable))!;
        using var queue = new WriteQueue(table);
        PersonRow Row(string? owner) => new() { Key = NewKey().Raw, Sealed = [1], Owner = owner };

        // An account that does not exist breaks the foreign key.
        bool[] saved = await Task.WhenAll([.. Enumerable.Range(0, 50).Select(i => queue.WriteAsync(new RowWrite(RowWriteKind.Insert, Row(i == 20 ? "nobody" : null))))]);
        Assert.Equal(Enumerable.Range(0, 50).Select(i => i != 20), saved);
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqlitePersonStoreTests() : PersonStoreTests(DatabaseKind.Sqlite);

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresPersonStoreTests() : PersonStoreTests(DatabaseKind.Postgres);
