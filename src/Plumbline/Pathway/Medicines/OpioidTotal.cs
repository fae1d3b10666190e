using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Pathway;

/// <summary>All opioids of a day as milligrams of morphine equivalent. For judging risk only, never for switching one opioid to another.</summary>
/// <param name="FactorSet">The table that was used.</param>
/// <param name="IncludedTotal">The sum of what could be included, in milligrams of morphine equivalent a day.</param>
/// <param name="Parts">Each opioid, with its share or the reason why it has none.</param>
/// <param name="MedicinesKnown">Whether anybody said which medicines are taken.</param>
/// <param name="HasUnknownMedicine">Whether a medicine is among them that nobody knows, and that may be an opioid.</param>
public sealed record OpioidTotal(string FactorSet, double IncludedTotal, ImmutableArray<OpioidPart> Parts, bool MedicinesKnown, bool HasUnknownMedicine)
{
    /// <summary>Whether every opioid could be included. Otherwise the true total is higher by an amount that nobody knows.</summary>
    public bool IsComplete => MedicinesKnown && !HasUnknownMedicine && Parts.All(part => part.Status == OpioidPartStatus.Included);

    /// <summary>What the total can be: what could be included at least, and without an upper end unless it is complete.</summary>
    public NumberBetween Range => IsComplete ? NumberBetween.Exactly(IncludedTotal) : new(IncludedTotal, double.PositiveInfinity);

    /// <summary>Adds up the opioids among the medicines.</summary>
    /// <param name="care">The knowledge, with the tables of factors.</param>
    /// <param name="medicines">The medicines taken now; null when nobody has asked.</param>
    /// <param name="factorSet">The id of a table; null for the default one.</param>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public static OpioidTotal Of(CareKnowledge care, ImmutableArray<MedicineTaken>? medicines, string? factorSet = null)
    {
        ArgumentNullException.ThrowIfNull(care);
        OpioidFactorSet? set = factorSet is null ? care.FactorSets.Values.FirstOrDefault(known => known.IsDefault) : care.FactorSets.GetValueOrDefault(factorSet);
        if (set is null && factorSet is not null)
        {
            throw new ArgumentException($"There is no table of opioid factors of this name; there are {string.Join(", ", care.FactorSets.Keys)}.", nameof(factorSet));
        }

        var parts = ImmutableArray.CreateBuilder<OpioidPart>();
        bool unknown = false;
        foreach (MedicineTaken taken in medicines ?? [])
        {
            Medicine? medicine = MedicineNames.Find(care, taken.Name);
            unknown |= medicine is null;
            if (medicine?.Classes.Contains("opioid") == true)
            {
                parts.Add(Part(medicine.Id, taken.Dose, set));
            }
        }

        ImmutableArray<OpioidPart> ordered = [.. parts.OrderBy(part => part.Medicine, StringComparer.Ordinal).ThenBy(part => part.Equivalent).ThenBy(part => part.Status)];
        return new(set?.Id ?? "", ordered.Sum(part => part.Equivalent ?? 0), ordered, medicines is not null, unknown);
    }

    private static OpioidPart Part(string medicine, Dose? dose, OpioidFactorSet? set)
    {
        if (set?.Factors.TryGetValue(medicine, out OpioidFactor? factor) != true)
        {
            return new(medicine, null, OpioidPartStatus.NoFactor);
        }

        if (dose is not { } known)
        {
            return new(medicine, null, OpioidPartStatus.DoseUnknown);
        }

        bool patch = known.Unit == DoseUnit.MicrogramsPerHour;
        if (patch != (factor!.Unit == OpioidDoseUnit.MicrogramsPerHour))
        {
            return new(medicine, null, OpioidPartStatus.OtherUnit);
        }

        return factor.At(known.Amount) is { } times
            ? new(medicine, known.Amount * times.Value, OpioidPartStatus.Included)
            : new(medicine, null, OpioidPartStatus.NoFactor);
    }
}

/// <summary>One opioid in a total.</summary>
/// <param name="Medicine">The id of the medicine.</param>
/// <param name="Equivalent">Milligrams of morphine equivalent a day; null when it cannot be included, which is not zero.</param>
/// <param name="Status">Whether it is included, or why not.</param>
public sealed record OpioidPart(string Medicine, double? Equivalent, OpioidPartStatus Status);

/// <summary>Whether an opioid is included in a total.</summary>
public enum OpioidPartStatus
{
    /// <summary>The table has no factor for it: it cannot be included.</summary>
    NoFactor,

    /// <summary>Nobody said how much is taken.</summary>
    DoseUnknown,

    /// <summary>The dose is in another unit than the factor is for.</summary>
    OtherUnit,

    /// <summary>Included.</summary>
    Included,
}
