using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Web.Learn;

/// <summary>All that the page of a medicine shows.</summary>
/// <param name="Medicine">The medicine.</param>
/// <param name="Treatments">The treatments that it belongs to.</param>
/// <param name="Warnings">What a prescriber looks at.</param>
/// <param name="Code">Where its code was seen; null where it has none.</param>
/// <param name="Origins">What all this rests on.</param>
public sealed record MedicineCard(
    Medicine Medicine,
    ImmutableArray<string> Treatments,
    ImmutableArray<(string Warning, MedicineSeverity Severity, ImmutableArray<Ground> Grounds)> Warnings,
    Ground? Code,
    Origins Origins)
{
    /// <summary>Reads everything about a medicine together.</summary>
    public static MedicineCard From(KnowledgeBase knowledge, Medicine medicine)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(medicine);
        var notes = new Footnotes();
        ImmutableArray<(string, MedicineSeverity, ImmutableArray<Ground>)> warnings = WarningsOf(knowledge, medicine.Is, notes);
        Ground? code = medicine.CodeSeenIn is { } seen ? notes.Of(seen) : null;
        return new(
            medicine,
            [.. knowledge.Treatments.Values.Where(treatment => treatment.MedicineClass is { } kind && medicine.Is(kind)).Select(treatment => treatment.Id)],
            warnings,
            code,
            notes.Origins);
    }

    /// <summary>The cautions and interactions of a medicine or a class, those that weigh most first.</summary>
    /// <param name="knowledge">The knowledge.</param>
    /// <param name="isIt">Whether a medicine or a class is meant.</param>
    /// <param name="notes">The sources of the page.</param>
    public static ImmutableArray<(string Warning, MedicineSeverity Severity, ImmutableArray<Ground> Grounds)> WarningsOf(
        KnowledgeBase knowledge, Func<string, bool> isIt, Footnotes notes)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(notes);
        var cautions = knowledge.Care.Cautions.Values.Where(caution => caution.For.Any(isIt)).Select(caution => (caution.Id, caution.Severity, caution.Because));
        var interactions = knowledge.Care.Interactions.Values.Where(pair => pair.Between.Any(isIt) || pair.And.Any(isIt)).Select(pair => (pair.Id, pair.Severity, pair.Because));
        return
        [
            .. cautions.Concat(interactions).OrderByDescending(warning => warning.Severity).ThenBy(warning => warning.Id, StringComparer.Ordinal)
                .Select(warning => (warning.Id, warning.Severity, notes.Of(warning.Because))),
        ];
    }
}
