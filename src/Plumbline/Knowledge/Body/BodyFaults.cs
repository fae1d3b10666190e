namespace Plumbline.Knowledge;

/// <summary>What can be wrong in <c>knowledge/body-map.yaml</c> and <c>knowledge/body/</c> beyond the shape.</summary>
public static class BodyFaults
{
    /// <summary>A part that no list names.</summary>
    public static FaultKind NotListed { get; } = new("KB700",
        "'{part}' stands in no list of body-map.yaml; add it to a group or to the roots, or delete the file.",
        "Nobody could mark it.");

    /// <summary>A region in two lists.</summary>
    public static FaultKind ListedTwice { get; } = new("KB701",
        "'{part}' is listed twice; keep one.",
        "A person would be asked twice, and one of the two answers would be lost.");

    /// <summary>A root among the regions, or the other way round.</summary>
    public static FaultKind OfTheOtherKind { get; } = new("KB702",
        "'{part}' is not {expected}; correct the id or its 'kind'.",
        "It could be neither marked nor shown.");
}
