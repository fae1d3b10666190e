using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A published table that turns doses of opioids into milligrams of morphine equivalent. A table for judging risk, not for switching.</summary>
/// <param name="Id">The id, with the year of the table.</param>
/// <param name="IsDefault">Whether it is used where nobody chose.</param>
/// <param name="Factors">What it has a factor for, by medicine.</param>
/// <param name="WithoutFactor">Opioids that it has no factor for; they cannot be included, which is not zero.</param>
/// <param name="Rows">The rows of the evidence tables that it carries.</param>
public sealed record OpioidFactorSet(
    string Id, bool IsDefault, ImmutableSortedDictionary<string, OpioidFactor> Factors, ImmutableSortedDictionary<string, Provenance> WithoutFactor, ImmutableArray<string> Rows)
{
    internal const string Folder = "medicines/factor-sets";

    internal static OpioidFactorSet Read(YamlMap map)
    {
        var rows = ImmutableArray.CreateBuilder<string>();
        rows.AddRange(map.Rows());
        var factors = map.Each("factors", entry => OpioidFactor.Read(entry, rows));
        var without = map.OptionalEach("without-factor", entry =>
        {
            rows.AddRange(entry.Rows());
            return (Medicine: entry.Reference("medicine", "medicines"), Why: entry.Citation());
        });
        return new(
            map.OwnId(),
            map.Flag("default"),
            factors.DistinctBy(factor => factor.Medicine).ToImmutableSortedDictionary(factor => factor.Medicine, factor => factor, StringComparer.Ordinal),
            without.DistinctBy(entry => entry.Medicine).ToImmutableSortedDictionary(entry => entry.Medicine, entry => entry.Why, StringComparer.Ordinal),
            rows.ToImmutable());
    }
}

/// <summary>The factor of one opioid: one for all doses, or one for each band of doses.</summary>
/// <param name="Medicine">The opioid.</param>
/// <param name="Unit">The unit of the dose that the factor is for.</param>
/// <param name="Bands">The bands, half-open; one without ends where a single factor holds.</param>
public sealed record OpioidFactor(string Medicine, OpioidDoseUnit Unit, ImmutableArray<(Band Dose, CitedNumber Factor)> Bands)
{
    /// <summary>The factor at a dose; null where no band has it.</summary>
    public CitedNumber? At(double dose)
    {
        foreach (var (band, factor) in Bands)
        {
            if (band.Contains(dose))
            {
                return factor;
            }
        }

        return null;
    }

    internal static OpioidFactor Read(YamlMap map, ImmutableArray<string>.Builder rows)
    {
        rows.AddRange(map.Rows());
        string medicine = map.Reference("medicine", "medicines");
        OpioidDoseUnit unit = map.OneOf<OpioidDoseUnit>("unit");
        ImmutableArray<(Band Dose, CitedNumber Factor)> bands = map.Has("bands")
            ? map.Each("bands", band => (band.Map("dose").Band(), band.CitedHere("value", Scale.Amount)))
            : [(new Band(null, null), map.Cited("factor", "value", Scale.Amount))];
        for (int at = 1; at < bands.Length; at++)
        {
            if (bands[at - 1].Dose.Below != bands[at].Dose.From)
            {
                map.FaultAt("bands", CareKnowledgeFaults.BandsDoNotMeet, bands[at - 1].Dose.ToString(), bands[at].Dose.ToString());
            }
        }

        return new(medicine, unit, bands);
    }
}

/// <summary>The unit that a factor is for.</summary>
public enum OpioidDoseUnit
{
    /// <summary>Milligrams a day.</summary>
    MilligramsPerDay,

    /// <summary>Micrograms an hour: the strength of a patch.</summary>
    MicrogramsPerHour,
}
