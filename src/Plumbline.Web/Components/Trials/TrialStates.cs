using Plumbline.Journal;
using Plumbline.Web.Components.Gallery;

namespace Plumbline.Web.Components.Trials;

internal static class TrialChartStates
{
    private static readonly DateOnly First = new(2026, 6, 1);

    public static IEnumerable<ComponentState> All =>
    [
        State("a week, one day left out", 8, (0, 6), (1, 4), (2, 3), (4, 4), (5, 2), (6, 3)),
        State("one day", 8, (0, 4)),
        State("three weeks, worse than before at first", 6, [.. Enumerable.Range(0, 21).Select(day => (day, Math.Max(0, 8.0 - (day / 2))))]),
    ];

    private static ComponentState State(string name, double before, params (int Day, double Pain)[] days) => ComponentState.Of<TrialChart>(
        name,
        ("Diary", new DeviceDiary
        {
            Kind = "spinal-cord-stimulator",
            Started = First,
            Before = PainScore.Of(before),
            Entries = [.. days.Select(day => new TrialEntry(new DateTimeOffset(First.AddDays(day.Day), new(19, 0), TimeSpan.Zero)) { Pain = PainScore.Of(day.Pain) })],
        }),
        ("Enough", 0.5)) with
    { Stylesheet = "follow.css" };
}

internal static class BlockChartStates
{
    private static readonly DateTimeOffset Done = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    public static IEnumerable<ComponentState> All =>
    [
        State("relief that fades in time", (0.5, 3), (1, 2), (2, 3), (3, 6), (4, 7)),
        State("nothing written down yet"),
        State("relief that came too late, and stayed for a day", (1, 8), (2, 7), (8, 3), (24, 2)),
    ];

    private static ComponentState State(string name, params (double Hour, double Pain)[] entries)
    {
        var diary = new BlockDiary { Target = "medial-branch", At = Done, Before = PainScore.Of(8), Entries = [.. entries.Select(entry => new BlockEntry(Done.AddHours(entry.Hour), PainScore.Of(entry.Pain)))] };
        TimeSpan window = TimeSpan.FromHours(2);
        return ComponentState.Of<BlockChart>(name, ("Course", BlockCourse.Of(diary, Share.Of(0.5), window)), ("Before", diary.Before), ("Enough", Share.Of(0.5)), ("Window", window)) with { Stylesheet = "follow.css" };
    }
}
