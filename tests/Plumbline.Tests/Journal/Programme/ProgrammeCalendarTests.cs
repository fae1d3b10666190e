using FsCheck;
using FsCheck.Fluent;
using Plumbline.Journal;
using Plumbline.Tests.Pathway;

namespace Plumbline.Tests.Journal;

public class ProgrammeCalendarTests
{
    private static readonly ProgrammeRecord BegunBeforeALeapDay = ProgrammeRecord.None with { Begun = new(2024, 2, 26) };

    // A calendar of 2024: Monday 26 February, leap day on the Thursday, Monday 4 March.
    [Theory]
    [InlineData("2024-02-25", ProgrammeState.Ahead, 0, 1)]
    [InlineData("2024-02-26", ProgrammeState.Running, 0, 1)]
    [InlineData("2024-02-29", ProgrammeState.Running, 0, 4)]
    [InlineData("2024-03-01", ProgrammeState.Running, 0, 5)]
    [InlineData("2024-03-03", ProgrammeState.Running, 0, 7)]
    [InlineData("2024-03-04", ProgrammeState.Running, 1, 1)]
    [InlineData("2024-05-26", ProgrammeState.Running, 12, 7)]
    [InlineData("2024-05-27", ProgrammeState.Over, 12, 7)]
    public void A_week_has_seven_days_also_around_a_leap_day(string day, ProgrammeState state, int week, int dayOfWeek)
    {
        ProgrammePlace place = ProgrammeCalendar.On(BegunBeforeALeapDay, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((state, week, dayOfWeek), (place.State, place.Week, place.Day));
    }

    // Ten days behind, then a pause of a week from 7 March: on 14 March it goes on with day 11, which is day 4 of week 1. Counted by hand.
    [Fact]
    public void After_a_pause_it_goes_on_where_it_was()
    {
        ProgrammeRecord programme = BegunBeforeALeapDay with { Pauses = [new(new(2024, 3, 7), new(2024, 3, 14))] };

        Assert.Equal(new(ProgrammeState.Paused, 1, 4, 10, 3), ProgrammeCalendar.On(programme, new(2024, 3, 10)));
        Assert.Equal(new(ProgrammeState.Running, 1, 4, 10, 7), ProgrammeCalendar.On(programme, new(2024, 3, 14)));
        Assert.Equal(new DateOnly(2024, 3, 18), ProgrammeCalendar.StartOf(programme, 2));
    }

    [Fact]
    public void A_warning_sign_stops_it_until_somebody_has_looked()
    {
        ProgrammeRecord alarmed = BegunBeforeALeapDay with { Checks = [new(new(2024, 3, 4), 1, true, ["cauda-equina-saddle-numbness"])] };
        ProgrammeRecord cleared = alarmed with { Checks = [alarmed.Checks[0] with { ClearedOn = new(2024, 3, 11) }] };

        Assert.Equal((ProgrammeState.Stopped, 1), (ProgrammeCalendar.On(alarmed, new(2024, 6, 1)).State, ProgrammeCalendar.On(alarmed, new(2024, 6, 1)).Week));
        Assert.Null(ProgrammeCalendar.StartOf(alarmed, 2));
        Assert.Equal(new(ProgrammeState.Running, 1, 1, 7, 7), ProgrammeCalendar.On(cleared, new(2024, 3, 11)));
    }

    // Nights in which clocks change in Europe and in North America: a day is a day.
    [Theory]
    [InlineData("2026-03-29")]
    [InlineData("2026-10-25")]
    [InlineData("2026-11-01")]
    public void The_day_after_a_change_of_the_clock_is_one_day_later(string day)
    {
        DateOnly on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        ProgrammeRecord programme = ProgrammeRecord.None with { Begun = on };

        Assert.Equal(2, ProgrammeCalendar.On(programme, on.AddDays(1)).Day);
        Assert.Equal(on.AddDays(84), ProgrammeCalendar.StartOf(programme, 12));
    }

    // The second computation walks day by day and asks of each whether any pause holds it.
    [Fact]
    public void Counting_agrees_with_a_walk_from_day_to_day() => Prop.ForAll(AnyHistory.Seeds, seed =>
    {
        ProgrammeRecord programme = Drawn(new Random(seed));
        DateOnly begun = programme.Begun!.Value;
        int counted = 0;
        var starts = new Dictionary<int, DateOnly>();
        for (DateOnly day = begun; day < begun.AddDays(250); day = day.AddDays(1))
        {
            bool rests = Rests(programme, day);
            if (!rests && counted % 7 == 0)
            {
                starts.TryAdd(counted / 7, day);
            }

            ProgrammePlace place = ProgrammeCalendar.On(programme, day);
            if (place.DaysCounted != counted || place.DaysPaused != day.DayNumber - begun.DayNumber - counted
                || (counted < 91 && (place.Week != counted / 7 || place.Day != (counted % 7) + 1)) || place.State == ProgrammeState.Over != counted >= 91)
            {
                return false;
            }

            counted += rests ? 0 : 1;
        }

        return Enumerable.Range(0, 14).Where(starts.ContainsKey).All(week => ProgrammeCalendar.StartOf(programme, week) == starts[week]);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261120, 2001).WithQuietOnSuccess(true));

    [Fact]
    public void The_order_of_pauses_and_a_pause_within_another_change_nothing() => Prop.ForAll(AnyHistory.Seeds, seed =>
    {
        var lot = new Random(seed);
        ProgrammeRecord programme = Drawn(lot);
        DateOnly day = programme.Begun!.Value.AddDays(lot.Next(200));
        ProgrammeRecord other = programme with
        {
            Pauses = [.. programme.Pauses.Reverse(), .. programme.Pauses.Where(pause => pause.Until > pause.From).Select(pause => new ProgrammePause(pause.From, pause.From.AddDays(1)))],
        };
        return ProgrammeCalendar.On(programme, day) with { State = ProgrammeState.Running } == (ProgrammeCalendar.On(other, day) with { State = ProgrammeState.Running });
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261120, 2005).WithQuietOnSuccess(true));

    // Somebody who remembers that they began earlier is further on, never further back.
    [Fact]
    public void Whoever_began_earlier_is_at_least_as_far() => Prop.ForAll(AnyHistory.Seeds, seed =>
    {
        var lot = new Random(seed);
        ProgrammeRecord programme = Drawn(lot);
        ProgrammeRecord earlier = programme with { Begun = programme.Begun!.Value.AddDays(-lot.Next(60)) };
        DateOnly day = programme.Begun.Value.AddDays(lot.Next(200));
        return ProgrammeCalendar.On(earlier, day).DaysCounted >= ProgrammeCalendar.On(programme, day).DaysCounted;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261120, 2003).WithQuietOnSuccess(true));

    [Fact]
    public void The_ends_of_the_calendar_are_no_trouble()
    {
        ProgrammeRecord last = ProgrammeRecord.None with { Begun = DateOnly.MaxValue, Pauses = [new(DateOnly.MinValue)] };

        Assert.Equal(ProgrammeState.Paused, ProgrammeCalendar.On(last, DateOnly.MaxValue).State);
        Assert.Null(ProgrammeCalendar.StartOf(last, 0));
        Assert.Null(ProgrammeCalendar.StartOf(last with { Pauses = [] }, 1));
        Assert.Equal(ProgrammeState.Over, ProgrammeCalendar.On(ProgrammeRecord.None with { Begun = DateOnly.MinValue }, DateOnly.MaxValue).State);
    }

    private static bool Rests(ProgrammeRecord programme, DateOnly day) =>
        programme.Pauses.Any(pause => day >= pause.From && (pause.Until is null || day < pause.Until))
        || programme.Checks.Any(check => !check.Alarms.IsEmpty && day >= check.On && (check.ClearedOn is null || day < check.ClearedOn));

    // Begun on any day of leap and common years; pauses before, across and after the beginning, back to front, overlapping, some open.
    private static ProgrammeRecord Drawn(Random lot)
    {
        DateOnly begun = new DateOnly(2023, 11, 1).AddDays(lot.Next(900));
        DateOnly Near() => begun.AddDays(lot.Next(-20, 120));
        return ProgrammeRecord.None with
        {
            Begun = begun,
            Pauses = [.. Enumerable.Range(0, lot.Next(5)).Select(_ => Near()).Select(from => new ProgrammePause(from, lot.Next(12) == 0 ? null : from.AddDays(lot.Next(-3, 25))))],
            Checks = [.. Enumerable.Range(0, lot.Next(3)).Select(_ => Near()).Select(on => new SafetyCheck(on, 1, true, lot.Next(3) == 0 ? ["sepsis-signs"] : [], on.AddDays(lot.Next(12))))],
        };
    }
}
