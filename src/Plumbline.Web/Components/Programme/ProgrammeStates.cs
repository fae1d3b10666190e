using System.Collections.Immutable;
using Plumbline.Journal;
using Plumbline.Web.Components.Gallery;

namespace Plumbline.Web.Components.Programme;

internal static class ProgrammeStates
{
    private const string Sheet = "programme.css";

    // One of each kind of picture: standing, seated, lying, on a bike, seen from above. The others differ in their poses alone.
    private static readonly string[] Drawn = ["exercise-walk", "exercise-chair-rise", "exercise-bridge", "exercise-cycle", "exercise-knee-rolls"];

    private static readonly string[] Names = ["Where you stand", "Understand pain and keep moving", "Learn to relax"];

    private static readonly DateOnly Day = new(2026, 3, 2);

    public static IEnumerable<ComponentState> All => Plain.Select(state => state with { Stylesheet = Sheet });

    private static ImmutableArray<ComponentState> Plain =>
    [
        .. Drawn.Select(id => ComponentState.Of<ExerciseDrawing>(id, ("Exercise", id))),
        ComponentState.Of<HelpFirst>("one line"),
        ComponentState.Of<HelpFirst>("where mood is low", ("Strong", true)),
        ComponentState.Of<HelpFirst>("after words of self-harm", ("Now", true)),
        ComponentState.Of<QuotaPicture>("a task", ("Quota", new PacingQuota(10, 7, 3, 3, 7))),
        ComponentState.Of<QuotaPicture>("walking, raised beyond the first tries", ("Quota", new PacingQuota(20, 24, 12, 12, 26)), ("IsWalking", true)),
        ComponentState.Of<WeekSteps>("in the middle", ("Weeks", Steps(1, known: true))),
        ComponentState.Of<WeekSteps>("without dates", ("Weeks", Steps(0, known: false))),
        ComponentState.Of<NoteFields>("with a hint and an error", ("Fields", new NoteField[] { new("a", "A text", "A hint.", "Written"), new("b", "Another text", null, "", "Write something.") })),
        ComponentState.Of<CautionList>("three reasons", ("Held", ImmutableArray.Create(new CautionHeld(new("caution-thin-bones", [], [], []), ["osteoporosis"], ["previous-fragility-fracture"], ["vertebral-fracture"])))),
        ComponentState.Of<TodayList>("done and open", ("Lines", ImmutableArray.Create(
            new ProgrammeLine(new("relaxation", null, null), 2, 1, false, 1, 3), new ProgrammeLine(new("pleasant-activities", null, null), 8, 3, true, 0, 1)))),
    ];

    private static ImmutableArray<WeekStep> Steps(int here, bool known) =>
    [
        .. Names.Select((name, week) => new WeekStep(
            week, name, known ? Day.AddDays(7 * week) : null, week < here ? WeekStanding.Behind : week == here ? WeekStanding.Here : WeekStanding.Ahead)),
    ];
}
