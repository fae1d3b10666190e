using System.Collections.Immutable;
using Plumbline.Journal;
using Plumbline.Web.Components.Gallery;

namespace Plumbline.Web.Components.Journal;

internal static class JournalLinksStates
{
    public static IEnumerable<ComponentState> All => [ComponentState.Of<JournalLinks>("on the first page", ("Here", "/Journal")) with { Stylesheet = "journal.css" }];
}

internal static class PainButtonsStates
{
    public static IEnumerable<ComponentState> All =>
    [
        ComponentState.Of<PainButtons>("usual", ("LabelledBy", "main")) with { Stylesheet = "journal.css" },
        ComponentState.Of<PainButtons>("as large as they can be", ("LabelledBy", "main"), ("Large", true)) with { Stylesheet = "journal.css" },
    ];
}

internal static class PainScaleStates
{
    public static IEnumerable<ComponentState> All =>
    [
        ComponentState.Of<PainScale>("nothing chosen", ("Id", "pain"), ("Legend", "Pain now")) with { Stylesheet = "journal.css" },
        ComponentState.Of<PainScale>("a value between two marks", ("Id", "pain"), ("Legend", "Pain now"), ("Chosen", "4.5")) with { Stylesheet = "journal.css" },
        ComponentState.Of<PainScale>("with an error", ("Id", "pain"), ("Legend", "Pain now"), ("Error", "Choose a number from 0 to 10.")) with { Stylesheet = "journal.css" },
    ];
}

internal static class EntryLineStates
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static IEnumerable<ComponentState> All =>
    [
        Of("pain alone", new() { Id = new(1, 0, 0, new byte[8]), At = Noon, Written = Noon, Pain = PainScore.Of(5) }),
        Of("all that can be said", new()
        {
            Id = new(1, 0, 0, new byte[8]),
            At = Noon.AddDays(-1),
            Written = Noon,
            Pain = PainScore.Of(7),
            Regions = new Dictionary<string, PainScore> { ["calf:left"] = PainScore.Of(8) }.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Qualities = ["quality-burning"],
            Sleep = Rating.Of(3),
            Mood = Rating.Of(4),
            Activity = Rating.Of(2),
            Medicines = ["ibuprofen", DiaryMedicine.Own("warm rub")],
            SideEffect = "Dry mouth",
            Note = "Two hours in the car.\nThen a rest.",
            Flare = true,
        }),
    ];

    private static ComponentState Of(string name, DiaryEntry entry) =>
        ComponentState.Of<EntryLine>(name, ("Entry", entry), ("Today", DateOnly.FromDateTime(Noon.DateTime))) with { Stylesheet = "journal.css" };
}
