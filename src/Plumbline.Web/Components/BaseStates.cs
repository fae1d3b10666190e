using Plumbline.Web.Components.Gallery;

namespace Plumbline.Web.Components;

internal static class NoticeStates
{
    private const string Text = "A sentence of the usual length, which says what happened and what to do next.";

    public static IEnumerable<ComponentState> All =>
    [
        ComponentState.Of<Notice>("plain", ("Text", Text)),
        ComponentState.Of<Notice>("with a heading", ("Heading", "Good to know"), ("Text", Text)),
        ComponentState.Of<Notice>("danger", ("Kind", "danger"), ("Heading", "In danger now?"), ("Text", Text)),
        ComponentState.Of<Notice>("warning", ("Kind", "warn"), ("Heading", "Take care"), ("Text", Text)),
        ComponentState.Of<Notice>("done", ("Kind", "ok"), ("Heading", "Saved"), ("Text", Text), ("Role", "status")),
    ];
}

internal static class TilesStates
{
    private static readonly Choice[] YesNo = [new("yes", "Yes"), new("no", "No"), new("not-sure", "Not sure", Apart: true)];

    private static readonly Choice[] Places =
    [
        new("back", "Low back", "Between the ribs and the buttocks"), new("buttock", "Buttock"), new("thigh", "Thigh"),
        new("other", "Somewhere else that needs quite a few words, so that the label runs over more than one line"),
        new("none", "None of these", Apart: true),
    ];

    private static readonly string[] One = ["yes"];

    private static readonly string[] Two = ["back", "other"];

    public static IEnumerable<ComponentState> All =>
    [
        State("one of three", YesNo),
        State("chosen", YesNo, ("Chosen", One)),
        State("side by side", YesNo, ("InRow", true)),
        State("with a hint and an error", YesNo, ("Hint", "Think of the last week."), ("Error", "Choose an answer, or skip the question.")),
        State("several", Places, ("Many", true), ("Chosen", Two)),
    ];

    private static ComponentState State(string name, Choice[] choices, params (string, object?)[] more) =>
        ComponentState.Of<Tiles>(name, [("Id", "question"), ("Name", "answer"), ("Legend", "Is the pain worse at night?"), ("Choices", choices), .. more]);
}

internal static class ErrorSummaryStates
{
    public static IEnumerable<ComponentState> All =>
    [
        ComponentState.Of<ErrorSummary>("one error without a field", ("Errors", new FieldError[] { new("", "The file is not a Plumbline file. Choose another one.") })),
        ComponentState.Of<ErrorSummary>("nothing wrong", ("Errors", Array.Empty<FieldError>())),
    ];
}

internal static class ProgressStates
{
    public static IEnumerable<ComponentState> All =>
    [
        State("at the beginning", 0, 8, 21),
        State("in the middle", 9, 5, 9),
        State("up to two more", 14, 0, 2),
        State("an exact number", 14, 3, 3),
        State("the last one", 16, 0, 0),
    ];

    private static ComponentState State(string name, int done, int least, int most) =>
        ComponentState.Of<Progress>(name, ("Done", done), ("Least", least), ("Most", most));
}
