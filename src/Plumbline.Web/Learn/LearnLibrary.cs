using System.Collections.Concurrent;
using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Web.Learn;

/// <summary>Everything that the pages to learn from show. Made once; safe to share between requests.</summary>
/// <remarks>A card is put together when it is first asked for, and kept: there are fewer than a thousand of them.</remarks>
public sealed class LearnLibrary(KnowledgeBase knowledge)
{
    private readonly Crossings _crossings = new(knowledge);
    private readonly ConcurrentDictionary<string, ConditionCard?> _conditions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FindingCard?> _findings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TreatmentCard?> _treatments = new(StringComparer.Ordinal);

    /// <summary>The knowledge that all of it comes from.</summary>
    public KnowledgeBase Knowledge => knowledge;

    /// <summary>Every source with what rests on it.</summary>
    public ImmutableSortedDictionary<string, SourceCard> Sources { get; } = SourceCard.All(knowledge);

    /// <summary>The headings under which conditions are found, in order.</summary>
    public ImmutableArray<Shelf> Shelves { get; } = [.. knowledge.Shelves.Values.OrderBy(shelf => shelf.Place)];

    /// <summary>Where something is shown that a source is named in; null where no page shows it.</summary>
    public string? Place(string folder, string id) => folder switch
    {
        "red-flags" when knowledge.RedFlags.TryGetValue(id, out RedFlag? flag) => $"/Learn/Warnings/{Figures.Key(flag.Urgency)}#warning-{id}",
        "programme" => "/Learn/Programme",
        _ => LearnLinks.Find(folder, id),
    };

    /// <summary>A condition; null where there is none of this id.</summary>
    public ConditionCard? Condition(string id) => Of(_conditions, knowledge.Conditions, id, thing => ConditionCard.From(knowledge, _crossings, thing));

    /// <summary>A finding; null where there is none of this id.</summary>
    public FindingCard? Finding(string id) => Of(_findings, knowledge.Findings, id, thing => FindingCard.From(knowledge, _crossings, thing));

    /// <summary>A treatment; null where there is none of this id.</summary>
    public TreatmentCard? Treatment(string id) => Of(_treatments, knowledge.Treatments, id, thing => TreatmentCard.From(knowledge, _crossings, thing));

    /// <summary>A medicine; null where there is none of this id.</summary>
    public MedicineCard? Medicine(string id) => knowledge.Care.Medicines.TryGetValue(id, out Medicine? medicine) ? MedicineCard.From(knowledge, medicine) : null;

    /// <summary>A concept; null where there is none of this id.</summary>
    public ConceptCard? Concept(string id) => knowledge.Concepts.TryGetValue(id, out Concept? concept) ? ConceptCard.From(_crossings, concept) : null;

    /// <summary>A conflict; null where there is none of this id.</summary>
    public ConflictCard? Conflict(string id) => knowledge.Conflicts.TryGetValue(id, out Conflict? conflict) ? ConflictCard.From(knowledge, _crossings, conflict) : null;

    // Only ids that exist are kept, so that made-up addresses do not fill the memory.
    private static TCard? Of<TThing, TCard>(ConcurrentDictionary<string, TCard?> cards, ImmutableSortedDictionary<string, TThing> things, string id, Func<TThing, TCard> make)
        where TCard : class =>
        things.TryGetValue(id, out TThing? thing) ? cards.GetOrAdd(id, _ => make(thing)) : null;
}
