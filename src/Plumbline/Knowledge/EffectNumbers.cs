using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>The scale of a questionnaire or a pain score.</summary>
/// <param name="From">Its lowest value.</param>
/// <param name="To">Its highest value.</param>
/// <param name="IsLowerBetter">Whether less is better.</param>
public sealed record OutcomeScale(double From, double To, bool IsLowerBetter);

/// <summary>A difference between the groups in points of a scale; negative means that the treated have less.</summary>
/// <param name="Points">The difference.</param>
/// <param name="Scale">The scale.</param>
public sealed record MeanDifference(CitedNumber Points, OutcomeScale Scale);

/// <summary>A difference between the groups in standard deviations, where studies used different scales.</summary>
/// <param name="Value">The difference.</param>
/// <param name="IsLowerBetter">Whether less is better.</param>
public sealed record StandardisedDifference(CitedNumber Value, bool IsLowerBetter);

/// <summary>The mean of each group, where no difference with its interval was read.</summary>
/// <param name="Treated">The mean of the treated.</param>
/// <param name="Control">The mean of the others.</param>
/// <param name="Scale">The scale.</param>
/// <param name="IsChange">Whether the means are changes since the start.</param>
public sealed record GroupMeans(double Treated, double Control, OutcomeScale Scale, bool IsChange);

/// <summary>How many of each group had the outcome.</summary>
/// <param name="Treated">The share of the treated.</param>
/// <param name="Control">The share of the others; null where there was no other group.</param>
/// <param name="People">How many people took part; null where that was not read.</param>
public sealed record Responders(Probability Treated, Probability? Control, int? People);

/// <summary>How the chances of the groups relate.</summary>
/// <param name="Ratio">The ratio, treated to others.</param>
/// <param name="IsOfOdds">Whether of odds; otherwise of risks.</param>
public sealed record EffectRatio(CitedNumber Ratio, bool IsOfOdds);

/// <summary>The numbers of an effect, as printed. Any of them may be absent, and absent is not zero.</summary>
public sealed record EffectNumbers
{
    /// <summary>The difference in points.</summary>
    public MeanDifference? MeanDifference { get; init; }

    /// <summary>The difference in standard deviations.</summary>
    public StandardisedDifference? StandardisedDifference { get; init; }

    /// <summary>The means of the groups.</summary>
    public GroupMeans? Means { get; init; }

    /// <summary>The shares of the groups.</summary>
    public Responders? Responders { get; init; }

    /// <summary>The ratio of chances.</summary>
    public EffectRatio? Ratio { get; init; }

    /// <summary>How many more of the treated improved, as a share of all; negative where fewer did.</summary>
    public CitedNumber? RiskDifference { get; init; }

    /// <summary>The share that had it in one group or over several studies, where there is nobody to compare with.</summary>
    public Band? Share { get; init; }

    /// <summary>Whether any number was read.</summary>
    public bool HasAny => this != new EffectNumbers();

    internal static EffectNumbers Read(YamlMap map, Provenance provenance) => new()
    {
        MeanDifference = map.OptionalMap("mean-difference") is { } difference
            ? new(difference.CitedHere("points", Scale.Amount, provenance), ScaleOf(difference))
            : null,
        StandardisedDifference = map.OptionalMap("standardised-difference") is { } standardised
            ? new(standardised.CitedHere("value", Scale.Amount, provenance), IsLowerBetter(standardised))
            : null,
        Means = map.OptionalMap("means") is { } means
            ? new(means.Number("treated"), means.Number("control"), ScaleOf(means), means.Flag("change"))
            : null,
        Responders = RespondersOf(map),
        Ratio = map.OptionalMap("ratio") is { } ratio ? RatioOf(ratio, provenance) : null,
        RiskDifference = map.OptionalMap("risk-difference")?.CitedHere("more-improved", Scale.Amount, provenance),
        Share = map.OptionalMap("share")?.Band(),
    };

    private static EffectRatio RatioOf(YamlMap map, Provenance provenance)
    {
        bool isOfOdds = map.Has("odds-ratio");
        return new(map.CitedHere(isOfOdds ? "odds-ratio" : "risk-ratio", Scale.Ratio, provenance), isOfOdds);
    }

    private static Responders? RespondersOf(YamlMap map)
    {
        if (map.OptionalMap("counts") is { } counts)
        {
            (Probability treated, int all) = Counted(counts, "treated");
            (Probability, int)? control = counts.Has("control") ? Counted(counts, "control") : null;
            return new(treated, control?.Item1, all + (control?.Item2 ?? 0));
        }

        return map.OptionalMap("responders") is { } shares
            ? new(ShareOf(shares, "treated"), shares.Has("control") ? ShareOf(shares, "control") : null, shares.OptionalInt("n", 1))
            : null;
    }

    private static (Probability Share, int All) Counted(YamlMap map, string key)
    {
        ImmutableArray<double> counts = map.Numbers(key, 2);
        if (counts[1] < 1 || counts[0] < 0 || counts[0] > counts[1])
        {
            map.FaultAt(key, ValueFaults.ImpossibleCounts, Invariant(counts[0]), Invariant(counts[1]));
            return (default, 0);
        }

        return (Probability.Of(counts[0] / counts[1]), (int)counts[1]);
    }

    private static Probability ShareOf(YamlMap map, string key)
    {
        double share = map.Number(key);
        if (share is >= 0 and <= 1)
        {
            return Probability.Of(share);
        }

        map.FaultAt(key, ValueFaults.NotAProportion, key, Invariant(share));
        return default;
    }

    private static OutcomeScale ScaleOf(YamlMap map)
    {
        ImmutableArray<double> ends = map.Numbers("scale", 2);
        if (ends[0] >= ends[1] && map.Has("scale"))
        {
            map.FaultAt("scale", ValueFaults.IntervalReversed, Invariant(ends[0]), Invariant(ends[1]));
        }

        return new(ends[0], ends[1], IsLowerBetter(map));
    }

    private static bool IsLowerBetter(YamlMap map) => map.OneOf("better", ["lower", "higher"]) != "higher";

    private static string Invariant(double number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
