using System.Collections.Immutable;

namespace Plumbline.Journal;

/// <summary>One thing that a person wrote down about one moment. Never changed afterwards: a later entry may take its place.</summary>
/// <remarks>What is null or empty was not said; it is never taken for 0 or for "no".</remarks>
public sealed record DiaryEntry
{
    /// <summary>The longest side effect that is kept, in characters.</summary>
    public const int LongestSideEffect = 500;

    /// <summary>The longest note that is kept, in characters.</summary>
    public const int LongestNote = 2000;

    /// <summary>The most places, the most qualities and the most medicines of one entry.</summary>
    public const int MostOfAKind = 100;

    /// <summary>Names the entry; given by the caller, because chance stands outside.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it was so, by the person's own clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was written down.</summary>
    public required DateTimeOffset Written { get; init; }

    /// <summary>The entry whose place this one takes; null for a new one.</summary>
    public Guid? Corrects { get; init; }

    /// <summary>Takes back the entry that it corrects without putting another value there; it then says nothing else.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>Pain at that moment.</summary>
    public PainScore? Pain { get; init; }

    /// <summary>Pain by place; see <see cref="DiaryPlace"/> for the form of the keys.</summary>
    public ImmutableSortedDictionary<string, PainScore> Regions { get; init; } = ImmutableSortedDictionary.Create<string, PainScore>(StringComparer.Ordinal);

    /// <summary>What the pain felt like: ids of findings, as in <see cref="BodyMark.Qualities"/>.</summary>
    public ImmutableSortedSet<string> Qualities { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>How the person slept.</summary>
    public Rating? Sleep { get; init; }

    /// <summary>How the person's mood was.</summary>
    public Rating? Mood { get; init; }

    /// <summary>How much of what the person wanted to do was possible.</summary>
    public Rating? Activity { get; init; }

    /// <summary>What was taken; see <see cref="DiaryMedicine"/> for the form. In the order of writing.</summary>
    public ImmutableArray<string> Medicines { get; init; } = [];

    /// <summary>A side effect in the person's own words; empty when not said.</summary>
    public string SideEffect { get; init; } = "";

    /// <summary>A note in the person's own words; empty when there is none.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether the person called it a flare-up.</summary>
    public bool Flare { get; init; }

    /// <summary>Whether anything is said, apart from when.</summary>
    public bool SaysSomething =>
        Pain is not null || !Regions.IsEmpty || !Qualities.IsEmpty || Sleep is not null || Mood is not null || Activity is not null
        || !Medicines.IsEmpty || SideEffect.Length > 0 || Note.Length > 0 || Flare;

    // A character takes at most six bytes (an escape); the rest is the keys, the times and the ids with their blanks.
    internal int MostBytesInFile => 480 + (6 * (Note.Length + SideEffect.Length)) + Medicines.Sum(name => 20 + (6 * name.Length))
        + Regions.Sum(pair => 50 + pair.Key.Length) + Qualities.Sum(id => 20 + id.Length);

    /// <summary>Whether both say the same about the same moment, to the same offset from UTC.</summary>
    public bool Equals(DiaryEntry? other) =>
        other is not null
        && Id == other.Id
        && At.EqualsExact(other.At)
        && Written.EqualsExact(other.Written)
        && Corrects == other.Corrects
        && Withdrawn == other.Withdrawn
        && SaysTheSameAs(other);

    /// <summary>Whether both say the same, at whatever time.</summary>
    public bool SaysTheSameAs(DiaryEntry other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Pain == other.Pain
            && Regions.SequenceEqual(other.Regions)
            && Qualities.SequenceEqual(other.Qualities)
            && Sleep == other.Sleep
            && Mood == other.Mood
            && Activity == other.Activity
            && Medicines.SequenceEqual(other.Medicines)
            && SideEffect == other.SideEffect
            && Note == other.Note
            && Flare == other.Flare;
    }

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, At, Written, Corrects, Withdrawn);
}
