using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Knowledge;

namespace Plumbline.Web.Learn;

/// <summary>What sort of document a source is, as far as it can be told from what is written about it.</summary>
public enum SourceKind
{
    /// <summary>One of the five pages that Plumbline began from.</summary>
    Seed,

    /// <summary>A guideline or another document with the position of a body.</summary>
    Position,

    /// <summary>An article in a journal.</summary>
    Article,

    /// <summary>Another document: a label, a register, a report, a page.</summary>
    Document,
}

/// <summary>All that the page of a source shows.</summary>
/// <param name="Source">The source.</param>
/// <param name="Kind">What sort of document it is.</param>
/// <param name="Use">How much rests on it.</param>
/// <param name="Values">The numbers taken from it, with the folder and id of the thing that each is about.</param>
/// <param name="Statements">The things that name it, as folder and id; some have a page and some have none.</param>
public sealed partial record SourceCard(
    Source Source, SourceKind Kind, SourceUse Use, ImmutableArray<(ValuePlace Value, string Folder, string Id)> Values, ImmutableArray<(string Folder, string Id)> Statements)
{
    /// <summary>Every source with what rests on it, by id.</summary>
    public static ImmutableSortedDictionary<string, SourceCard> All(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ILookup<string?, ValuePlace> values = knowledge.Values.ToLookup(value => value.Number.Provenance.Citation?.Source, StringComparer.Ordinal);
        ILookup<string, Reference> links = knowledge.References.Where(link => link.Folder == "sources").ToLookup(link => link.Id, StringComparer.Ordinal);
        ILookup<string, (string Folder, string Id)> said = Said(knowledge).ToLookup(pair => pair.Source, pair => (pair.Folder, pair.Id), StringComparer.Ordinal);
        var positions = knowledge.Treatments.Values.SelectMany(treatment => treatment.Positions).Select(position => position.Provenance.Citation?.Source).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return SourceUse.Of(knowledge).ToImmutableSortedDictionary(
            use => use.Source.Id,
            use => new SourceCard(
                use.Source,
                KindOf(use.Source, positions),
                use,
                [.. values[use.Source.Id].Select(value => (value, Place(value.File).Folder, Place(value.File).Id))],
                [.. links[use.Source.Id].Select(link => Place(link.File)).Concat(said[use.Source.Id]).Distinct()]),
            StringComparer.Ordinal);
    }

    private static SourceKind KindOf(Source source, HashSet<string> positions) =>
        source.Id.StartsWith("seed-", StringComparison.Ordinal) ? SourceKind.Seed
        : positions.Contains(source.Id) ? SourceKind.Position
        : source.Doi is not null || source.Pmid is not null || VolumeAndPage().IsMatch(source.Citation) ? SourceKind.Article
        : SourceKind.Document;

    // As journals are cited: "2010;304:2628".
    [GeneratedRegex(@"\d{4};\s?\d+[^:]*:\s?\w")]
    private static partial Regex VolumeAndPage();

    // The seeds are not named as sources but by the rows that a thing carries.
    private static IEnumerable<(string Source, string Folder, string Id)> Said(KnowledgeBase knowledge)
    {
        var all = knowledge.Conditions.Values.Select(thing => ("conditions", thing.Id, thing.Says))
            .Concat(knowledge.Findings.Values.Select(thing => ("findings", thing.Id, thing.Says)))
            .Concat(knowledge.Treatments.Values.Select(thing => ("treatments", thing.Id, thing.Says)))
            .Concat(knowledge.Concepts.Values.Select(thing => ("concepts", thing.Id, thing.Says)))
            .Concat(knowledge.Conflicts.Values.Select(thing => ("conflicts", thing.Id, thing.Seeds)));
        return from thing in all from seed in thing.Item3.Select(says => says.Seed).Distinct() select ("seed-" + seed, thing.Item1, thing.Id);
    }

    private static (string Folder, string Id) Place(string file)
    {
        var (folder, id) = LearnLinks.Parts(file);
        return (folder, id[..^".yaml".Length]);
    }
}
