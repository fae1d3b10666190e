using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>What part a condition plays.</summary>
public enum ConditionRole
{
    /// <summary>A structural cause of pain.</summary>
    Cause,

    /// <summary>What causes bring about and findings show, such as radiculopathy.</summary>
    Syndrome,

    /// <summary>A cause outside the list, reported under another one.</summary>
    Mimic,

    /// <summary>What makes pain worse or longer; never a rival of a cause.</summary>
    Contributor,

    /// <summary>A name over several conditions, without findings of its own.</summary>
    Umbrella,
}

/// <summary>A condition, as one file describes it. How common it is stands in the <see cref="Setting"/>.</summary>
/// <param name="Id">The id.</param>
/// <param name="Role">What part it plays.</param>
public sealed record Condition(string Id, ConditionRole Role)
{
    /// <summary>The listed condition under which this more specific one is reported; null when it is reported itself.</summary>
    public string? ReportedAs { get; init; }

    /// <summary>Whether it must not be missed.</summary>
    public bool IsDangerous { get; init; }

    /// <summary>By which mechanism it hurts; null where that was not judged.</summary>
    public MechanismShares? Mechanism { get; init; }

    /// <summary>The finding without which it is impossible by definition; null for most.</summary>
    public string? Requires { get; init; }

    /// <summary>The circumstances that make it more or less common.</summary>
    public ImmutableArray<OddsModifier> Modifiers { get; init; } = [];

    /// <summary>The conditions that can bring it about.</summary>
    public ImmutableArray<CausedBy> CausedBy { get; init; } = [];

    /// <summary>The findings that speak for or against it, in file order.</summary>
    public ImmutableArray<FindingWeight> Findings { get; init; } = [];

    /// <summary>What the findings of a group may say together at most.</summary>
    public ImmutableArray<GroupCap> Caps { get; init; } = [];

    /// <summary>Of an umbrella, the conditions under it.</summary>
    public ImmutableArray<string> MadeOf { get; init; } = [];

    /// <summary>Its codes in outside vocabularies, by the name of the vocabulary.</summary>
    public ImmutableSortedDictionary<string, string> Codes { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Which of the seeds' rows it carries.</summary>
    public ImmutableArray<Says> Says { get; init; } = [];

    internal static Condition From(YamlMap map)
    {
        // A gap between bands is no fault here: who is in none of them has the odds of the setting.
        var bands = new BandCheck();
        var condition = new Condition(map.OwnId(), map.OneOf<ConditionRole>("role"))
        {
            ReportedAs = map.OptionalReference("reported-as", "conditions"),
            IsDangerous = map.Flag("dangerous"),
            Mechanism = map.OptionalMap("mechanism") is { } shares ? MechanismShares.From(shares) : null,
            Requires = map.OptionalReference("requires", "findings"),
            Modifiers = map.OptionalEach("modifiers", modifier => OddsModifier.From(modifier, bands)),
            CausedBy = map.OptionalEach("caused-by", Knowledge.CausedBy.From),
            Findings = FindingWeight.All(map),
            Caps = map.OptionalEach("caps", GroupCap.From),
            MadeOf = map.OptionalReferences("made-of", "conditions"),
            Codes = map.Codes(),
            Says = map.Says(),
        };
        bands.NoOverlap();
        if (condition is { Role: ConditionRole.Umbrella, MadeOf.IsEmpty: true })
        {
            map.Required("made-of");
        }

        return condition;
    }
}

/// <summary>How much of a condition's pain comes about by which mechanism.</summary>
/// <param name="Nociceptive">The share from tissue, in [0, 1].</param>
/// <param name="Neuropathic">The share from damaged nerves, in [0, 1].</param>
/// <param name="Nociplastic">The share from changed processing, in [0, 1]; the three add up to 1.</param>
/// <param name="Provenance">Where the shares come from.</param>
public sealed record MechanismShares(Probability Nociceptive, Probability Neuropathic, Probability Nociplastic, Provenance Provenance)
{
    // Shares are written with two digits, so that three of them may miss 1 by rounding.
    private const double Rounding = 0.015;

    internal static MechanismShares From(YamlMap map)
    {
        double nociceptive = Share(map, "nociceptive");
        double neuropathic = Share(map, "neuropathic");
        double nociplastic = Share(map, "nociplastic");
        double sum = nociceptive + neuropathic + nociplastic;
        if (Math.Abs(sum - 1) > Rounding)
        {
            map.Fault(ValueFaults.SharesDoNotAddUp, "mechanism", sum.ToString("0.###", CultureInfo.InvariantCulture));
        }

        return new(Probability.Of(nociceptive), Probability.Of(neuropathic), Probability.Of(nociplastic), map.Provenance("mechanism"));
    }

    private static double Share(YamlMap map, string key)
    {
        double share = map.Number(key);
        if (share is >= 0 and <= 1)
        {
            return share;
        }

        map.FaultAt(key, ValueFaults.NotAProportion, key, share.ToString(CultureInfo.InvariantCulture));
        return 0;
    }
}

/// <summary>A circumstance that multiplies the odds of a condition.</summary>
/// <param name="When">The circumstance.</param>
/// <param name="Odds">The odds ratio.</param>
public sealed record OddsModifier(Expression When, CitedNumber Odds)
{
    internal static OddsModifier From(YamlMap map, BandCheck bands)
    {
        var modifier = new OddsModifier(map.Expression("when"), map.Cited("odds", "odds-ratio", Scale.Ratio));
        bands.Add(map, modifier.When, "");
        return modifier;
    }
}

/// <summary>Another condition that can bring this one about.</summary>
/// <param name="Condition">The id of the other.</param>
/// <param name="Probability">How often it does, in people who have the other.</param>
public sealed record CausedBy(string Condition, CitedNumber Probability)
{
    internal static CausedBy From(YamlMap map) => new(map.Reference("condition", "conditions"), map.Cited("probability", "value", Scale.Proportion));
}

/// <summary>What the findings of a group may say together at most, as published for the cluster.</summary>
/// <param name="Group">The group.</param>
/// <param name="Ratio">The likelihood ratio of the cluster.</param>
public sealed record GroupCap(string Group, CitedNumber Ratio)
{
    internal static GroupCap From(YamlMap map) => new(map.Id("group"), map.Ratio(isCluster: true));
}
