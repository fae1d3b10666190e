using System.Collections.Immutable;

namespace Plumbline.Journal;

/// <summary>What one person has begun, read, done and planned in the twelve-week programme. Immutable; a part of <see cref="PersonRecord"/>.</summary>
public sealed record ProgrammeRecord
{
    /// <summary>The longest text of a note, in characters.</summary>
    public const int LongestText = 1000;

    /// <summary>The most goals.</summary>
    public const int MostGoals = 3;

    /// <summary>The most entries of each list; so many fit into a person's file with everything else.</summary>
    public const int MostPauses = 100, MostChecks = 300, MostDone = 4000, MostPaced = 12, MostThoughts = 120, MostJoys = 300, MostNights = 400, MostRead = 400;

    /// <summary>Nothing begun.</summary>
    public static ProgrammeRecord None { get; } = new();

    /// <summary>The first day of week 0; null where the programme is not begun.</summary>
    public DateOnly? Begun { get; init; }

    /// <summary>Times in which the programme rested, in any order; they may overlap.</summary>
    public ImmutableArray<ProgrammePause> Pauses { get; init; } = [];

    /// <summary>The checks for warning signs, in the order in which they were made.</summary>
    public ImmutableArray<SafetyCheck> Checks { get; init; } = [];

    /// <summary>The ids of what was read.</summary>
    public ImmutableSortedSet<string> Read { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>What was done on which day; one entry for each thing and day.</summary>
    public ImmutableArray<ProgrammeDone> Done { get; init; } = [];

    /// <summary>What the person wants to be able to do, at most three, in their order.</summary>
    public ImmutableArray<ProgrammeGoal> Goals { get; init; } = [];

    /// <summary>What is done in measured spells, walking among it.</summary>
    public ImmutableArray<PacedActivity> Paced { get; init; } = [];

    /// <summary>Records of thoughts, oldest first.</summary>
    public ImmutableArray<ThoughtRecord> Thoughts { get; init; } = [];

    /// <summary>Good things planned.</summary>
    public ImmutableArray<JoyPlan> Joys { get; init; } = [];

    /// <summary>The nights of the sleep diary, one for each morning.</summary>
    public ImmutableArray<Night> Nights { get; init; } = [];

    /// <summary>The time of getting up that the person chose; null where none is chosen.</summary>
    public TimeOnly? RiseAt { get; init; }

    /// <summary>What the person wants to say to others.</summary>
    public TalkNotes Talk { get; init; } = TalkNotes.None;

    /// <summary>The plan for a flare.</summary>
    public FlarePlan Flare { get; init; } = FlarePlan.None;

    /// <summary>The same record after something was done once more on a day.</summary>
    /// <param name="on">The day.</param>
    /// <param name="what">The id of what was done.</param>
    public ProgrammeRecord WithDone(DateOnly on, string what)
    {
        int at = Find(on, what);
        return at >= 0 ? this with { Done = Done.SetItem(at, Done[at] with { Times = Math.Min(Done[at].Times + 1, ProgrammeDone.MostTimes) }) }
            : Done.Length < MostDone ? this with { Done = Done.Add(new(on, what, 1)) }
            : this;
    }

    /// <summary>The same record with one time of something taken back.</summary>
    /// <param name="on">The day.</param>
    /// <param name="what">The id of what was done.</param>
    public ProgrammeRecord WithoutDone(DateOnly on, string what)
    {
        int at = Find(on, what);
        return at < 0 ? this : this with { Done = Done[at].Times > 1 ? Done.SetItem(at, Done[at] with { Times = Done[at].Times - 1 }) : Done.RemoveAt(at) };
    }

    /// <summary>How many times something was done on a day.</summary>
    /// <param name="on">The day.</param>
    /// <param name="what">The id of it.</param>
    public int TimesDone(DateOnly on, string what) => Find(on, what) is var at && at >= 0 ? Done[at].Times : 0;

    /// <summary>The same record with a night; it takes the place of another of the same morning.</summary>
    /// <param name="night">The night.</param>
    public ProgrammeRecord WithNight(Night night)
    {
        ArgumentNullException.ThrowIfNull(night);
        var others = Nights.RemoveAll(other => other.Morning == night.Morning);
        return others.Length < MostNights ? this with { Nights = [.. others.Add(night).OrderBy(other => other.Morning)] } : this;
    }

    /// <summary>Whether both hold the same, lists in the same order.</summary>
    public bool Equals(ProgrammeRecord? other) =>
        other is not null
        && Begun == other.Begun
        && Pauses.SequenceEqual(other.Pauses)
        && Checks.SequenceEqual(other.Checks)
        && Read.SequenceEqual(other.Read)
        && Done.SequenceEqual(other.Done)
        && Goals.SequenceEqual(other.Goals)
        && Paced.SequenceEqual(other.Paced)
        && Thoughts.SequenceEqual(other.Thoughts)
        && Joys.SequenceEqual(other.Joys)
        && Nights.SequenceEqual(other.Nights)
        && RiseAt == other.RiseAt
        && Talk == other.Talk
        && Flare == other.Flare;

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Begun, Pauses.Length, Checks.Length, Done.Length, Paced.Length, HashCode.Combine(Thoughts.Length, Nights.Length, RiseAt), Talk, Flare);

    private int Find(DateOnly on, string what)
    {
        for (int at = 0; at < Done.Length; at++)
        {
            if (Done[at].On == on && Done[at].What == what)
            {
                return at;
            }
        }

        return -1;
    }
}
