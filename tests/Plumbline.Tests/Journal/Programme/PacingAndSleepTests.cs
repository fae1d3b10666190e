using FsCheck;
using FsCheck.Fluent;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Tests.Pathway;

namespace Plumbline.Tests.Journal;

public class PacingAndSleepTests
{
    private static readonly KnowledgeBase Knowledge = Shipped.Knowledge;

    // Week 3: stop at seven if ten is the limit. A raise of a tenth makes 7.7, a second 8.47; a bad day gets half, and so does a rest.
    [Theory]
    [InlineData(0, 7, 3, 3, 7)]
    [InlineData(1, 7, 3, 3, 8)]
    [InlineData(2, 8, 4, 4, 9)]
    public void A_limit_of_ten_minutes_gives_a_quota_of_seven(int raises, int quota, int bad, int rest, int next) =>
        Assert.Equal(new PacingQuota(10, quota, bad, rest, next), PacingPlan.QuotaOf(Knowledge, new("ironing", false, [9, 12, 9], raises)));

    // Week 1: eight tenths of the usual walk. The mean of 20, 30 and 25 is 25.
    [Fact]
    public void Walking_begins_at_eight_tenths_of_the_mean() => Assert.Equal(20, PacingPlan.QuotaOf(Knowledge, new("", true, [20, 30, 25]))!.Quota);

    [Fact]
    public void Two_tries_are_too_few_for_a_mean() => Assert.Null(PacingPlan.QuotaOf(Knowledge, new("standing", false, [5, 6])));

    [Fact]
    public void No_quota_is_below_a_minute() => Assert.Equal(new PacingQuota(1, 1, 1, 1, 1), PacingPlan.QuotaOf(Knowledge, new("standing", false, [1, 1, 1])));

    // By hand: 20 minutes in spells of 7 with rests of 3, from five to midnight.
    [Fact]
    public void A_plan_by_the_clock_goes_past_midnight() => Assert.Equal(
        ["23:55 active 7", "00:02 rest 3", "00:05 active 7", "00:12 rest 3", "00:15 active 6"],
        PacingPlan.ByTheClock(new(23, 55), 20, 7, 3).Select(spell => $"{spell.From:HH\\:mm} {(spell.IsRest ? "rest" : "active")} {spell.Minutes}"));

    [Fact]
    public void Every_plan_holds_the_whole_task_in_spells_that_follow_each_other() => Prop.ForAll(AnyHistory.Seeds, seed =>
    {
        var lot = new Random(seed);
        var (from, task, longest, rest) = (new TimeOnly(lot.Next(24), lot.Next(60)), lot.Next(1, 481), lot.Next(1, 90), lot.Next(1, 60));
        var spells = PacingPlan.ByTheClock(from, task, longest, rest);
        bool follow = spells.Zip(spells.Skip(1)).All(pair => pair.First.From.AddMinutes(pair.First.Minutes) == pair.Second.From && pair.First.IsRest != pair.Second.IsRest);
        return follow && spells[0].From == from && !spells[0].IsRest && !spells[^1].IsRest
            && spells.Where(spell => !spell.IsRest).Sum(spell => spell.Minutes) == task
            && spells.All(spell => spell.Minutes >= 1 && spell.Minutes <= (spell.IsRest ? rest : longest));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261120, 2007).WithQuietOnSuccess(true));

    // 22:30 to 7:00 is eight and a half hours; six asleep are 71 %. Six and the margin of half an hour are 6:30, and 7:00 less 6:30 is 0:30. By hand.
    [Fact]
    public void A_week_of_thin_nights_gives_a_shorter_time_in_bed()
    {
        SleepWindow window = SleepWindow.Of(Knowledge, Slept(7, 360), new(2026, 3, 31))!;

        Assert.Equal((7, 510.0, 360.0, 390, new TimeOnly(0, 30)), (window.Nights, window.MinutesInBed, window.MinutesAsleep, window.Window, window.ToBed));
        Assert.Equal(0.7059, window.Efficiency!.Value.Value, 4);
        Assert.False(window.IsGood);
    }

    // Four hours of sleep would make a window of four and a half hours; the bound of the knowledge is six.
    [Fact]
    public void The_time_in_bed_never_goes_below_six_hours() => Assert.Equal(360, SleepWindow.Of(Knowledge, Slept(7, 240), new(2026, 3, 31))!.Window);

    [Fact]
    public void Six_nights_are_too_few_to_change_anything_and_old_nights_do_not_count()
    {
        Assert.Null(SleepWindow.Of(Knowledge, Slept(6, 360), new(2026, 3, 31))!.Window);
        Assert.Null(SleepWindow.Of(Knowledge, Slept(7, 360), new(2026, 5, 1)));
    }

    [Fact]
    public void Any_diary_gives_a_window_between_six_hours_and_what_is_slept_and_some_more() => Prop.ForAll(AnyHistory.Seeds, seed =>
    {
        var lot = new Random(seed);
        DateOnly today = new(2026, 3, 31);
        ProgrammeRecord programme = ProgrammeRecord.None with { RiseAt = new(7, 0) };
        for (int night = 0; night < 14; night++)
        {
            TimeOnly bed = new(lot.Next(24), lot.Next(60)), up = new(lot.Next(24), lot.Next(60));
            programme = programme.WithNight(new(today.AddDays(-night), bed, up, lot.Next(Night.InBed(bed, up) + 1)));
        }

        SleepWindow window = SleepWindow.Of(Knowledge, programme, today)!;
        return window.Window is { } minutes && minutes >= 360 && minutes % 15 == 0 && (minutes <= Math.Max(360, window.MinutesAsleep + 45 + 15))
            && (window.IsGood || minutes <= Math.Max(360, window.MinutesInBed + 15)) && window.ToBed == new TimeOnly(7, 0).AddMinutes(-minutes);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261120, 2009).WithQuietOnSuccess(true));

    [Fact]
    public void A_night_takes_the_place_of_another_of_the_same_morning()
    {
        ProgrammeRecord programme = Slept(3, 360).WithNight(new(new(2026, 3, 31), new(23, 0), new(7, 0), 400));

        Assert.Equal((3, 400), (programme.Nights.Length, programme.Nights[^1].MinutesAsleep));
    }

    // The nights before 31 March 2026, the change of the clock on the 29th among them: a diary holds what the clock showed.
    private static ProgrammeRecord Slept(int nights, int asleep) => Enumerable.Range(0, nights).Aggregate(
        ProgrammeRecord.None with { RiseAt = new(7, 0) },
        (all, night) => all.WithNight(new(new DateOnly(2026, 3, 31).AddDays(-night), new(22, 30), new(7, 0), asleep)));
}
