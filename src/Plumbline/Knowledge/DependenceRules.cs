using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>How answers that depend on one another are discounted. Stands in <c>knowledge/reasoning/dependence.yaml</c>.</summary>
/// <param name="WithinGroup">The exponent in [0, 1] on the ratios of all but the strongest present finding of a group.</param>
/// <param name="SoftCorrelation">ρ in [0, 1] of the design effect 1 + (n − 1)ρ that n descriptions of pain are divided by.</param>
/// <param name="SoftKinds">The kinds of findings that are descriptions of pain.</param>
/// <param name="SingleAnswer">The greatest likelihood ratio, and the inverse of the least, that one answer is taken to have.</param>
/// <param name="CappedKinds">The kinds that this cap holds for.</param>
/// <param name="Negligible">A ratio between 1 and this says nothing.</param>
/// <param name="MechanismFromCauses">How much the causes count for the pain mechanism, in [0, 1]; the rest is the person's description.</param>
public sealed record DependenceRules(
    CitedNumber WithinGroup,
    CitedNumber SoftCorrelation,
    ImmutableArray<FindingKind> SoftKinds,
    CitedNumber SingleAnswer,
    ImmutableArray<FindingKind> CappedKinds,
    CitedNumber Negligible,
    CitedNumber MechanismFromCauses)
{
    internal const string File = "reasoning/dependence.yaml";

    internal static DependenceRules Read(YamlMap map) => new(
        map.Cited("within-group", "exponent", Scale.Proportion),
        map.Cited("soft-correlation", "correlation", Scale.Proportion),
        Kinds(map, "soft-kinds"),
        map.Cited("single-answer", "likelihood-ratio", Scale.Ratio),
        Kinds(map, "capped-kinds"),
        map.Cited("negligible", "likelihood-ratio", Scale.Ratio),
        map.Cited("mechanism-from-causes", "share", Scale.Proportion));

    private static ImmutableArray<FindingKind> Kinds(YamlMap map, string key) =>
        [.. map.List(key).Scalars(key).Select(scalar => scalar.OneOf<FindingKind>(key))];
}
