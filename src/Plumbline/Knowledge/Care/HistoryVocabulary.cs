using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>The words that a care history may use, besides ids of treatments, conditions, findings and recorded facts.</summary>
/// <param name="BlockTargets">What a diagnostic block can numb.</param>
/// <param name="DeviceKinds">Devices that can be tried and implanted.</param>
/// <param name="Imaging">What a scan can show.</param>
/// <param name="Assessments">Assessments that a professional can make.</param>
/// <param name="Preferences">What a person can want or not want.</param>
/// <param name="Closes">The classes of treatments that a preference closes.</param>
/// <param name="Devices">The device of a treatment that has a trial, and the fact that says that the trial succeeded.</param>
public sealed record HistoryVocabulary(
    ImmutableSortedSet<string> BlockTargets,
    ImmutableSortedSet<string> DeviceKinds,
    ImmutableSortedSet<string> Imaging,
    ImmutableSortedSet<string> Assessments,
    ImmutableSortedSet<string> Preferences,
    ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Closes,
    ImmutableSortedDictionary<string, DeviceOfTreatment> Devices)
{
    internal const string File = "pathway/vocabulary.yaml";

    /// <summary>No word at all.</summary>
    public static HistoryVocabulary None { get; } =
        new([], [], [], [], [], ImmutableSortedDictionary<string, ImmutableSortedSet<string>>.Empty, ImmutableSortedDictionary<string, DeviceOfTreatment>.Empty);

    internal static HistoryVocabulary Read(YamlMap map)
    {
        var closes = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);
        YamlMap closing = map.Map("closes");
        foreach (string preference in closing.Keys)
        {
            closes[preference] = Ordered(closing.Ids(preference));
        }

        return new(
            Ordered(map.Ids("block-targets")),
            Ordered(map.Ids("device-kinds")),
            Ordered(map.Ids("imaging")),
            Ordered(map.Ids("assessments")),
            Ordered(map.Ids("preferences")),
            closes.ToImmutable(),
            map.Each("devices", device => (Treatment: device.Reference("treatment", "treatments"), Device: new DeviceOfTreatment(device.Id("kind"), device.Id("success"))))
                .DistinctBy(device => device.Treatment)
                .ToImmutableSortedDictionary(device => device.Treatment, device => device.Device, StringComparer.Ordinal));
    }

    private static ImmutableSortedSet<string> Ordered(ImmutableArray<string> words) => words.ToImmutableSortedSet(StringComparer.Ordinal);
}

/// <summary>The device of a treatment.</summary>
/// <param name="Kind">The device.</param>
/// <param name="Success">The fact that says that its trial succeeded; nothing is implanted without it.</param>
public sealed record DeviceOfTreatment(string Kind, string Success);
