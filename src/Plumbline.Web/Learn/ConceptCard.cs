using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Web.Learn;

/// <summary>All that the page of a concept shows.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Grounds">What it rests on.</param>
/// <param name="Seeds">Which of the documents that Plumbline began from say it.</param>
/// <param name="Elements">What it is about, as folder and id.</param>
/// <param name="Concepts">The concepts that point to it.</param>
/// <param name="Conflicts">Where documents disagree about it.</param>
/// <param name="Origins">What all this rests on.</param>
public sealed record ConceptCard(
    Concept Concept,
    ImmutableArray<Ground> Grounds,
    ImmutableArray<Ground> Seeds,
    ImmutableArray<(string Folder, string Id)> Elements,
    ImmutableArray<string> Concepts,
    ImmutableArray<string> Conflicts,
    Origins Origins)
{
    /// <summary>Reads everything about a concept together.</summary>
    public static ConceptCard From(Crossings crossings, Concept concept)
    {
        ArgumentNullException.ThrowIfNull(crossings);
        ArgumentNullException.ThrowIfNull(concept);
        var notes = new Footnotes();
        ImmutableArray<Ground> grounds = notes.Of(concept.Grounds);
        ImmutableArray<Ground> seeds = notes.Of(concept.Says);
        string element = "concepts/" + concept.Id;
        return new(
            concept, grounds, seeds, [.. concept.Elements.Select(LearnLinks.Parts)], crossings.About("concepts", element), crossings.About("conflicts", element), notes.Origins);
    }
}

/// <summary>All that the page of a conflict shows.</summary>
/// <param name="Conflict">The conflict.</param>
/// <param name="Seeds">The documents on the one side, with what their publishers gain.</param>
/// <param name="Evidence">The other side.</param>
/// <param name="Elements">What it is about, as folder and id.</param>
/// <param name="Concepts">The concepts about it.</param>
/// <param name="Origins">What all this rests on.</param>
public sealed record ConflictCard(
    Conflict Conflict,
    ImmutableArray<Ground> Seeds,
    ImmutableArray<(ConflictEvidence Evidence, Ground Ground, Source Source)> Evidence,
    ImmutableArray<(string Folder, string Id)> Elements,
    ImmutableArray<string> Concepts,
    Origins Origins)
{
    /// <summary>Reads everything about a conflict together.</summary>
    public static ConflictCard From(KnowledgeBase knowledge, Crossings crossings, Conflict conflict)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(crossings);
        ArgumentNullException.ThrowIfNull(conflict);
        var notes = new Footnotes();
        ImmutableArray<Ground> seeds = notes.Of(conflict.Seeds);
        return new(
            conflict,
            seeds,
            [.. conflict.Evidence.Select(evidence => (evidence, notes.Of(evidence.Provenance), knowledge.Sources[evidence.Provenance.Citation!.Source]))],
            [.. conflict.Elements.Select(LearnLinks.Parts)],
            crossings.About("concepts", "conflicts/" + conflict.Id),
            notes.Origins);
    }
}
