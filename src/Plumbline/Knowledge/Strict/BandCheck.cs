using System.Globalization;

namespace Plumbline.Knowledge.Strict;

/// <summary>Checks that bands of age or duration that belong together do not overlap, and where they should, that they leave no gap.</summary>
internal sealed class BandCheck
{
    private readonly SortedDictionary<string, List<(Band Band, YamlMap Map)>> _bands = new(StringComparer.Ordinal);

    /// <summary>Adds the condition of an entry; anything but a single band is left alone.</summary>
    /// <param name="map">The entry.</param>
    /// <param name="when">Its condition.</param>
    /// <param name="about">What it is about: bands about different things may overlap.</param>
    public void Add(YamlMap map, Expression? when, string about)
    {
        if (when is IsWithin { Band: { } band, Name: { } name })
        {
            string topic = $"{name} {about}";
            if (!_bands.TryGetValue(topic, out List<(Band, YamlMap)>? bands))
            {
                _bands[topic] = bands = [];
            }

            bands.Add((band, map));
        }
    }

    /// <summary>Reports each band that overlaps with the one below it.</summary>
    public void NoOverlap() => EachPair((last, next, map) =>
    {
        if (last.Overlaps(next))
        {
            map.Fault(ValueFaults.BandsOverlap, next.ToString(), last.ToString());
        }
    });

    /// <summary>Reports each stretch between two bands that belongs to neither.</summary>
    public void NoGap() => EachPair((last, next, map) =>
    {
        if (last.Below < next.From)
        {
            map.Fault(ValueFaults.BandsLeaveGap, string.Create(CultureInfo.InvariantCulture, $"{last.Below} to {next.From}"));
        }
    });

    private void EachPair(Action<Band, Band, YamlMap> check)
    {
        foreach (List<(Band Band, YamlMap Map)> bands in _bands.Values)
        {
            var sorted = bands.OrderBy(entry => entry.Band.From ?? double.NegativeInfinity).ToList();
            for (int i = 1; i < sorted.Count; i++)
            {
                check(sorted[i - 1].Band, sorted[i].Band, sorted[i].Map);
            }
        }
    }
}
