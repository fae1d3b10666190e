using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>How far ours may be from a published number that has no printed interval: <c>knowledge/validation-tolerance.yaml</c>.</summary>
/// <param name="Proportion">Either side of a proportion.</param>
/// <param name="Area">Either side of an area under the curve.</param>
/// <param name="RatioFactor">By which a ratio may be multiplied or divided; above 1.</param>
/// <param name="ShareOfFigures">How many of a target's figures have to be inside.</param>
public sealed record ValidationTolerance(CitedNumber Proportion, CitedNumber Area, CitedNumber RatioFactor, CitedNumber ShareOfFigures)
{
    internal const string File = "validation-tolerance.yaml";

    internal static ValidationTolerance Read(YamlMap map) => new(
        map.Cited("proportion", "value", Scale.Proportion),
        map.Cited("area", "value", Scale.Proportion),
        map.Cited("ratio", "factor", Scale.Ratio),
        map.Cited("share-of-figures", "value", Scale.Proportion));
}
