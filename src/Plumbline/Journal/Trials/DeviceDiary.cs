using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>The diary of a trial of a device: what was agreed before it began, and what was written down while it ran.</summary>
public sealed record DeviceDiary
{
    /// <summary>The longest goal that is kept, in characters.</summary>
    public const int LongestGoal = 300;

    /// <summary>The most entries that are kept.</summary>
    public const int MostEntries = 400;

    /// <summary>What tells it from the person's other diaries: from 1 on, and never given twice; 0 before it is among them.</summary>
    public int Number { get; init; }

    /// <summary>Which device: a kind listed in <c>knowledge/pathway/vocabulary.yaml</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The first day of the trial.</summary>
    public required DateOnly Started { get; init; }

    /// <summary>The last day; null while it runs.</summary>
    public DateOnly? Ended { get; init; }

    /// <summary>Usual pain in the week before.</summary>
    public required PainScore Before { get; init; }

    /// <summary>The least relief that was agreed before as a success; null when none was.</summary>
    public Share? ReliefAgreed { get; init; }

    /// <summary>What the person wants to be able to do, as agreed before; empty when none was.</summary>
    public string Goal { get; init; } = "";

    /// <summary>What was written down, one entry for each moment.</summary>
    public ImmutableArray<TrialEntry> Entries { get; init; } = [];

    /// <summary>Whether the goal was reached by the end; null when not said.</summary>
    public bool? GoalMet { get; init; }

    /// <summary>Whether something went wrong that speaks against the device; null when not said.</summary>
    public bool? AdverseEvent { get; init; }

    /// <summary>What a form carries so that it is written into this diary or into none: also in another record, the same number with another trial is another diary.</summary>
    public string Identity => string.Create(CultureInfo.InvariantCulture, $"{Number}.{Kind}.{Started:yyyy-MM-dd}");

    /// <summary>The entries of days of the trial, by moment: what was written for days before or after it does not count.</summary>
    public IEnumerable<TrialEntry> Counted => Entries.Where(entry => entry.Day >= Started && !(entry.Day > Ended)).OrderBy(entry => entry.At);

    /// <summary>How much of the pain went.</summary>
    public TrialRelief Relief => TrialRelief.Of(this);

    /// <summary>The trial as the history of care holds it.</summary>
    /// <remarks>While it runs it has no result. What got worse is no relief at all.</remarks>
    public DeviceTrial Trial => Ended is null
        ? new(Kind, Started, ReliefAgreed: ReliefAgreed)
        : new(Kind, Started, Ended, Relief.Mean is { } mean ? Share.Of(Math.Clamp(mean, Share.Lowest, Share.Highest)) : null, GoalMet, AdverseEvent, ReliefAgreed);

    /// <summary>A history with the trial as this diary has it.</summary>
    public CareHistory In(CareHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return history with { DeviceTrials = [.. history.DeviceTrials.Where(trial => trial.Kind != Kind || trial.Started != Started), Trial] };
    }

    /// <summary>The same with an entry in the place of the one of the same moment, or added. What was told to have gone wrong at that moment stays: a box left empty takes nothing back.</summary>
    public DeviceDiary With(TrialEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var told = Entries.Where(known => known.At == entry.At).Aggregate(entry.Events, (all, known) => all.Union(known.Events));
        return this with { Entries = [.. Entries.Where(known => known.At != entry.At), entry with { Events = told }] };
    }

    /// <summary>The same without the entry of a moment.</summary>
    public DeviceDiary Without(DateTimeOffset at) => this with { Entries = [.. Entries.Where(known => known.At != at)] };

    /// <inheritdoc/>
    public bool Equals(DeviceDiary? other) =>
        other is not null
        && Number == other.Number
        && Kind == other.Kind
        && Started == other.Started
        && Ended == other.Ended
        && Before == other.Before
        && ReliefAgreed == other.ReliefAgreed
        && Goal == other.Goal
        && Entries.SequenceEqual(other.Entries)
        && GoalMet == other.GoalMet
        && AdverseEvent == other.AdverseEvent;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Started, Ended, Before, Goal, Entries.Length, GoalMet, AdverseEvent);
}
