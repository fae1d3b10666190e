using System.Collections.Immutable;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Web.Components.Gallery;

namespace Plumbline.Web.Components.Clock;

internal static class ClockChartStates
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    public static IEnumerable<ComponentState> All =>
    [
        State("two kinds, a rest, one review held", [Tried("exercise-therapy", 70, null, (40, 30)), Tried("cognitive-behavioural-therapy", 50, 8)]),
        State("begun today", [Tried("exercise-therapy", 0, null)]),
        State("a year and more", [Tried("exercise-therapy", 500, null, (300, 200), (90, 60)), Tried("relaxation-training", 320, 100), Tried("snri-antidepressant", 200, null)]),
    ];

    private static TreatmentTried Tried(string treatment, int began, int? ended, params (int From, int Until)[] rests) =>
        new(treatment, Today.AddDays(-began), ended is { } days ? Today.AddDays(-days) : null) { Pauses = [.. rests.Select(rest => new Pause(Today.AddDays(-rest.From), Today.AddDays(-rest.Until)))] };

    private static ComponentState State(string name, ImmutableArray<TreatmentTried> all)
    {
        var weeks = new CitedNumber(6, Scale.Amount, new(StatedIntervalKind.Definition), new(null, ReadStatus.Recalled, "A sample."), new ExactValue(6));
        CareClock clock = new(Today, [new("exercise", weeks, Truth.True, [.. all.Select((tried, place) => TreatmentClock.Of(tried, place, Today))])], []);
        DateOnly since = all.Min(tried => tried.Started);
        ImmutableArray<ReviewMark> marks = [new("week-6-review", since.AddDays(42), since.AddDays(43), []), new("week-12-review", since.AddDays(84), null, [])];
        return ComponentState.Of<ClockChart>(name, ("Clock", clock), ("Marks", marks)) with { Stylesheet = "follow.css" };
    }
}

internal static class TimelineChartStates
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    public static IEnumerable<ComponentState> All =>
    [
        State("everything", new(
            [
                new(EpisodeLane.Steps, new(2025, 9, 1), null, false, "pages", "timeline-began"),
                new(EpisodeLane.Treatments, new(2025, 9, 20), new(2025, 12, 24), false, "treatments", "exercise-therapy"),
                new(EpisodeLane.Treatments, new(2025, 10, 20), null, true, "treatments", "relaxation-training"),
                new(EpisodeLane.Tests, new(2025, 12, 1), null, false, "pages", "word-concordant"),
                new(EpisodeLane.Injections, new(2026, 1, 10), null, false, "treatments", "medial-branch-block", Share.Of(0.6)),
                new(EpisodeLane.Devices, new(2026, 3, 1), new(2026, 3, 8), false, "pages", "timeline-trial-spinal-cord-stimulator", Share.Of(0.7)),
                new(EpisodeLane.Operations, new(2026, 4, 2), null, false, "treatments", "discectomy"),
                new(EpisodeLane.Reviews, new(2026, 5, 2), null, false, "pathway", "week-12-review"),
                new(EpisodeLane.Due, new(2026, 7, 2), null, false, "pathway", "implant-3"),
            ],
            new(2025, 9, 1),
            new(2026, 7, 2))),
        State("a pain of many years", new(
            [
                new(EpisodeLane.Steps, new(2011, 1, 1), null, false, "pages", "timeline-began"),
                new(EpisodeLane.Treatments, new(2026, 5, 20), null, true, "treatments", "exercise-therapy"),
            ],
            new(2011, 1, 1),
            Today)),
        State("nothing yet", new([], Today, Today)),
    ];

    private static ComponentState State(string name, Episode episode) => ComponentState.Of<TimelineChart>(name, ("Episode", episode), ("Today", Today)) with { Stylesheet = "follow.css" };
}
