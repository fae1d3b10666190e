using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>Something that is measured, when, and what change in it matters.</summary>
/// <param name="Id">The id.</param>
/// <param name="Instrument">The instrument's name as its authors write it.</param>
/// <param name="Domain">What it measures.</param>
/// <param name="Better">Which end of its scale is the better one.</param>
/// <param name="Ships">Whether the product has its own wording for it, imports it, or only reads its score.</param>
/// <param name="Lowest">The lowest score; null where it has no fixed scale.</param>
/// <param name="Highest">The highest score; null where it has no fixed scale.</param>
/// <param name="EveryDays">How often it is asked while care is active, in days; null where it has fixed times only.</param>
/// <param name="AtWeeks">Weeks after the start at which it is asked.</param>
/// <param name="AtMonths">Months after the start at which it is asked.</param>
/// <param name="Thresholds">Numbers that decisions rest on, by name.</param>
/// <param name="Bands">Bands of the scale, by name.</param>
/// <param name="Codes">LOINC codes that were seen.</param>
/// <param name="Because">Where this comes from.</param>
/// <param name="Note">What a user of it should know.</param>
/// <param name="Rows">The rows of the evidence tables that it carries.</param>
public sealed record Measure(
    string Id,
    string Instrument,
    string Domain,
    BetterEnd Better,
    ShippedAs Ships,
    double? Lowest,
    double? Highest,
    int? EveryDays,
    ImmutableArray<int> AtWeeks,
    ImmutableArray<int> AtMonths,
    ImmutableSortedDictionary<string, CitedNumber> Thresholds,
    ImmutableArray<MeasureBand> Bands,
    ImmutableArray<MeasureCode> Codes,
    ImmutableArray<Provenance> Because,
    string? Note,
    ImmutableArray<string> Rows)
{
    internal static Measure Read(YamlMap map)
    {
        map.OptionalInt("items", 1, 500);
        YamlMap? scale = map.OptionalMap("scale");
        ImmutableArray<MeasureBand> bands = map.OptionalEach("bands", MeasureBand.Read);
        MeasureBand.Check(map, bands);
        return new(
            map.OwnId(),
            map.Text("instrument"),
            map.Id("domain"),
            map.OneOf<BetterEnd>("better"),
            map.OneOf<ShippedAs>("ships"),
            scale?.Number("lowest"),
            scale?.Number("highest"),
            map.OptionalInt("every-days", 1, 365),
            Times(map, "at-weeks"),
            Times(map, "at-months"),
            ThresholdReader.Read(map.OptionalMap("thresholds")),
            bands,
            map.OptionalEach("codes", code => new MeasureCode(code.Text("loinc"), code.Text("of"), code.Citation())),
            map.Because(),
            map.OptionalText("note"),
            map.Rows());
    }

    private static ImmutableArray<int> Times(YamlMap map, string key) => [.. map.OptionalTexts(key).Select(text => int.TryParse(text, out int time) ? time : 0)];
}

/// <summary>Which end of a scale is the better one.</summary>
public enum BetterEnd
{
    /// <summary>Neither: it is no scale of well-being.</summary>
    Neither,

    /// <summary>Low scores are better.</summary>
    Lower,

    /// <summary>High scores are better.</summary>
    Higher,
}

/// <summary>In what form the product has an instrument.</summary>
public enum ShippedAs
{
    /// <summary>The construct is asked in the product's own words.</summary>
    OwnWords,

    /// <summary>Whoever has the right to it can import it.</summary>
    ImportOnly,

    /// <summary>A score that somebody else took is read.</summary>
    ScoreOnly,
}

/// <summary>A LOINC code of an instrument or a part of it.</summary>
/// <param name="Loinc">The code.</param>
/// <param name="Of">What it stands for.</param>
/// <param name="SeenIn">Where the code was seen.</param>
public sealed record MeasureCode(string Loinc, string Of, Provenance SeenIn);

/// <summary>A named stretch of a scale.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Range">The stretch, half-open.</param>
/// <param name="Because">Where it comes from.</param>
public sealed record MeasureBand(string Id, Band Range, Provenance Because)
{
    internal static MeasureBand Read(YamlMap map) => new(map.Id("id"), map.Map("range").Band(), map.Map("because").Provenance("band"));

    // A gap leaves a score without a name; an overlap gives it two.
    internal static void Check(YamlMap map, ImmutableArray<MeasureBand> bands)
    {
        for (int at = 1; at < bands.Length; at++)
        {
            if (bands[at - 1].Range.Below != bands[at].Range.From)
            {
                map.FaultAt("bands", CareKnowledgeFaults.BandsDoNotMeet, bands[at - 1].Id, bands[at].Id);
            }
        }
    }
}
