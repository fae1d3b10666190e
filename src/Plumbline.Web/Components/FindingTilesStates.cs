using Plumbline.Knowledge;
using Plumbline.Web.Components.Gallery;

namespace Plumbline.Web.Components;

internal static class FindingTilesStates
{
    private static readonly FindingGroup[] Short = [new("", ["fever", "chills", "foot-drop"])];

    private static readonly FindingGroup[] Long = [new("infection", ["fever", "chills"]), new("injury", ["trauma", "major-trauma"])];

    public static IEnumerable<ComponentState> All =>
    [
        State("nothing ticked", Short, Answers.None),
        State("yes, not sure and no", Short, Answers.None.With("fever", Answer.Present).With("chills", Answer.NotSure).With("foot-drop", Answer.Absent)),
        State("under small headings", Long, Answers.None),
        State("both ticked", Short, Answers.None, ("Wrong", new HashSet<string>(StringComparer.Ordinal) { "fever" })),
    ];

    private static ComponentState State(string name, FindingGroup[] groups, Answers answers, params (string, object?)[] more) =>
        ComponentState.Of<FindingTiles>(name, [("Groups", groups), ("Answers", answers), .. more]) with { Stylesheet = "assess.css" };
}
