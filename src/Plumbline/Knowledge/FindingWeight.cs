using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>What one finding says about one condition. What was never published is null and leaves the belief alone.</summary>
/// <param name="Finding">The id of the finding.</param>
/// <param name="Frequency">How many of those with the condition have the finding.</param>
/// <param name="Present">The likelihood ratio of the answer "present".</param>
/// <param name="Absent">The likelihood ratio of the answer "absent".</param>
/// <param name="Against">The people that the ratios compare with; null where none is given.</param>
public sealed record FindingWeight(string Finding, CitedNumber? Frequency, CitedNumber? Present, CitedNumber? Absent, string? Against)
{
    internal static ImmutableArray<FindingWeight> All(YamlMap condition)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return condition.OptionalEach("findings", map =>
        {
            FindingWeight weight = From(map);
            if (weight.Finding.Length > 0 && !seen.Add(weight.Finding))
            {
                map.FaultAt("finding", ShapeFaults.RepeatedEntry, weight.Finding, "findings");
            }

            return weight;
        });
    }

    private static FindingWeight From(YamlMap map)
    {
        var weight = new FindingWeight(
            map.Reference("finding", "findings"),
            map.OptionalCited("frequency", "value", Scale.Proportion),
            map.OptionalMap("present")?.Ratio(),
            map.OptionalMap("absent")?.Ratio(),
            map.OptionalText("against"));
        if (weight is { Frequency: null, Present: null, Absent: null })
        {
            map.Required("frequency");
        }
        else if (weight is not { Present: null, Absent: null } && weight.Against is null)
        {
            map.Required("against");
        }

        return weight;
    }
}

/// <summary>Reads likelihood ratios.</summary>
internal static class RatioReader
{
    /// <summary>A cited likelihood ratio in this map, not stronger in either direction than <c>uncertainty.yaml</c> lets through, but by definition.</summary>
    /// <param name="map">The map.</param>
    /// <param name="isCluster">Whether it is about several findings together.</param>
    public static CitedNumber Ratio(this YamlMap map, bool isCluster = false)
    {
        CitedNumber ratio = map.CitedHere("likelihood-ratio", Scale.Ratio);
        Uncertainty? limits = map.Place.Log.Uncertainty;
        double strongest = (isCluster ? limits?.StrongestCluster : limits?.StrongestFinding)?.Value ?? double.PositiveInfinity;
        if (ratio.Interval.Kind != StatedIntervalKind.Definition && (ratio.Value > strongest || ratio.Value < 1 / strongest))
        {
            map.FaultAt("likelihood-ratio", ValueFaults.TooStrong, ratio.Value.ToString(CultureInfo.InvariantCulture), strongest.ToString(CultureInfo.InvariantCulture));
        }

        return ratio;
    }
}
