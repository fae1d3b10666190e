using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Web.Learn;

/// <summary>All that the page of a treatment shows.</summary>
/// <param name="Treatment">The treatment.</param>
public sealed record TreatmentCard(Treatment Treatment)
{
    /// <summary>What studies found; those in which people could not know what they got stand first.</summary>
    public ImmutableArray<(Effect Effect, Ground Ground)> Effects { get; init; } = [];

    /// <summary>What nobody has tested well.</summary>
    public ImmutableArray<(Untested Use, Ground Ground)> Untested { get; init; } = [];

    /// <summary>Who speaks for it, against it, or takes no side, with what the document's author gains.</summary>
    public ImmutableArray<(Position Position, Ground Ground, string? Interest)> Positions { get; init; } = [];

    /// <summary>What must be so first.</summary>
    public ImmutableArray<(Prerequisite Prerequisite, Ground Ground)> First { get; init; } = [];

    /// <summary>Who may not have it, or only with care.</summary>
    public ImmutableArray<(ContraIndication Contra, Ground Ground)> NotWith { get; init; } = [];

    /// <summary>The conditions that it is not for.</summary>
    public ImmutableArray<(string Condition, Ground Ground)> NotFor { get; init; } = [];

    /// <summary>The medicines of its class.</summary>
    public ImmutableArray<string> Medicines { get; init; } = [];

    /// <summary>What a prescriber looks at before it.</summary>
    public ImmutableArray<(string Warning, MedicineSeverity Severity, ImmutableArray<Ground> Grounds)> MedicineWarnings { get; init; } = [];

    /// <summary>What explains it.</summary>
    public ImmutableArray<string> Concepts { get; init; } = [];

    /// <summary>Where documents disagree about it.</summary>
    public ImmutableArray<string> Conflicts { get; init; } = [];

    /// <summary>Which of the documents that Plumbline began from name it.</summary>
    public ImmutableArray<Ground> Seeds { get; init; } = [];

    /// <summary>What all this rests on.</summary>
    public Origins Origins { get; init; } = Origins.None;

    /// <summary>Reads everything about a treatment together.</summary>
    public static TreatmentCard From(KnowledgeBase knowledge, Crossings crossings, Treatment treatment)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(crossings);
        ArgumentNullException.ThrowIfNull(treatment);
        string element = "treatments/" + treatment.Id;
        var notes = new Footnotes();
        return new(treatment)
        {
            Effects = [.. treatment.Effects.Select(effect => (effect, notes.Of(effect.Provenance)))],
            Untested = [.. treatment.Untested.Select(use => (use, notes.Of(use.Provenance)))],
            Positions =
            [
                .. treatment.Positions.OrderBy(position => position.Direction).ThenByDescending(position => position.Strength).ThenByDescending(position => position.Year)
                    .Select(position => (position, notes.Of(position.Provenance), position.Provenance.Citation is { } citation ? knowledge.Sources[citation.Source].Interest : null)),
            ],
            First = [.. treatment.Prerequisites.Select(prerequisite => (prerequisite, notes.Of(prerequisite.Provenance)))],
            NotWith = [.. treatment.ContraIndications.OrderByDescending(contra => contra.IsHard).Select(contra => (contra, notes.Of(contra.Provenance)))],
            NotFor = [.. treatment.NotFor.Select(exclusion => (exclusion.Condition, notes.Of(exclusion.Provenance)))],
            Medicines = treatment.MedicineClass is { } medicines ? [.. knowledge.Care.Medicines.Values.Where(medicine => medicine.Is(medicines)).Select(medicine => medicine.Id)] : [],
            MedicineWarnings = treatment.MedicineClass is { } kind ? MedicineCard.WarningsOf(knowledge, name => name == kind, notes) : [],
            Concepts = crossings.About("concepts", element),
            Conflicts = crossings.About("conflicts", element),
            Seeds = notes.Of(treatment.Says),
            Origins = notes.Origins,
        };
    }
}
