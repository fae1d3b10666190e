using FsCheck;
using FsCheck.Fluent;
using Plumbline.Journal;
using Plumbline.Pathway;
using Plumbline.Tests.Pathway;

namespace Plumbline.Tests.Journal;

public class BlockDiaryTests
{
    private static readonly DateTimeOffset Evening = new(2026, 10, 24, 22, 0, 0, TimeSpan.FromHours(2));
    private static readonly Share Half = Share.Of(0.5);

    private static Config Thousand => Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(20261120, 83).WithQuietOnSuccess(true);

    // Pain 8 before; 2 after one hour is 75 % relief, 4 after two hours is 50 %, 6 after three is 25 %.
    [Fact]
    public void The_course_says_how_much_went_and_for_how_long()
    {
        BlockCourse course = Course(8, 6, (1, 2), (2, 4), (3, 6));

        Assert.Equal(0.75, course.Best);
        Assert.Equal((TimeSpan.FromHours(2), TimeSpan.FromHours(3)), (course.LastedAtLeast, course.LastedAtMost));
        Assert.Equal(Truth.True, course.IsPositive(Half));
    }

    // The block was at 22:00 on the evening before the clocks went back: 6:00 the next morning is nine hours later, not eight.
    [Fact]
    public void Hours_are_those_that_passed_though_the_clock_was_changed()
    {
        BlockDiary diary = Diary(8).With(new(new DateTimeOffset(2026, 10, 25, 6, 0, 0, TimeSpan.FromHours(1)), PainScore.Of(1)));

        Assert.Equal(TimeSpan.FromHours(9), BlockCourse.Of(diary, Half, TimeSpan.FromHours(12)).LastedAtLeast);
    }

    [Fact]
    public void Relief_that_begins_after_the_anaesthetic_has_worn_off_is_not_its_doing()
    {
        BlockCourse course = Course(8, 4, (1, 8), (3, 7), (6, 0));

        Assert.Equal(Truth.False, course.IsPositive(Half));
        Assert.Null(course.LastedAtLeast);
    }

    [Fact]
    public void A_diary_with_nothing_in_time_is_open_and_not_negative() => Assert.Equal(Truth.Unknown, Course(8, 2, (5, 0)).IsPositive(Half));

    [Fact]
    public void Of_two_entries_of_one_moment_the_worse_one_counts() => Assert.Equal(0.25, Course(8, 4, (1, 0), (1, 6)).Best);

    // Lidocaine 1 to 2 hours, bupivacaine 4 to 5: the longer one lasted longer. The other way round they are out of order.
    [Theory]
    [InlineData(1, 4, BlockAgreement.BothPositiveInOrder)]
    [InlineData(4, 1, BlockAgreement.BothPositiveOutOfOrder)]
    [InlineData(3, 3, BlockAgreement.BothPositive)]
    [InlineData(2, 3, BlockAgreement.BothPositiveInOrder)]
    public void Two_positive_blocks_are_in_order_when_the_longer_acting_one_lasts_longer(int shortLasted, int longLasted, BlockAgreement agreement) =>
        Assert.Equal(agreement, BlockPair.Of(Lasting(shortLasted), TimeSpan.FromHours(1), Lasting(longLasted), TimeSpan.FromHours(4), Half));

    [Fact]
    public void A_block_that_helps_and_one_that_does_not_stand_apart() =>
        Assert.Equal(BlockAgreement.Apart, BlockPair.Of(Lasting(2), null, Course(8, 6, (1, 8)), null, Half));

    [Fact]
    public void Which_block_came_first_makes_no_difference() =>
        Prop.ForAll(AnyHistory.Seeds, seed =>
        {
            var lot = new Random(seed);
            BlockCourse one = Drawn(lot), other = Drawn(lot);
            TimeSpan? a = lot.Next(3) == 0 ? null : TimeSpan.FromHours(lot.Next(1, 5)), b = lot.Next(3) == 0 ? null : TimeSpan.FromHours(lot.Next(1, 5));

            Assert.Equal(BlockPair.Of(one, a, other, b, Half), BlockPair.Of(other, b, one, a, Half));
        }).Check(Thousand);

    [Fact]
    public void The_order_of_entries_changes_nothing() =>
        Prop.ForAll(AnyHistory.Seeds, seed =>
        {
            var lot = new Random(seed);
            BlockDiary diary = AnyPerson.Block(lot);
            BlockCourse course = BlockCourse.Of(diary, Half, TimeSpan.FromHours(8));
            BlockCourse other = BlockCourse.Of(diary with { Entries = [.. diary.Entries.OrderBy(_ => lot.Next())] }, Half, TimeSpan.FromHours(8));

            Assert.Equal(course.Points, other.Points);
            Assert.Equal((course.Best, course.LastedAtLeast, course.LastedAtMost), (other.Best, other.LastedAtLeast, other.LastedAtMost));
            Assert.True(course.LastedAtMost is null || course.LastedAtMost > course.LastedAtLeast);
        }).Check(Thousand);

    [Fact]
    public void The_history_holds_one_result_for_a_block_however_often_it_is_saved()
    {
        BlockDiary diary = Diary(8).With(new(Evening.AddHours(1), PainScore.Of(2))) with { Site = "L4 left" };
        BlockCourse course = BlockCourse.Of(diary, Half, TimeSpan.FromHours(4));

        CareHistory saved = diary.In(diary.In(CareHistory.Empty, course), course);

        Assert.Equal([new BlockResult(new(2026, 10, 24), "medial-branch", "L4 left", Share.Of(0.75), 1)], saved.Blocks);
    }

    private static BlockCourse Drawn(Random lot) => Course(8, 5, [.. Enumerable.Range(1, lot.Next(1, 7)).Select(hour => ((double)hour, (double)lot.Next(9)))]);

    private static BlockCourse Lasting(int hours) => Course(8, 8, [.. Enumerable.Range(1, 6).Select(hour => ((double)hour, hour <= hours ? 1.0 : 8.0))]);

    private static BlockCourse Course(double before, double window, params (double Hour, double Pain)[] entries) =>
        BlockCourse.Of(
            Diary(before) with { Entries = [.. entries.Select(entry => new BlockEntry(Evening.AddHours(entry.Hour), PainScore.Of(entry.Pain)))] },
            Half,
            TimeSpan.FromHours(window));

    private static BlockDiary Diary(double before) => new() { Target = "medial-branch", At = Evening, Before = PainScore.Of(before) };
}
