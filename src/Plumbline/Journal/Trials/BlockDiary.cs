using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>The diary of the hours after a test block.</summary>
public sealed record BlockDiary
{
    /// <summary>The longest name of a place that is kept, in characters.</summary>
    public const int LongestSite = 200;

    /// <summary>The most entries that are kept.</summary>
    public const int MostEntries = 100;

    /// <summary>What tells it from the person's other diaries: from 1 on, and never given twice; 0 before it is among them.</summary>
    public int Number { get; init; }

    /// <summary>What was numbed: a target listed in <c>knowledge/pathway/vocabulary.yaml</c>.</summary>
    public required string Target { get; init; }

    /// <summary>When the block was done.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Level and side in the clinic's words; empty when not said.</summary>
    public string Site { get; init; } = "";

    /// <summary>The anaesthetic, as <c>knowledge/measures/diagnostic-block.yaml</c> calls it; null when not known.</summary>
    public string? Anaesthetic { get; init; }

    /// <summary>The pain just before, while doing what usually hurts.</summary>
    public required PainScore Before { get; init; }

    /// <summary>The pain afterwards, one entry for each moment.</summary>
    public ImmutableArray<BlockEntry> Entries { get; init; } = [];

    /// <summary>Whether the diary is closed and its result on the record.</summary>
    public bool Closed { get; init; }

    /// <summary>The day on the person's calendar.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);

    /// <summary>What a form carries so that it is written into this diary or into none: also in another record, the same number with another block is another diary.</summary>
    public string Identity => string.Create(CultureInfo.InvariantCulture, $"{Number}.{Target}.{At:O}");

    /// <summary>The same with an entry in the place of the one of the same moment, or added.</summary>
    public BlockDiary With(BlockEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return this with { Entries = [.. Entries.Where(known => known.At != entry.At), entry] };
    }

    /// <summary>The same without the entry of a moment.</summary>
    public BlockDiary Without(DateTimeOffset at) => this with { Entries = [.. Entries.Where(known => known.At != at)] };

    /// <summary>Whether a result on the record is that of this block: the same day, target and site.</summary>
    public bool IsOf(BlockResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.On == Day && result.Target == Target && string.Equals(result.Site ?? "", Site, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A history with the result of this block, in the place of the one of the same day, target and site.</summary>
    /// <param name="history">The history.</param>
    /// <param name="course">What the diary came to; see <see cref="BlockCourse"/>.</param>
    public CareHistory In(CareHistory history, BlockCourse course)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(course);
        string? site = Site.Length == 0 ? null : Site;
        return history with
        {
            Blocks =
            [
                .. history.Blocks.Where(block => !IsOf(block)),
                new BlockResult(Day, Target, site, course.Best is { } best ? Share.Of(Math.Clamp(best, Share.Lowest, Share.Highest)) : null, course.LastedAtLeast?.TotalHours),
            ],
        };
    }

    /// <inheritdoc/>
    public bool Equals(BlockDiary? other) =>
        other is not null
        && Number == other.Number
        && Target == other.Target
        && At.EqualsExact(other.At)
        && Site == other.Site
        && Anaesthetic == other.Anaesthetic
        && Before == other.Before
        && Entries.SequenceEqual(other.Entries)
        && Closed == other.Closed;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Target, At, Site, Anaesthetic, Before, Entries.Length, Closed);
}

/// <summary>Pain at one moment after a test block.</summary>
/// <param name="At">The moment, with the person's own offset.</param>
/// <param name="Pain">The pain, while doing what usually hurts.</param>
public sealed record BlockEntry(DateTimeOffset At, PainScore Pain)
{
    /// <inheritdoc/>
    public bool Equals(BlockEntry? other) => other is not null && At.EqualsExact(other.At) && Pain == other.Pain;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(At, Pain);
}
