using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>Reads numbers that guards compare with.</summary>
internal static class ThresholdReader
{
    internal const string File = "pathway/thresholds.yaml";

    /// <summary>Cited numbers by name.</summary>
    public static ImmutableSortedDictionary<string, CitedNumber> Read(YamlMap? map)
    {
        var thresholds = ImmutableSortedDictionary.CreateBuilder<string, CitedNumber>(StringComparer.Ordinal);
        foreach (string name in map?.Keys ?? [])
        {
            thresholds[name] = map!.Cited(name, "value", Scale.Amount);
        }

        return thresholds.ToImmutable();
    }

    /// <summary>The groups of <c>thresholds.yaml</c>: each threshold by group and name.</summary>
    public static ImmutableSortedDictionary<string, CitedNumber> Groups(YamlMap map)
    {
        var thresholds = ImmutableSortedDictionary.CreateBuilder<string, CitedNumber>(StringComparer.Ordinal);
        YamlMap groups = map.Map("thresholds");
        foreach (string group in groups.Keys)
        {
            foreach (var (name, number) in Read(groups.Map(group)))
            {
                thresholds[$"{group}/{name}"] = number;
            }
        }

        return thresholds.ToImmutable();
    }
}
