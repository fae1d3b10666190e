using Plumbline.Journal;
using Plumbline.Pathway;

namespace Plumbline.Tests.Journal.Course;

public class ChangeAfterTests
{
    private static readonly DateOnly Began = Series.Start.AddDays(28);

    [Fact]
    public void What_runs_is_judged_by_its_last_two_weeks_and_the_first_day_belongs_to_neither_side()
    {
        var after = One(Series.Daily(Series.Times(90, 5)), new(CourseSpanKind.Treatment, "exercise-therapy", Began, null), Series.Start.AddDays(69));

        Assert.Equal((Began.AddDays(-14), Began.AddDays(-1)), (after.Change.Before.From, after.Change.Before.To));
        Assert.Equal((Series.Start.AddDays(56), Series.Start.AddDays(69)), (after.Change.After.From, after.Change.After.To));
    }

    [Fact]
    public void What_ended_is_judged_by_its_own_last_days_not_by_what_came_later()
    {
        var course = Series.Daily([.. Series.Times(28, 8), .. Series.Times(28, 4), .. Series.Times(28, 9)]);
        var after = One(course, new(CourseSpanKind.Treatment, "exercise-therapy", Began, Began.AddDays(27)), Series.Start.AddDays(83));

        Assert.Equal(-4, after.Change.Points!.Value.Points, 12);
        Assert.Equal(Began.AddDays(27), after.Change.After.To);
    }

    [Fact]
    public void An_injection_is_judged_by_the_two_weeks_that_follow_it()
    {
        var course = Series.Daily([.. Series.Times(29, 8), .. Series.Times(14, 3), .. Series.Times(40, 8)]);
        var after = One(course, new(CourseSpanKind.Injection, "epidural-steroid-injection", Began, Began), Series.Start.AddDays(82));

        Assert.Equal((Began.AddDays(1), Began.AddDays(14)), (after.Change.After.From, after.Change.After.To));
        Assert.Equal(-5, after.Change.Points!.Value.Points, 12);
    }

    // Usual 4, two weeks of 8 before the start, then 4 again: all of the fall is a return to the usual, and it is named.
    [Fact]
    public void A_bad_time_before_the_start_is_named_against_what_was_usual()
    {
        var course = Series.Daily([.. Series.Times(28, 4), .. Series.Times(14, 8), .. Series.Times(28, 4)]);
        var after = One(course, new(CourseSpanKind.Treatment, "exercise-therapy", Series.Start.AddDays(42), null), Series.Start.AddDays(69));

        Assert.Equal(4, after.AboveUsual!.Value.Points, 12);
        Assert.Equal(-4, after.Change.Points!.Value.Points, 12);
    }

    [Fact]
    public void Nothing_is_called_usual_where_little_was_written_down_before() =>
        Assert.Null(One(Series.Daily(Series.Times(60, 5)), new(CourseSpanKind.Treatment, "exercise-therapy", Series.Start.AddDays(17), null), Series.Start.AddDays(59)).AboveUsual);

    [Fact]
    public void What_else_began_or_ended_in_these_days_is_named_beside_it()
    {
        var exercise = new CourseSpan(CourseSpanKind.Treatment, "exercise-therapy", Began, null);
        var tablets = new CourseSpan(CourseSpanKind.Medicine, "ibuprofen", Began.AddDays(3), null);
        var ended = new CourseSpan(CourseSpanKind.Treatment, "tens", Series.Start.AddDays(-40), Began.AddDays(-2));
        var long_ago = new CourseSpan(CourseSpanKind.Operation, "discectomy", Series.Start.AddDays(-300), Series.Start.AddDays(-300));
        var each = ChangeAfter.Each(Series.Daily(Series.Times(60, 5)), [exercise, tablets, ended, long_ago], Series.Rules, Series.Start.AddDays(59));

        Assert.Equal([tablets, ended], each[0].Beside);
    }

    [Fact]
    public void Nothing_later_than_today_is_looked_at()
    {
        var course = Series.Daily([.. Series.Times(40, 8), .. Series.Times(40, 1)]);
        var today = Series.Start.AddDays(39);
        var running = new CourseSpan(CourseSpanKind.Treatment, "exercise-therapy", Began, null);

        Assert.Equal(0, One(course, running, today).Change.Points!.Value.Points, 12);
        Assert.Empty(ChangeAfter.Each(course, [running with { From = today.AddDays(1) }], Series.Rules, today));
    }

    // Written down on 1, 2, 3 and 10 January (seven days later: still the same time), then from 20 January on (a new one).
    [Fact]
    public void Days_with_a_medicine_join_to_times_and_a_week_without_it_parts_them()
    {
        int[] days = [1, 2, 3, 10, 20, 21];
        var spans = CourseSpans.Of(CareHistory.Empty, days.Select(day => (new DateOnly(2026, 1, day), "ibuprofen")).Reverse(), Series.Rules, new(2026, 1, 25));

        Assert.Equal(
            [new(CourseSpanKind.Medicine, "ibuprofen", new(2026, 1, 1), new DateOnly(2026, 1, 10)), new(CourseSpanKind.Medicine, "ibuprofen", new(2026, 1, 20), null)],
            spans);
        Assert.Equal(new DateOnly(2026, 1, 21), CourseSpans.Of(CareHistory.Empty, days.Select(day => (new DateOnly(2026, 1, day), "ibuprofen")), Series.Rules, new(2026, 2, 10))[1].To);
    }

    [Fact]
    public void Everything_that_was_tried_stands_on_the_axis_in_the_order_of_its_days()
    {
        var history = new CareHistory
        {
            Treatments = [new("exercise-therapy", new(2026, 2, 1))],
            Injections = [new(new(2026, 3, 1), "epidural-steroid-injection", null, null)],
            Blocks = [new(new(2026, 1, 5), "medial-branch", null, null, null)],
            DeviceTrials = [new("spinal-cord-stimulator", new(2026, 4, 1), new DateOnly(2026, 4, 8))],
            Operations = [new(new(2027, 1, 1), "discectomy")],
        };

        Assert.Equal(
            [CourseSpanKind.Block, CourseSpanKind.Treatment, CourseSpanKind.Injection, CourseSpanKind.DeviceTrial],
            CourseSpans.Of(history, [], Series.Rules, new(2026, 11, 20)).Select(span => span.Kind));
    }

    private static ChangeAfter One(PainCourse course, CourseSpan span, DateOnly today) => ChangeAfter.Each(course, [span], Series.Rules, today).Single();
}
