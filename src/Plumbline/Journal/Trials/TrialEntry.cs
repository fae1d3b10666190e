using System.Collections.Immutable;

namespace Plumbline.Journal;

/// <summary>What a person wrote down in the diary of a trial.</summary>
/// <param name="At">When it was so, with the person's own offset: the day is the one on their calendar.</param>
public sealed record TrialEntry(DateTimeOffset At)
{
    /// <summary>The most events of one entry.</summary>
    public const int MostEvents = 30;

    /// <summary>Pain since the last entry; null when not said.</summary>
    public PainScore? Pain { get; init; }

    /// <summary>Whether the goal was reached on this day; null when not said.</summary>
    public bool? GoalReached { get; init; }

    /// <summary>How the night was against the nights before the trial.</summary>
    public AgainstBefore Sleep { get; init; }

    /// <summary>How much pain medicine was taken against before: better is less.</summary>
    public AgainstBefore Medicine { get; init; }

    /// <summary>What went wrong: ids of findings, or of the words of the page.</summary>
    public ImmutableSortedSet<string> Events { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The day on the person's calendar.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);

    /// <inheritdoc/>
    public bool Equals(TrialEntry? other) =>
        other is not null
        && At.EqualsExact(other.At)
        && Pain == other.Pain
        && GoalReached == other.GoalReached
        && Sleep == other.Sleep
        && Medicine == other.Medicine
        && Events.SequenceEqual(other.Events);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(At, Pain, GoalReached, Sleep, Medicine, Events.Count);
}

/// <summary>How something was against the time before the trial.</summary>
public enum AgainstBefore
{
    /// <summary>Not said.</summary>
    NotSaid,

    /// <summary>Worse than before.</summary>
    Worse,

    /// <summary>As before.</summary>
    Same,

    /// <summary>Better than before.</summary>
    Better,
}
