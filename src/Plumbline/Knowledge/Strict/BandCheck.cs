using System.Globalization;

namespace Plumbline.Knowledge.Strict;

/// <summary>Checks that bands do not overlap, and where they must, that they leave no gap.</summary>
internal static class BandCheck
{
    /// <summary>Reports a condition on age or duration alone that overlaps with an earlier one about the same thing.</summary>
    /// <param name="map">The entry.</param>
    /// <param name="key">The key of its expression.</param>
    /// <param name="when">The expression; anything but a single band is left alone.</param>
    /// <param name="earlier">The bands so far, by what they are about.</param>
    /// <param name="about">What this one is about.</param>
    public static void NoOverlap(YamlMap map, string key, Expression? when, Dictionary<string, List<Band>> earlier, string about)
    {
        if (when is not IsWithin { Band: { } band, Name: { } name })
        {
            return;
        }

        string topic = $"{name} {about}";
        if (!earlier.TryGetValue(topic, out List<Band>? bands))
        {
            earlier[topic] = bands = [];
        }

        if (bands.Find(band.Overlaps) is { } other)
        {
            map.FaultAt(key, ValueFaults.BandsOverlap, band.ToString(), other.ToString());
        }

        bands.Add(band);
    }

    /// <summary>Reports bands of one whole that overlap or leave a gap between the lowest and the highest end.</summary>
    /// <param name="bands">Each band with the map that it stands in, in any order.</param>
    public static void CoverWithoutGap(IEnumerable<(Band Band, YamlMap Map)> bands)
    {
        (Band Band, YamlMap Map)? before = null;
        foreach (var next in bands.OrderBy(entry => entry.Band.From ?? double.NegativeInfinity))
        {
            if (before is { } last)
            {
                if (last.Band.Overlaps(next.Band))
                {
                    next.Map.Fault(ValueFaults.BandsOverlap, next.Band.ToString(), last.Band.ToString());
                }
                else if (last.Band.Below < next.Band.From)
                {
                    next.Map.Fault(ValueFaults.BandsLeaveGap, string.Create(CultureInfo.InvariantCulture, $"{last.Band.Below} to {next.Band.From}"));
                }
            }

            before = next;
        }
    }
}
