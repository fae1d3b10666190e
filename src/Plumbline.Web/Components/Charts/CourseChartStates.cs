using System.Collections.Immutable;
using Plumbline.Journal;
using Plumbline.Web.Components.Gallery;

namespace Plumbline.Web.Components.Charts;

internal static class CourseChartStates
{
    private static readonly DateOnly Last = new(2026, 11, 20);

    private static readonly CourseRules Rules = new(7, 4, 14, 90, Share.Of(0.3), 2, 2, 0.4, 7, 7);

    public static IEnumerable<ComponentState> All =>
    [
        State("nothing written down", PainCourse.Empty, 28),
        State("three days", Wave(3, _ => false), 28),
        State("four weeks, better in the end", Wave(28, _ => false), 28),
        State("twelve weeks with a gap, treatments, and weeks from check-ins", Wave(84, day => day is > 30 and < 44), 84, ("Spans", Tried), ("WeekScores", Weeks)),
        State("a year", Wave(365, day => day % 11 == 0), 365, ("Spans", Tried)),
        State("small", Wave(84, day => day is > 30 and < 44), 84, ("Small", true)),
        State("the worst and none, in turn", PainCourse.Of(Enumerable.Range(0, 20).Select(day => At(day, day % 2 * 10))), 28),
    ];

    private static ImmutableArray<ChartSpan> Tried =>
    [
        new("Exercise", CourseSpanKind.Treatment, [new(CourseSpanKind.Treatment, "exercise-therapy", Last.AddDays(-60), null)]),
        new("Ibuprofen", CourseSpanKind.Medicine, [new(CourseSpanKind.Medicine, "ibuprofen", Last.AddDays(-80), Last.AddDays(-60)), new(CourseSpanKind.Medicine, "ibuprofen", Last.AddDays(-20), Last.AddDays(-12))]),
        new("A name that is so long that it fills the whole width of a small telephone and more", CourseSpanKind.Injection, [new(CourseSpanKind.Injection, "epidural-steroid-injection", Last.AddDays(-30), Last.AddDays(-30))]),
    ];

    private static ImmutableArray<(DateOnly On, PainScore Pain)> Weeks => [(Last.AddDays(-70), PainScore.Of(7)), (Last.AddDays(-35), PainScore.Of(6)), (Last, PainScore.Of(4))];

    private static PainCourse Wave(int days, Func<int, bool> missing) =>
        PainCourse.Of(Enumerable.Range(0, days).Where(day => !missing(day)).Select(day => At(day, Math.Clamp(3.5 + (3.0 * day / days) + (1.4 * Math.Sin(day * 1.7)) + (day % 3 * 0.4), 0, 10))));

    private static PainAt At(int daysAgo, double pain) => new(new(Last.AddDays(-daysAgo).ToDateTime(new(20, 0)), TimeSpan.Zero), PainScore.Of(pain));

    private static ComponentState State(string name, PainCourse course, int days, params (string, object?)[] more)
    {
        CourseLines? lines = course.Baseline(Rules)?.Mean is { } baseline ? CourseLines.Of(baseline, Rules) : null;
        (string, object?)[] parameters = [("Id", "chart"), ("Title", "Pain as a whole"), ("Course", course), ("Rules", Rules), ("From", Last.AddDays(1 - days)), ("To", Last), ("Lines", lines), .. more];
        return ComponentState.Of<CourseChart>(name, parameters) with { Stylesheet = "course.css" };
    }
}

internal static class ChartKeyStates
{
    private static readonly CourseRules Rules = new(7, 4, 14, 90, Share.Of(0.3), 2, 2, 0.4, 7, 7);

    public static IEnumerable<ComponentState> All =>
    [
        State("dots and mean alone"),
        State(
            "everything",
            ("Lines", CourseLines.Of(PainScore.Of(7), Rules)),
            ("WithWeeks", true),
            ("WithGaps", true),
            ("Kinds", new[] { CourseSpanKind.Treatment, CourseSpanKind.Medicine, CourseSpanKind.Injection })),
    ];

    private static ComponentState State(string name, params (string, object?)[] more) =>
        ComponentState.Of<ChartKey>(name, [("Rules", Rules), .. more]) with { Stylesheet = "course.css" };
}

internal static class CourseTableStates
{
    private static readonly DateOnly Last = new(2026, 11, 20);

    private static readonly CourseRules Rules = new(7, 4, 14, 90, Share.Of(0.3), 2, 2, 0.4, 7, 7);

    public static IEnumerable<ComponentState> All => [State("by day, with a gap", 28), State("by week", 200)];

    private static ComponentState State(string name, int days)
    {
        var course = PainCourse.Of(Enumerable.Range(0, days).Where(day => day is < 10 or > 19).SelectMany(day => Enumerable.Range(0, 1 + (day % 2)).Select(time => Entry(day, 4 + (day % 3) + time))));
        (string, object?)[] parameters = [("Title", "Pain as a whole"), ("Course", course), ("Rules", Rules), ("From", Last.AddDays(1 - days)), ("To", Last)];
        return ComponentState.Of<CourseTable>(name, parameters) with { Stylesheet = "course.css" };
    }

    private static PainAt Entry(int daysAgo, double pain) => new(new(Last.AddDays(-daysAgo).ToDateTime(new(20, 0)), TimeSpan.Zero), PainScore.Of(pain));
}

internal static class ChangePictureStates
{
    public static IEnumerable<ComponentState> All =>
        [State("less pain", -2.5, -4, -1), State("it may be chance", -0.5, -2, 1), State("more pain, beyond the line", 7, 5, 9), State("no change at all", 0, -0.4, 0.4)];

    private static ComponentState State(string name, double points, double low, double high) =>
        ComponentState.Of<ChangePicture>(name, ("Points", PainDifference.Of(points)), ("Low", PainDifference.Of(low)), ("High", PainDifference.Of(high))) with { Stylesheet = "course.css" };
}
