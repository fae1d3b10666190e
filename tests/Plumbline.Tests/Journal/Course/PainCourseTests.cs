using FsCheck;
using FsCheck.Fluent;
using Plumbline.Journal;

namespace Plumbline.Tests.Journal.Course;

public class PainCourseTests
{
    // (3 + 8 + 4) / 3 = 5, by hand.
    [Fact]
    public void Several_entries_of_a_day_are_one_mean_with_its_lowest_and_highest()
    {
        var course = PainCourse.Of([Series.At(Series.Start, 3, 8), Series.At(Series.Start, 8, 13), Series.At(Series.Start, 4, 22)]);

        Assert.Equal([new CourseDay(Series.Start, PainScore.Of(5), PainScore.Of(3), PainScore.Of(8), 3)], course.Days);
    }

    // 23:30 in New York is the next day in London; the person's own clock decides.
    [Fact]
    public void An_entry_belongs_to_the_day_of_the_persons_own_clock()
    {
        var course = PainCourse.Of([Series.At(new(2026, 1, 1), 4, hour: 23, offset: -5)]);

        Assert.Equal(new DateOnly(2026, 1, 1), course.Days.Single().On);
    }

    // Berlin sets its clock forward on 29 March 2026: 01:30 +01:00 and 03:30 +02:00 are one hour apart, on one day of 23 hours.
    [Fact]
    public void The_day_on_which_the_clock_changes_is_one_day()
    {
        var course = PainCourse.Of([Series.At(new(2026, 3, 29), 2, hour: 1, offset: 1), Series.At(new(2026, 3, 29), 6, hour: 3, offset: 2), Series.At(new(2026, 3, 30), 5, hour: 0, offset: 2)]);

        Assert.Equal([(new DateOnly(2026, 3, 29), 4.0), (new DateOnly(2026, 3, 30), 5.0)], course.Days.Select(day => (day.On, day.Mean.Points)));
    }

    // 28 and 29 February and 1 March 2028 are three days in a row, so that the window of seven from 24 February ends on 1 March.
    [Fact]
    public void The_leap_day_is_a_day_like_any_other()
    {
        PainAt[] entries = [.. Enumerable.Range(0, 7).Select(number => Series.At(new DateOnly(2028, 2, 24).AddDays(number), number))];

        Assert.Equal(new WindowMean(new(2028, 2, 24), new(2028, 3, 1), 7, PainScore.Of(3)), PainCourse.Of(entries).Running(Series.Rules)[^1]);
    }

    [Fact]
    public void Three_days_of_seven_give_no_running_mean_and_four_do()
    {
        var running = Series.Daily(6, 6, 6, 6, null, null, null, null, null, null, 2).Running(Series.Rules);

        // With 4 of 7 needed the mean stands from day 4 to day 7 (days 1 to 4 in the window) and is gone on day 8 (days 2 to 4).
        Assert.Equal([false, false, false, true, true, true, true, false, false, false, false], running.Select(window => window.Mean is not null));
    }

    // (1 + 2 + 3 + 4 + 5 + 6 + 7) / 7 = 4 and (2 + … + 8) / 7 = 5, by hand.
    [Fact]
    public void The_running_mean_looks_at_the_seven_days_that_end_on_the_day()
    {
        var running = Series.Daily(1, 2, 3, 4, 5, 6, 7, 8).Running(Series.Rules);

        Assert.Equal([4.0, 5.0], running.TakeLast(2).Select(window => window.Mean!.Value.Points));
    }

    [Fact]
    public void A_gap_of_a_week_or_more_is_named_with_its_days()
    {
        var course = Series.Daily([5, .. Series.Times(6, null), 5, .. Series.Times(7, null), 5]);

        Assert.Equal([new CourseGap(new(2026, 1, 9), new(2026, 1, 15))], course.Gaps(Series.Rules));
        Assert.Equal(7, course.Gaps(Series.Rules)[0].Days);
    }

    [Fact]
    public void The_baseline_is_the_week_before_care_began_where_it_was_written_down()
    {
        var course = Series.Daily([.. Series.Times(10, 8), .. Series.Times(7, 6), .. Series.Times(7, 3)]);

        Assert.Equal(6, course.Baseline(Series.Rules, Series.Start.AddDays(17))!.Mean!.Value.Points, 12);
        Assert.Equal(8, course.Baseline(Series.Rules)!.Mean!.Value.Points, 12);
        Assert.Equal(8, course.Baseline(Series.Rules, Series.Start)!.Mean!.Value.Points, 12);
    }

    [Fact]
    public void Without_a_week_of_enough_days_there_is_no_baseline() =>
        Assert.Null(Series.Daily(5, null, null, 5, null, null, null, 5, null, null, null, null, 5).Baseline(Series.Rules));

    // 30 % of 8 is 2.4, and the numbers of the lines are those of knowledge/measures/responder.yaml: 8 - 2.4 = 5.6, 8 - 2 = 6.
    [Fact]
    public void The_lines_lie_a_third_of_the_way_and_two_points_below_the_baseline()
    {
        var lines = CourseLines.Of(PainScore.Of(8), Series.Rules);

        Assert.Equal((5.6, 6.0), (lines.ByShare.Points, lines.ByPoints!.Value.Points));
        Assert.Null(CourseLines.Of(PainScore.Of(1.5), Series.Rules).ByPoints);
    }

    // The week before has mean 4; a day of 6 lies two points above it. A week with three days has no mean to jump from.
    [Fact]
    public void A_jump_is_told_against_the_week_before_where_that_is_known()
    {
        Assert.Equal(2, Series.Daily(4, 4, 4, 4, 4, 4, 4, 6).RiseOn(Series.Start.AddDays(7), Series.Rules)!.Value.Points, 12);
        Assert.Null(Series.Daily(4, null, 4, null, 4, null, null, 6).RiseOn(Series.Start.AddDays(7), Series.Rules));
        Assert.Null(Series.Daily(4, 4, 4, 4).RiseOn(Series.Start.AddDays(4), Series.Rules));
    }

    [Fact]
    public void Entries_in_another_order_give_the_same_course_to_the_last_digit() =>
        Prop.ForAll(AnySeries.ToArbitrary(), entries =>
        {
            var forward = PainCourse.Of(entries);
            var other = PainCourse.Of(entries.OrderBy(entry => entry.Pain.Points).ThenByDescending(entry => entry.At));
            return forward.Days.SequenceEqual(other.Days) && forward.Running(Series.Rules).SequenceEqual(other.Running(Series.Rules)) && forward.Baseline(Series.Rules) == other.Baseline(Series.Rules);
        }).Check(Config.QuickThrowOnFailure.WithReplay(11, 7).WithQuietOnSuccess(true));

    // The slow way: looks at every entry for every day, and knows nothing of windows.
    [Fact]
    public void The_running_mean_is_what_the_slow_way_gives_for_any_series() =>
        Prop.ForAll(AnySeries.ToArbitrary(), entries => PainCourse.Of(entries).Running(Series.Rules).All(window =>
        {
            var days = entries.Where(entry => entry.On > window.To.AddDays(-7) && entry.On <= window.To).GroupBy(entry => entry.On).Select(day => day.Average(entry => (decimal)entry.Pain.Points)).ToList();
            return days.Count == window.Days && (days.Count < 4 ? window.Mean is null : Math.Abs((double)days.Average() - window.Mean!.Value.Points) < 1e-9);
        })).Check(Config.QuickThrowOnFailure.WithReplay(12, 7).WithQuietOnSuccess(true));

    // Around the change of the clock in Berlin and around a leap day, several a day, with gaps, in any order.
    private static Gen<PainAt[]> AnySeries =>
        from start in Gen.Elements(new DateOnly(2026, 3, 20), new DateOnly(2026, 10, 18), new DateOnly(2028, 2, 20))
        from entries in (from day in Gen.Choose(0, 40)
                         from hour in Gen.Choose(0, 23)
                         from offset in Gen.Choose(-12, 14)
                         from tenths in Gen.Choose(0, 100)
                         select Series.At(start.AddDays(day), tenths / 10.0, hour, offset)).ArrayOf()
        select entries;
}
