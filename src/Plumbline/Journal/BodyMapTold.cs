using System.Collections.Immutable;

namespace Plumbline.Journal;

/// <summary>All that a person said on the page of the body map at one time.</summary>
public sealed record BodyMapTold
{
    /// <summary>Nothing said.</summary>
    public static BodyMapTold Nothing { get; } = new();

    /// <summary>The marks, in the order of marking.</summary>
    public ImmutableArray<BodyMark> Marks { get; init; } = [];

    /// <summary>The findings that were ticked in words; see <see cref="Knowledge.BodyMap.InWords"/>.</summary>
    public ImmutableArray<string> InWords { get; init; } = [];

    /// <summary>Whether the leg hurts more than the back.</summary>
    public Answer LegMoreThanBack { get; init; }

    /// <summary>Whether the person said that nowhere else hurts. Without this word every place that is not marked is unanswered.</summary>
    public bool NowhereElse { get; init; }
}
