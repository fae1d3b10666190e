using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>What the marks on a drawing of the body mean. Stands in <c>knowledge/body-map.yaml</c> and <c>knowledge/body/</c>.</summary>
public sealed record BodyMap
{
    internal const string File = "body-map.yaml";

    /// <summary>The regions, by id.</summary>
    public required ImmutableSortedDictionary<string, BodyRegion> Regions { get; init; }

    /// <summary>The nerve roots, from top to bottom.</summary>
    public required ImmutableArray<NerveRoot> Roots { get; init; }

    /// <summary>The regions in the groups and the order in which they are listed.</summary>
    public required ImmutableArray<BodyGroup> Groups { get; init; }

    /// <summary>The question that the map answers.</summary>
    public required string Question { get; init; }

    /// <summary>The finding of pain on one side only.</summary>
    public required string OneSide { get; init; }

    /// <summary>The finding of pain on both sides.</summary>
    public required string BothSides { get; init; }

    /// <summary>When pain runs down a leg.</summary>
    public required BodySpread Spread { get; init; }

    /// <summary>The finding of pain in a part that is missing.</summary>
    public required string PainWhereMissing { get; init; }

    /// <summary>The findings of the question that are ticked in words, because no region says them.</summary>
    public required ImmutableArray<string> InWords { get; init; }

    /// <summary>The findings that are not absent when the person says that nowhere else hurts.</summary>
    public required ImmutableArray<string> NeverFromSilence { get; init; }

    /// <summary>The finding that the leg hurts more than the back.</summary>
    public required string Compares { get; init; }

    /// <summary>The findings of what pain feels like that can be said of each region, in the order of showing.</summary>
    public required ImmutableArray<string> Qualities { get; init; }

    /// <summary>The share of hurting nerve roots of the lower back whose pain does not keep to the area on the map, from 0 to 1.</summary>
    public required CitedNumber PainOffTheMap { get; init; }

    /// <summary>The sources that say how far maps of nerve roots differ, between authors and between people.</summary>
    public required ImmutableArray<Provenance> MapsDiffer { get; init; }

    /// <summary>Every region in the order in which it is listed.</summary>
    public IEnumerable<BodyRegion> InOrder => Groups.SelectMany(group => group.Regions).Select(id => Regions.GetValueOrDefault(id)).OfType<BodyRegion>();

    internal static BodyMap? Read(ReadingLog log)
    {
        ImmutableSortedDictionary<string, BodyPart> parts = log.Folder(BodyPart.Folder, BodyPart.From);
        return log.OneFile(File, map => From(map, parts, log));
    }

    private static BodyMap From(YamlMap map, ImmutableSortedDictionary<string, BodyPart> parts, ReadingLog log)
    {
        ImmutableArray<BodyGroup> groups = map.Each("groups", BodyGroup.From);
        ImmutableArray<string> roots = map.References("roots", BodyPart.Folder);
        var listed = groups.SelectMany(group => group.Regions).ToList();
        foreach (string twice in listed.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            map.FaultAt("groups", BodyFaults.ListedTwice, twice);
        }

        foreach (BodyPart part in parts.Values.Where(part => part is BodyRegion ? !listed.Contains(part.Id) : !roots.Contains(part.Id)))
        {
            log.Add(BodyFaults.NotListed, $"{BodyPart.Folder}/{part.Id}.yaml", 1, part.Id);
        }

        foreach (string id in listed.Where(id => parts.GetValueOrDefault(id) is NerveRoot))
        {
            map.FaultAt("groups", BodyFaults.OfTheOtherKind, id, "a region");
        }

        foreach (string id in roots.Where(id => parts.GetValueOrDefault(id) is BodyRegion))
        {
            map.FaultAt("roots", BodyFaults.OfTheOtherKind, id, "a root");
        }

        return new()
        {
            Regions = parts.Values.OfType<BodyRegion>().ToImmutableSortedDictionary(region => region.Id, region => region, StringComparer.Ordinal),
            Roots = [.. roots.Select(id => parts.GetValueOrDefault(id)).OfType<NerveRoot>()],
            Groups = groups,
            Question = map.Reference("question", "questions"),
            OneSide = map.Reference("one-side", "findings"),
            BothSides = map.Reference("both-sides", "findings"),
            Spread = BodySpread.From(map.Map("spread")),
            PainWhereMissing = map.Reference("pain-where-missing", "findings"),
            InWords = map.References("in-words", "findings"),
            NeverFromSilence = map.References("never-from-silence", "findings"),
            Compares = map.Reference("compares", "findings"),
            Qualities = map.References("qualities", "findings"),
            PainOffTheMap = map.Cited("pain-off-the-map", "value", Scale.Proportion),
            MapsDiffer = map.Each("maps-differ", CitedNumbers.Citation),
        };
    }
}

/// <summary>Regions that are listed together.</summary>
/// <param name="Id">The id; its heading is a word of the page.</param>
/// <param name="Regions">The ids of the regions, in the order of showing.</param>
public sealed record BodyGroup(string Id, ImmutableArray<string> Regions)
{
    internal static BodyGroup From(YamlMap map) => new(map.Id("id"), map.References("regions", BodyPart.Folder));
}

/// <summary>When pain runs down a leg: it hurts in one of the first and in one of the second regions of the same side.</summary>
/// <param name="Means">The finding.</param>
/// <param name="Start">The regions where it comes from.</param>
/// <param name="Reach">The regions that it reaches.</param>
/// <param name="Below">The regions below: pain in one of them alone leaves it open whether it came from above.</param>
public sealed record BodySpread(string Means, ImmutableArray<string> Start, ImmutableArray<string> Reach, ImmutableArray<string> Below)
{
    internal static BodySpread From(YamlMap map) => new(
        map.Reference("means", "findings"),
        map.References("from", BodyPart.Folder),
        map.References("to", BodyPart.Folder),
        map.References("below", BodyPart.Folder));
}
