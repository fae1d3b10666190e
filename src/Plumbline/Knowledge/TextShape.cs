using System.Collections.Immutable;

namespace Plumbline.Knowledge;

/// <summary>Which words a kind of thing needs.</summary>
/// <param name="Kind">The folder of the things, and the name of the file of their texts.</param>
/// <param name="Required">The fields that each of them has.</param>
/// <param name="Optional">The fields that some have.</param>
internal sealed record TextShape(string Kind, ImmutableArray<string> Required, ImmutableArray<string> Optional)
{
    /// <summary>The kinds whose ids are files of the folder of the same name; texts of other kinds have the ids and fields that they like.</summary>
    public static ImmutableArray<TextShape> All { get; } =
    [
        new("body", ["name"], ["plain", "missing"]),
        new("conditions", ["name", "plain", "what", "feels", "first-steps", "ask-the-doctor"], []),
        new("shelves", ["name", "plain"], []),
        new("specialties", ["name", "plain"], []),
        new("findings", ["name", "ask"], ["why", "hint"]),
        new("questions", ["ask", "why"], ["hint"]),
        new("red-flags", ["reason", "do-now", "say"], []),
        new("treatments", ["name", "what", "for-whom", "harms", "ask-the-doctor"], []),
        new("conflicts", ["name", "seeds-say", "studies-say", "we-show"], []),
        new("concepts", ["name", "plain"], []),
    ];

    /// <summary>The shape of a kind; null where its texts have no fixed shape.</summary>
    public static TextShape? Of(string kind) => All.FirstOrDefault(shape => shape.Kind == kind);
}
