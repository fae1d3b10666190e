using FsCheck;
using FsCheck.Fluent;
using Plumbline.Journal;
using Plumbline.Tests.Pathway;

namespace Plumbline.Tests.Journal;

public class DiaryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_holds_now_does_not_depend_on_the_order_of_arrival() => Drawn(1101, (diary, lot) =>
    {
        DiaryEntry[] shuffled = [.. diary.Written];
        lot.Shuffle(shuffled);
        return Diary.Of(shuffled).Current.SequenceEqual(diary.Current) && Diary.Of(shuffled).Threads.SequenceEqual(diary.Threads);
    });

    [Fact]
    public void An_entry_that_arrives_again_changes_nothing() => Drawn(1107, (diary, lot) =>
        diary.Written.IsEmpty || diary.With(diary.Written[lot.Next(diary.Written.Length)] with { Note = "again" }).Equals(diary));

    [Fact]
    public void Nothing_that_was_written_is_lost() => Drawn(1103, (diary, _) =>
        diary.Threads.Sum(thread => 1 + thread.Earlier.Length) == diary.Written.Length
        && diary.Written.All(entry => diary.Find(entry.Id) == entry && diary.ThreadOf(entry.Id) is not null));

    [Fact]
    public void What_holds_now_was_never_replaced_and_stands_in_the_order_of_its_moments() => Drawn(1109, (diary, _) =>
        diary.Current.All(entry => !entry.Withdrawn && diary.Written.All(other => other.Corrects != entry.Id))
        && diary.Current.Zip(diary.Current.Skip(1)).All(pair => pair.First.At <= pair.Second.At));

    // Worked by hand: 5 becomes 6, 6 becomes 7; the 7 holds and both old values are kept.
    [Fact]
    public void A_correction_of_a_correction_holds_and_keeps_both_old_values()
    {
        Diary diary = Diary.Of([Pain(1, 5, 0), Pain(2, 6, 10, corrects: 1), Pain(3, 7, 20, corrects: 2)]);

        DiaryThread thread = Assert.Single(diary.Threads);
        Assert.Equal(7, Assert.Single(diary.Current).Pain!.Value.Points);
        Assert.Equal([5, 6], thread.Earlier.Select(entry => entry.Pain!.Value.Points));
    }

    // A clock that was put back between writing and correcting must not bring the old value back.
    [Fact]
    public void A_correction_holds_although_its_clock_says_that_it_was_written_earlier() =>
        Assert.Equal(6, Assert.Single(Diary.Of([Pain(1, 5, 30), Pain(2, 6, 0, corrects: 1)]).Current).Pain!.Value.Points);

    [Fact]
    public void Of_two_corrections_of_one_entry_the_later_holds_and_no_entry_doubles() =>
        Assert.Equal(8, Assert.Single(Diary.Of([Pain(1, 5, 0), Pain(2, 8, 20, corrects: 1), Pain(3, 7, 10, corrects: 1)]).Current).Pain!.Value.Points);

    [Fact]
    public void What_was_taken_back_holds_no_more_and_is_still_there()
    {
        Diary diary = Diary.Of([Pain(1, 5, 0), new() { Id = Id(2), At = Noon, Written = Noon.AddMinutes(5), Corrects = Id(1), Withdrawn = true }]);

        Assert.Empty(diary.Current);
        Assert.Equal(5, Assert.Single(Assert.Single(diary.Threads).Earlier).Pain!.Value.Points);
    }

    [Fact]
    public void A_correction_of_an_entry_that_is_not_there_stands_for_itself_until_that_entry_comes()
    {
        Diary early = Diary.Of([Pain(2, 6, 10, corrects: 1)]);
        Assert.Equal(6, Assert.Single(early.Current).Pain!.Value.Points);
        Assert.Equal(6, Assert.Single(early.With(Pain(1, 5, 0)).Current).Pain!.Value.Points);
    }

    // Only a forged file holds such a ring; it must neither hang nor hide what was written.
    [Fact]
    public void Entries_that_correct_each_other_in_a_ring_give_one_value()
    {
        Diary ring = Diary.Of([Pain(1, 5, 0, corrects: 3), Pain(2, 6, 10, corrects: 1), Pain(3, 7, 20, corrects: 2)]);
        Assert.Equal(7, Assert.Single(ring.Current).Pain!.Value.Points);
    }

    [Fact]
    public void A_long_chain_of_corrections_is_followed_to_its_end()
    {
        IEnumerable<DiaryEntry> chain = Enumerable.Range(1, Diary.MostEntries).Select(n => Pain(n, n % 11, n, corrects: n == 1 ? null : n - 1));
        Assert.Equal(Diary.MostEntries, BitConverter.ToInt32(Assert.Single(Diary.Of(chain.Reverse()).Current).Id.ToByteArray()));
    }

    [Fact]
    public void A_rating_lies_from_0_to_10()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Rating.Of(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rating.Of(11));
        Assert.True(Rating.Of(0) < Rating.Of(10));
    }

    [Theory]
    [InlineData("low-back", "low-back", BodySide.Middle)]
    [InlineData("calf:left", "calf", BodySide.Left)]
    [InlineData("calf:right", "calf", BodySide.Right)]
    public void A_place_is_read_as_it_is_written(string text, string region, BodySide side)
    {
        Assert.Equal(new DiaryPlace(region, side), DiaryPlace.Read(text));
        Assert.Equal(text, new DiaryPlace(region, side).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("calf:middle")]
    [InlineData("calf:left:left")]
    [InlineData("Calf")]
    public void What_is_no_place_is_not_read(string text) => Assert.Null(DiaryPlace.Read(text));

    private static DiaryEntry Pain(int id, double pain, int minutes, int? corrects = null) =>
        new() { Id = Id(id), At = Noon, Written = Noon.AddMinutes(minutes), Corrects = corrects is { } target ? Id(target) : null, Pain = PainScore.Of(pain) };

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static void Drawn(int replay, Func<Diary, Random, bool> holds) => Prop.ForAll(AnyHistory.Seeds, seed => holds(AnyDiary.Of(seed), new Random(seed)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20261120, (ulong)replay).WithQuietOnSuccess(true));
}
