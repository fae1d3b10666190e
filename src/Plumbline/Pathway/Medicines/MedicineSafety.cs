using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Pathway;

/// <summary>Looks for medicines that do not go well together, or with a person's state. It never says that a medicine is safe.</summary>
public static class MedicineSafety
{
    /// <summary>Checks the medicines that a person takes.</summary>
    /// <param name="knowledge">The knowledge.</param>
    /// <param name="history">The history, with medicines, conditions and age.</param>
    /// <param name="request">The day and the table of opioid factors.</param>
    /// <returns>What was found, the gravest first; an unknown medicine is a finding.</returns>
    public static ImmutableArray<MedicineFinding> Check(KnowledgeBase knowledge, CareHistory history, PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(request);
        return Check(new Snapshot(knowledge, history, request, Profiles.Of(knowledge.Care, request.Profile)));
    }

    internal static ImmutableArray<MedicineFinding> Check(Snapshot known)
    {
        CareKnowledge care = known.Care;
        var findings = ImmutableArray.CreateBuilder<MedicineFinding>();
        var taken = new List<Medicine>();
        foreach (MedicineTaken entry in known.History.Medicines ?? [])
        {
            if (MedicineNames.Find(care, entry.Name) is { } medicine)
            {
                taken.Add(medicine);
            }
            else
            {
                findings.Add(new(MedicineFindingKind.NotKnown, "", MedicineSeverity.High, Truth.Unknown, [entry.Name], []));
            }
        }

        foreach (MedicineInteraction interaction in care.Interactions.Values)
        {
            ImmutableArray<string> pair = Pair(interaction, taken);
            if (!pair.IsEmpty)
            {
                findings.Add(new(MedicineFindingKind.Interaction, interaction.Id, interaction.Severity, Truth.True, pair, interaction.Because));
            }
        }

        foreach (MedicineCaution caution in care.Cautions.Values)
        {
            ImmutableArray<string> concerned = [.. taken.Where(medicine => caution.For.Any(medicine.Is)).Select(medicine => medicine.Id).Distinct().Order(StringComparer.Ordinal)];
            Truth holds = concerned.IsEmpty ? Truth.False : caution.When is { } guard ? known.Holds(guard) : Truth.True;
            if (holds != Truth.False)
            {
                findings.Add(new(MedicineFindingKind.Caution, caution.Id, caution.Severity, holds, concerned, caution.Because));
            }
        }

        return [.. findings.OrderByDescending(finding => finding.Holds == Truth.True).ThenByDescending(finding => finding.Severity).ThenBy(finding => finding.Kind).ThenBy(finding => finding.Id, StringComparer.Ordinal).ThenBy(finding => finding.Medicines[0], StringComparer.Ordinal)];
    }

    /// <summary>What speaks against starting a medicine of a class, given what is taken and what is known of the person.</summary>
    /// <remarks>A class stands for what all its medicines have in common.</remarks>
    internal static ImmutableArray<MedicineFinding> Proposed(Snapshot known, string medicineClass)
    {
        CareKnowledge care = known.Care;
        ImmutableArray<Medicine> members = [.. care.Medicines.Values.Where(medicine => medicine.Is(medicineClass))];
        if (members.IsEmpty)
        {
            return [];
        }

        ImmutableSortedSet<string> common = members.Select(medicine => medicine.Classes).Aggregate((all, next) => all.Intersect(next)).Add(medicineClass);
        ImmutableArray<Medicine> taken = [.. from entry in known.History.Medicines ?? [] let medicine = MedicineNames.Find(care, entry.Name) where medicine is not null select medicine];
        var findings = ImmutableArray.CreateBuilder<MedicineFinding>();
        foreach (MedicineInteraction interaction in care.Interactions.Values)
        {
            var others = common.Overlaps(interaction.Between) ? interaction.And : common.Overlaps(interaction.And) ? interaction.Between : [];
            ImmutableArray<string> with = [.. taken.Where(medicine => others.Any(medicine.Is)).Select(medicine => medicine.Id).Distinct().Order(StringComparer.Ordinal)];
            if (!with.IsEmpty)
            {
                findings.Add(new(MedicineFindingKind.Interaction, interaction.Id, interaction.Severity, Truth.True, with, interaction.Because));
            }
        }

        foreach (MedicineCaution caution in care.Cautions.Values.Where(caution => caution.When is not null && common.Overlaps(caution.For)))
        {
            Truth holds = known.Holds(caution.When!);
            if (holds != Truth.False)
            {
                findings.Add(new(MedicineFindingKind.Caution, caution.Id, caution.Severity, holds, [medicineClass], caution.Because));
            }
        }

        return findings.ToImmutable();
    }

    // The same medicine on both sides is no pair: a person who takes one medicine does not combine it with itself.
    private static ImmutableArray<string> Pair(MedicineInteraction interaction, List<Medicine> taken)
    {
        var pair = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Medicine left in taken.Where(medicine => interaction.Between.Any(medicine.Is)))
        {
            foreach (Medicine right in taken.Where(medicine => interaction.And.Any(medicine.Is) && medicine.Id != left.Id))
            {
                pair.Add(left.Id);
                pair.Add(right.Id);
            }
        }

        return [.. pair];
    }
}

/// <summary>Something that a prescriber should know.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The id of the interaction or the caution; empty for an unknown medicine.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Holds">True, or unknown when something about the person has to be asked first.</param>
/// <param name="Medicines">The medicines concerned, by id; an unknown one as it was written down.</param>
/// <param name="Because">Where it comes from.</param>
public sealed record MedicineFinding(
    MedicineFindingKind Kind, string Id, MedicineSeverity Severity, Truth Holds, ImmutableArray<string> Medicines, ImmutableArray<Provenance> Because);

/// <summary>What a finding about medicines is.</summary>
public enum MedicineFindingKind
{
    /// <summary>The medicine is not known here: nothing can be said about it.</summary>
    NotKnown,

    /// <summary>Two medicines do not go well together.</summary>
    Interaction,

    /// <summary>A medicine needs care in a person's state.</summary>
    Caution,
}
