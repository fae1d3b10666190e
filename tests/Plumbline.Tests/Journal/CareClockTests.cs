using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Journal;
using Plumbline.Pathway;
using Plumbline.Tests.Pathway;

namespace Plumbline.Tests.Journal;

public class CareClockTests
{
    private static readonly DateOnly Start = new(2026, 3, 2);

    private static Config TwoHundred => Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261120, 77).WithQuietOnSuccess(true);

    // Counted on a calendar: 1 to 15 March is 14 days; without the pauses from 4 to 8 and from 6 to 10 March, which together are 6, it is 8.
    [Fact]
    public void Days_on_which_two_pauses_lie_are_taken_off_once()
    {
        var tried = new TreatmentTried("exercise-therapy", new(2026, 3, 1), new(2026, 3, 15))
        {
            Pauses = [new(new(2026, 3, 6), new(2026, 3, 10)), new(new(2026, 3, 4), new(2026, 3, 8))],
        };

        Assert.Equal((8, 6), (tried.DaysTried(new(2026, 6, 1)), tried.DaysPaused(new(2026, 6, 1))));
    }

    // February has 29 days in 2028 and 28 in 2027: from the 27th to 2 March are 4 and 3 days.
    [Theory]
    [InlineData(2028, 4)]
    [InlineData(2027, 3)]
    public void A_leap_day_is_a_day_of_a_trial(int year, int days) =>
        Assert.Equal(days, new TreatmentTried("exercise-therapy", new(year, 2, 27)).DaysTried(new(year, 3, 2)));

    // The pathway asks for 6 weeks of exercise (knowledge/pathway/modalities.yaml): 8 weeks with 3 at rest are 5.
    [Theory]
    [InlineData(0, Truth.True)]
    [InlineData(14, Truth.True)]
    [InlineData(15, Truth.False)]
    [InlineData(21, Truth.False)]
    public void Weeks_at_rest_do_not_count_towards_an_adequate_trial(int daysAtRest, Truth adequate)
    {
        var tried = new TreatmentTried("exercise-therapy", Start, Adherence: Share.Of(0.9)) { Pauses = [new(Start.AddDays(10), Start.AddDays(10 + daysAtRest))] };

        Assert.Equal(adequate, Kind(tried, Start.AddDays(56)).IsAdequate);
    }

    // Three times a week for six weeks are 18 times; 60 % of them (knowledge/pathway/thresholds.yaml) are 10.8.
    [Theory]
    [InlineData(11, Truth.True)]
    [InlineData(10, Truth.Unknown)]
    [InlineData(0, Truth.Unknown)]
    public void Days_written_down_can_show_that_enough_was_done_but_never_that_too_little_was(int written, Truth adequate)
    {
        var tried = new TreatmentTried("exercise-therapy", Start) { PerWeek = 3, SessionDays = [.. Enumerable.Range(0, written).Select(day => Start.AddDays(2 * day))] };

        Assert.Equal(adequate, Kind(tried, Start.AddDays(42)).IsAdequate);
    }

    [Fact]
    public void What_a_person_says_of_a_treatment_counts_before_what_was_written_down()
    {
        var tried = new TreatmentTried("exercise-therapy", Start, Adherence: Share.Of(0.3)) { PerWeek = 1, SessionDays = [.. Enumerable.Range(0, 30).Select(Start.AddDays)] };

        Assert.Equal(Truth.False, Kind(tried, Start.AddDays(42)).IsAdequate);
    }

    // 6 and 12 weeks after 2 March are 13 April and 25 May: counted on a calendar. The clocks went forward on 29 March.
    [Fact]
    public void The_reviews_of_the_clock_stand_six_and_twelve_weeks_after_the_first_day_and_a_pause_does_not_move_them()
    {
        var tried = new TreatmentTried("exercise-therapy", Start, Adherence: Share.Of(0.9)) { Pauses = [new(Start.AddDays(10), Start.AddDays(20))] };
        CareHistory history = CareHistory.Empty with { Consent = true, Treatments = [tried], Reviews = [new(new(2026, 4, 14), "week-6-review")] };

        var marks = Plan(history, new(2026, 5, 1)).ClockReviews;

        Assert.Equal(
            [("week-6-review", new DateOnly(2026, 4, 13), new DateOnly(2026, 4, 14)), ("week-12-review", new(2026, 5, 25), null)],
            marks.Select(mark => (mark.Timer, mark.On, mark.Held)));
    }

    [Fact]
    public void Days_tried_and_days_at_rest_are_all_the_days_and_the_stretches_are_these_days_in_turn() =>
        Prop.ForAll(AnyHistory.Seeds, seed =>
        {
            var history = AnyPerson.Of(seed).History;
            CareClock clock = CareClock.Of(Shipped.Care, history, Plan(history, AnyHistory.Today));
            foreach (TreatmentClock found in clock.Kinds.SelectMany(kind => kind.Treatments).Concat(clock.Others))
            {
                DateOnly end = found.Tried.Stopped ?? AnyHistory.Today;
                int all = Math.Max(0, end.DayNumber - found.Tried.Started.DayNumber);
                Assert.Equal(all, found.Days + found.DaysPaused);
                Assert.Equal(found.DaysPaused, found.Stretches.Where(each => each.Rests).Sum(each => each.Until.DayNumber - each.From.DayNumber));
                Assert.Equal(all, found.Stretches.Sum(each => each.Until.DayNumber - each.From.DayNumber));
                Assert.All(found.Stretches.Zip(found.Stretches.Skip(1)), pair => Assert.True(pair.First.Until == pair.Second.From && pair.First.Rests != pair.Second.Rests));
            }
        }).Check(TwoHundred);

    [Fact]
    public void The_order_in_which_facts_and_pauses_were_entered_changes_neither_the_clock_nor_the_story() =>
        Prop.ForAll(AnyHistory.Seeds, seed =>
        {
            CareHistory history = AnyPerson.Of(seed).History;
            var lot = new Random(seed);
            CareHistory other = AnyHistory.Shuffled(history, seed) with
            {
                Treatments = [.. history.Treatments.Select(tried => tried with { Pauses = [.. tried.Pauses.OrderBy(_ => lot.Next())] }).OrderBy(_ => lot.Next())],
            };
            CarePlan plan = Plan(history, AnyHistory.Today), again = Plan(other, AnyHistory.Today);

            Assert.Equal(Figures(CareClock.Of(Shipped.Care, history, plan)), Figures(CareClock.Of(Shipped.Care, other, again)));
            Assert.Equal(Episode.Of(history, plan, []).Events, Episode.Of(other, again, []).Events);
            Assert.Equal(plan.ClockReviews.Select(mark => (mark.Timer, mark.On, mark.Held)), again.ClockReviews.Select(mark => (mark.Timer, mark.On, mark.Held)));
        }).Check(TwoHundred);

    [Fact]
    public void A_pause_that_is_entered_later_never_makes_a_trial_longer() =>
        Prop.ForAll(AnyHistory.Seeds, Gen.Choose(-20, 200).ToArbitrary(), Gen.Choose(0, 90).ToArbitrary(), (seed, from, length) =>
        {
            foreach (TreatmentTried tried in AnyPerson.Of(seed).History.Treatments)
            {
                DateOnly first = tried.Started.AddDays(from);
                TreatmentTried edited = tried with { Pauses = tried.Pauses.Add(new(first, length == 0 ? null : first.AddDays(length))) };
                Assert.True(edited.DaysTried(AnyHistory.Today) <= tried.DaysTried(AnyHistory.Today));
                Assert.True(edited.DaysTried(AnyHistory.Today) >= 0);
            }
        }).Check(TwoHundred);

    [Fact]
    public void A_session_that_is_noted_and_taken_back_leaves_no_trace_and_twice_is_once()
    {
        var tried = new TreatmentTried("exercise-therapy", Start, Sessions: 4) { SessionDays = [Start.AddDays(1)] };

        TreatmentTried noted = tried.WithSession(Start.AddDays(3));

        Assert.Equal(5, noted.SessionsKnown);
        Assert.Equal(noted, noted.WithSession(Start.AddDays(3)));
        Assert.Equal(tried, noted.WithoutSession(Start.AddDays(3)));
    }

    [Fact]
    public void A_treatment_that_rests_and_goes_on_the_same_day_never_rested()
    {
        var tried = new TreatmentTried("exercise-therapy", Start);

        Assert.Equal(tried, tried.Paused(Start.AddDays(5)).Resumed(Start.AddDays(5)));
        Assert.Equal([new Pause(Start.AddDays(5), Start.AddDays(9))], tried.Paused(Start.AddDays(5)).Paused(Start.AddDays(7)).Resumed(Start.AddDays(9)).Pauses);
    }

    // What a day did not know yet must not be in what that day shows: a pause that ended later was still open.
    [Fact]
    public void A_treatment_as_of_a_day_holds_nothing_of_later_days()
    {
        var tried = new TreatmentTried("exercise-therapy", Start, Start.AddDays(40)) { Pauses = [new(Start.AddDays(5), Start.AddDays(9)), new(Start.AddDays(20))], SessionDays = [Start.AddDays(2), Start.AddDays(8)] };

        Assert.Equal(new TreatmentTried("exercise-therapy", Start) { Pauses = [new(Start.AddDays(5))], SessionDays = [Start.AddDays(2)] }, tried.AsOf(Start.AddDays(7)));
    }

    private static ModalityClock Kind(TreatmentTried tried, DateOnly today)
    {
        CareHistory history = CareHistory.Empty with { Consent = true, Treatments = [tried] };
        return CareClock.Of(Shipped.Care, history, Plan(history, today)).Kinds.Single(kind => kind.Modality == "exercise");
    }

    private static CarePlan Plan(CareHistory history, DateOnly today) => CarePathway.Plan(Shipped.Knowledge, history, new PlanRequest(today));

    private static ImmutableArray<(string?, string, DateOnly, int, int, Truth?)> Figures(CareClock clock) =>
    [
        .. clock.Kinds.SelectMany(kind => kind.Treatments.Select(found => ((string?)kind.Modality, found.Tried.Treatment, found.Tried.Started, found.Days, found.DaysPaused, (Truth?)kind.IsAdequate)))
            .Concat(clock.Others.Select(found => ((string?)null, found.Tried.Treatment, found.Tried.Started, found.Days, found.DaysPaused, (Truth?)null))).Order(),
    ];
}
