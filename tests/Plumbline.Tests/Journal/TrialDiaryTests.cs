using FsCheck;
using FsCheck.Fluent;
using Plumbline.Journal;
using Plumbline.Pathway;
using Plumbline.Tests.Pathway;

namespace Plumbline.Tests.Journal;

public class TrialDiaryTests
{
    private static readonly DateOnly First = new(2026, 10, 22);
    private static readonly TimeSpan Summer = TimeSpan.FromHours(2), Winter = TimeSpan.FromHours(1);

    private static Config Thousand => Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(20261120, 79).WithQuietOnSuccess(true);

    // Before 8; days of 4, 4 and 2: relief 0.5, 0.5, 0.75, mean 7/12. Their standard deviation is 1/sqrt(48); t for two degrees of freedom is
    // 4.302653 (printed in any table); half the interval is 4.302653 / sqrt(48) / sqrt(3) = 0.358554.
    [Fact]
    public void Relief_and_its_interval_are_those_worked_by_hand()
    {
        TrialRelief relief = Diary(8, (0, 4), (1, 4), (2, 2)).Relief;

        Assert.Equal(7.0 / 12, relief.Mean!.Value, 1e-12);
        Assert.Equal(7.0 / 12 - 0.358554, relief.Interval!.Value.Low, 1e-6);
        Assert.Equal(7.0 / 12 + 0.358554, relief.Interval.Value.High, 1e-6);
    }

    [Fact]
    public void Two_days_give_a_mean_but_no_interval()
    {
        TrialRelief relief = Diary(8, (0, 4), (1, 2)).Relief;

        Assert.Equal((0.625, null), (relief.Mean, relief.Interval));
    }

    // Four entries of 2 on one day and one of 8 on the next, before 10: the days are 0.8 and 0.2, the mean 0.5. By entries it would be 0.68.
    [Fact]
    public void A_day_with_many_entries_counts_as_one_day()
    {
        DeviceDiary diary = Diary(10, (0, 2), (1, 8));
        for (int hour = 13; hour < 16; hour++)
        {
            diary = diary.With(new(new DateTimeOffset(First, new(hour, 0), Summer)) { Pain = PainScore.Of(2) });
        }

        Assert.Equal(0.5, diary.Relief.Mean!.Value, 1e-12);
    }

    // On 25 October 2026 clocks in Berlin went from 3:00 back to 2:00: half past two came twice, and both belong to that Sunday.
    [Fact]
    public void The_hour_that_comes_twice_holds_two_entries_of_one_day()
    {
        DateOnly sunday = new(2026, 10, 25);
        DeviceDiary diary = Diary(10)
            .With(new(new DateTimeOffset(sunday, new(2, 30), Summer)) { Pain = PainScore.Of(4) })
            .With(new(new DateTimeOffset(sunday, new(2, 30), Winter)) { Pain = PainScore.Of(6) });

        Assert.Equal([new DayOfRelief(sunday, 0.5)], diary.Relief.Days);
        Assert.Equal(2, diary.Entries.Length);
    }

    // 23:30 in New York is the next day in London; the entry belongs to the day on the person's own calendar.
    [Fact]
    public void An_entry_belongs_to_the_day_on_the_calendar_of_the_person() =>
        Assert.Equal(First, new TrialEntry(new DateTimeOffset(First, new(23, 30), TimeSpan.FromHours(-4))).Day);

    [Fact]
    public void Entries_before_the_trial_and_after_it_do_not_count()
    {
        DeviceDiary diary = Diary(10, (-1, 0), (0, 5), (1, 5), (2, 5), (3, 0)) with { Ended = First.AddDays(2) };

        Assert.Equal(0.5, diary.Relief.Mean);
        Assert.Equal(3, diary.Relief.Days.Length);
    }

    [Fact]
    public void The_order_of_entries_changes_no_digit() =>
        Prop.ForAll(AnyHistory.Seeds, seed =>
        {
            var lot = new Random(seed);
            DeviceDiary diary = AnyPerson.Device(lot);
            DeviceDiary other = diary with { Entries = [.. diary.Entries.OrderBy(_ => lot.Next())] };

            Assert.Equal(diary.Relief.Mean, other.Relief.Mean);
            Assert.Equal(diary.Relief.Interval, other.Relief.Interval);
            Assert.Equal(diary.Trial, other.Trial);
        }).Check(Thousand);

    [Fact]
    public void An_entry_that_is_added_later_and_taken_back_leaves_the_result_as_it_was() =>
        Prop.ForAll(AnyHistory.Seeds, Gen.Choose(0, 20).ToArbitrary(), (seed, day) =>
        {
            DeviceDiary diary = AnyPerson.Device(new Random(seed));
            var moment = new DateTimeOffset(diary.Started.AddDays(day), new(3, 33, 33), Winter);

            Assert.Equal(diary.Trial, diary.With(new(moment) { Pain = PainScore.Of(1) }).Without(moment).Trial);
        }).Check(Thousand);

    // The rule of knowledge/measures/device-trial-success.yaml, a success only when all three are known and good.
    [Theory]
    [InlineData(0.5, true, false, null, Truth.True)]
    [InlineData(0.49, true, false, null, Truth.False)]
    [InlineData(0.55, true, false, 0.6, Truth.False)]
    [InlineData(0.45, true, false, 0.4, Truth.False)]
    [InlineData(0.9, false, false, null, Truth.False)]
    [InlineData(0.9, true, true, null, Truth.False)]
    [InlineData(0.9, null, false, null, Truth.Unknown)]
    [InlineData(0.9, true, null, null, Truth.Unknown)]
    [InlineData(null, true, false, null, Truth.Unknown)]
    public void A_trial_succeeds_by_relief_and_goal_and_without_harm_and_no_agreement_asks_for_less(double? relief, bool? goal, bool? harm, double? agreed, Truth success) =>
        Assert.Equal(
            success,
            new DeviceTrial("spinal-cord-stimulator", First, First.AddDays(7), relief is { } part ? Share.Of(part) : null, goal, harm, agreed is { } least ? Share.Of(least) : null)
                .Succeeded(Shipped.Care.Thresholds["device-trial-success/relief"].Value));

    [Fact]
    public void A_trial_that_runs_has_no_result_however_well_it_goes()
    {
        DeviceDiary diary = Diary(8, (0, 0), (1, 0), (2, 0)) with { GoalMet = true, AdverseEvent = false };

        Assert.Equal(new DeviceTrial(diary.Kind, First), diary.Trial);
        Assert.Equal(Truth.True, (diary with { Ended = First.AddDays(3) }).Trial.Succeeded(0.5));
    }

    [Fact]
    public void The_history_holds_one_trial_for_a_diary_however_often_it_is_saved()
    {
        DeviceDiary diary = Diary(8, (0, 2));
        CareHistory other = CareHistory.Empty with { DeviceTrials = [new("drug-pump", First)] };

        CareHistory saved = (diary with { Ended = First.AddDays(5), GoalMet = true }).In(diary.In(diary.In(other)));

        Assert.Equal([("drug-pump", (DateOnly?)null), ("spinal-cord-stimulator", First.AddDays(5))], saved.DeviceTrials.Select(trial => (trial.Kind, trial.Ended)));
    }

    private static DeviceDiary Diary(double before, params (int Day, double Pain)[] entries) => new()
    {
        Kind = "spinal-cord-stimulator",
        Started = First,
        Before = PainScore.Of(before),
        Entries = [.. entries.Select(entry => new TrialEntry(new DateTimeOffset(First.AddDays(entry.Day), new(12, 0), Summer)) { Pain = PainScore.Of(entry.Pain) })],
    };
}
