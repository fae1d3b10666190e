using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>What kind of thing a finding is.</summary>
public enum FindingKind
{
    /// <summary>Something felt.</summary>
    Symptom,

    /// <summary>A circumstance that makes causes more or less likely beforehand; never evidence.</summary>
    Context,

    /// <summary>Where it hurts.</summary>
    Location,

    /// <summary>What the pain is like.</summary>
    Quality,

    /// <summary>How it began.</summary>
    Onset,

    /// <summary>What makes it better or worse, and when.</summary>
    Pattern,

    /// <summary>What happened before.</summary>
    History,

    /// <summary>What an examiner sees or feels.</summary>
    Sign,

    /// <summary>The result of a test.</summary>
    Test,

    /// <summary>What safety rules rest on.</summary>
    Safety,
}

/// <summary>Who can answer.</summary>
public enum AskedOf
{
    /// <summary>The person alone.</summary>
    Person,

    /// <summary>The person, guided through a small test.</summary>
    Guided,

    /// <summary>An examiner.</summary>
    Clinician,

    /// <summary>Nobody: it follows from other answers.</summary>
    Derived,
}

/// <summary>Something that a person has or has not, and that can be asked or examined.</summary>
/// <param name="Id">The id.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="AskedOf">Who can answer.</param>
/// <param name="Rate">
/// The share of people with ordinary chronic back or leg pain and none of the listed causes who have it; of a context, the share of all
/// users who have it. Null only for a derived finding without one.
/// </param>
public sealed record Finding(string Id, FindingKind Kind, AskedOf AskedOf, CitedNumber? Rate)
{
    /// <summary>Findings of one group measure one thing; their joint ratio may be capped.</summary>
    public string? Group { get; init; }

    /// <summary>Whether several causes share it as a risk, so that it makes them occur together.</summary>
    public bool IsShared { get; init; }

    /// <summary>How it follows from other findings; null for one that is asked itself.</summary>
    public DerivedFinding? Derived { get; init; }

    /// <summary>What published case descriptions call it, as <c>section:word</c>.</summary>
    public ImmutableArray<string> CaseWords { get; init; } = [];

    /// <summary>Its codes in outside vocabularies, by the name of the vocabulary.</summary>
    public ImmutableSortedDictionary<string, string> Codes { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Which of the seeds' rows it carries.</summary>
    public ImmutableArray<Says> Says { get; init; } = [];

    internal static Finding From(YamlMap map)
    {
        string id = map.OwnId();
        AskedOf askedOf = map.OneOf<AskedOf>("asked-of");
        DerivedFinding? derived = map.OptionalMap("derived") is { } rule ? DerivedFinding.From(rule) : null;
        if (askedOf == AskedOf.Derived)
        {
            map.Required("derived");
        }
        return new(
            id,
            map.OneOf<FindingKind>("kind"),
            derived is null ? askedOf : AskedOf.Derived,
            derived is null ? map.Cited("rate", "value", Scale.Proportion) : map.OptionalCited("rate", "value", Scale.Proportion))
        {
            Group = map.OptionalId("group"),
            IsShared = map.Flag("shared"),
            Derived = derived,
            CaseWords = map.OptionalTexts("case"),
            Codes = map.Codes(),
            Says = map.Says(),
        };
    }
}

/// <summary>A finding that nobody asks, because it follows from others: present when any of some is and all of others are absent.</summary>
/// <param name="AnyOf">At least one of these is present.</param>
/// <param name="NoneOf">Every one of these is answered, and absent.</param>
public sealed record DerivedFinding(ImmutableArray<string> AnyOf, ImmutableArray<string> NoneOf)
{
    internal static DerivedFinding From(YamlMap map) => new(map.References("any-of", "findings"), map.OptionalReferences("none-of", "findings"));
}
