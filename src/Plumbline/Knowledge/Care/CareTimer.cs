using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>Something that falls due a while after something else.</summary>
/// <param name="Id">The id.</param>
/// <param name="Threshold">The time, as group and name of a threshold.</param>
/// <param name="InWeeks">Whether that threshold is in weeks; otherwise in days.</param>
/// <param name="CountsFrom">What the time counts from.</param>
/// <param name="DoneBy">The kind of review that settles it; null for one that comes round again.</param>
/// <param name="While">The states in which it runs.</param>
/// <param name="Because">Why.</param>
/// <param name="Says">What the documents say about it.</param>
/// <param name="Rows">The rows of the evidence tables that it carries.</param>
public sealed record CareTimer(
    string Id,
    string Threshold,
    bool InWeeks,
    TimerStart CountsFrom,
    string? DoneBy,
    ImmutableSortedSet<string> While,
    ImmutableArray<Provenance> Because,
    ImmutableArray<Says> Says,
    ImmutableArray<string> Rows)
{
    internal static CareTimer Read(YamlMap map)
    {
        string? weeks = map.OptionalText("weeks");
        string? days = map.OptionalText("days");
        string id = map.Id("id");
        if (weeks is null == days is null)
        {
            map.Fault(CareKnowledgeFaults.WeeksOrDays, id);
        }

        return new(
            id,
            weeks ?? days ?? "",
            weeks is not null,
            map.OneOf<TimerStart>("counts-from"),
            map.OptionalId("done-by"),
            map.Ids("while").ToImmutableSortedSet(StringComparer.Ordinal),
            map.Because(),
            map.Says(),
            map.Rows());
    }
}

/// <summary>What a timer counts from.</summary>
public enum TimerStart
{
    /// <summary>The day on which the first modality began that was followed well enough.</summary>
    FirstAdequateModality,

    /// <summary>The day on which the pain began.</summary>
    EpisodeStart,

    /// <summary>The last round of safety questions.</summary>
    LastSafetyScreen,

    /// <summary>The last check-in.</summary>
    LastEntry,

    /// <summary>The last review of any kind.</summary>
    LastReview,

    /// <summary>The last injection.</summary>
    LastInjection,

    /// <summary>The last injection, ablation, implant or operation.</summary>
    LastProcedure,

    /// <summary>The last implant that is in place.</summary>
    LastImplant,

    /// <summary>The last review of an implant, or the implant where there was none.</summary>
    LastImplantReview,

    /// <summary>The day on which an opioid was started.</summary>
    OpioidStart,

    /// <summary>The last review of an opioid, or its start where there was none.</summary>
    LastOpioidReview,
}
