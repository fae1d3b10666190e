using Plumbline.Web.Components.Gallery;

namespace Plumbline.Web.Components;

internal static class ScaleFieldStates
{
    public static IEnumerable<ComponentState> All => [State("nothing chosen", null, null), State("chosen, with a hint", 7, "Walk to the shop; sleep through the night")];

    private static ComponentState State(string name, int? chosen, string? hint)
    {
        (string, object?)[] parameters = [("Id", "pain"), ("Legend", "How strong was your pain?"), ("Low", "no pain"), ("High", "the worst there is"), ("Chosen", chosen), ("Hint", hint)];
        return ComponentState.Of<ScaleField>(name, parameters) with { Stylesheet = "course.css" };
    }
}
