using System.Collections.Immutable;

namespace Plumbline.Journal;

/// <summary>What a person wants to say at the next visit, in their own words.</summary>
public sealed record VisitWishes
{
    /// <summary>The longest text that is kept, in characters; a page may ask for less.</summary>
    public const int LongestText = 10_000;

    /// <summary>The most goals, and the most questions, that are kept.</summary>
    public const int MostLines = 50;

    /// <summary>Nothing said.</summary>
    public static VisitWishes None { get; } = new();

    /// <summary>Why the person comes; empty when not said.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What the person is afraid of; empty when not said.</summary>
    public string Fears { get; init; } = "";

    /// <summary>What the person wants to be able to do again, most important first.</summary>
    public ImmutableArray<string> Goals { get; init; } = [];

    /// <summary>Questions to ask, most important first.</summary>
    public ImmutableArray<string> Questions { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(VisitWishes? other) =>
        other is not null && Reason == other.Reason && Fears == other.Fears && Goals.SequenceEqual(other.Goals) && Questions.SequenceEqual(other.Questions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Reason, Fears, Goals.Length, Questions.Length);
}
