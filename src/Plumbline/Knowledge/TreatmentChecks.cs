using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>What must hold of a treatment as a whole.</summary>
internal static class TreatmentChecks
{
    /// <summary>Records what does not hold.</summary>
    public static void Check(YamlMap map, Treatment treatment)
    {
        if (treatment.Effects.IsEmpty && treatment.Untested.IsEmpty)
        {
            map.Fault(TreatmentFaults.NothingKnown);
        }

        if (treatment.Positions.IsEmpty == treatment.NoPosition is null)
        {
            map.Fault(TreatmentFaults.PositionOrNone);
        }

        if (treatment.MedicineClass is null == (treatment.Class == TreatmentClass.Medicine))
        {
            map.Fault(TreatmentFaults.MedicineClass);
        }

        if (treatment.IsIrreversibleLast && treatment.Reversible != Reversibility.No)
        {
            map.FaultAt("irreversible-last", TreatmentFaults.LastButReversible);
        }

        if (treatment.For.Select(use => use.Condition).Intersect(treatment.NotFor.Select(exclusion => exclusion.Condition)).FirstOrDefault() is { } both)
        {
            map.FaultAt("not-for", TreatmentFaults.ForAndNotFor, both);
        }

        if (treatment.For.GroupBy(use => use.Condition).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            map.FaultAt("for", ShapeFaults.RepeatedEntry, twice.Key, "for");
        }
    }
}
