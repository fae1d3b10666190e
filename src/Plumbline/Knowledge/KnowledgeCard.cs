using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Plumbline.Knowledge;

/// <summary>Everything that is known about one id: its words, its numbers, where it is used, and the sources of all that.</summary>
/// <param name="Folder">The folder of the thing, such as <c>conditions</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Texts">Its words, by field.</param>
/// <param name="Own">The numbers in its own file.</param>
/// <param name="Elsewhere">The numbers about it in other files.</param>
/// <param name="UsedBy">The files that point to it.</param>
/// <param name="Sources">The sources of all these numbers and of its statements.</param>
/// <param name="Seeds">The statements of the seeds that it carries.</param>
public sealed record KnowledgeCard(
    string Folder,
    string Id,
    ImmutableSortedDictionary<string, string> Texts,
    ImmutableArray<ValuePlace> Own,
    ImmutableArray<ValuePlace> Elsewhere,
    ImmutableArray<string> UsedBy,
    ImmutableArray<Source> Sources,
    ImmutableArray<string> Seeds)
{
    /// <summary>The cards of an id: one for each folder that has a file of this name, in order; empty when there is none.</summary>
    /// <param name="knowledge">The knowledge.</param>
    /// <param name="id">An id, or <c>folder/id</c> for one of several.</param>
    public static ImmutableArray<KnowledgeCard> Of(KnowledgeBase knowledge, string id)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(id);
        string ending = id + ".yaml";
        return
        [
            .. from path in knowledge.Paths
               where path == ending || path.EndsWith("/" + ending, StringComparison.Ordinal)
               where path.Contains('/', StringComparison.Ordinal) && !path.StartsWith("text/", StringComparison.Ordinal)
               select One(knowledge, path),
        ];
    }

    /// <summary>The card as text, in the invariant culture.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Folder}/{Id}\n");
        foreach (var (field, words) in Texts)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {field}: {words.Replace("\n", "\n    ", StringComparison.Ordinal)}\n");
        }

        Numbers(text, "Numbers", Own, withFile: false);
        Numbers(text, "Numbers about it elsewhere", Elsewhere, withFile: true);
        Lines(text, "Used by", UsedBy);
        Lines(text, "Statements of the seeds", Seeds);
        Lines(text, "Sources", [.. Sources.Select(source => $"{source.Id} ({Coverage.Words(source.Read)}): {source.Citation}{(source.Interest is { } gain ? $" [interest: {gain}]" : "")}")]);
        return text.ToString();
    }

    private static KnowledgeCard One(KnowledgeBase knowledge, string path)
    {
        string folder = path[..path.LastIndexOf('/')];
        string id = path[(folder.Length + 1)..^".yaml".Length];
        ImmutableArray<ValuePlace> own = [.. knowledge.Values.Where(value => value.File == path)];
        ImmutableArray<ValuePlace> elsewhere = [.. knowledge.Values.Where(value => value.File != path && value.Subject == id)];
        var sources = own.Concat(elsewhere).Select(value => value.Number.Provenance.Citation?.Source)
            .Concat(knowledge.References.Where(link => link.File == path && link.Folder == "sources").Select(link => link.Id))
            .Concat(folder == "sources" ? [id] : [])
            .OfType<string>().Distinct().Order(StringComparer.Ordinal);
        string element = $"{folder}/{id}";
        return new(
            folder,
            id,
            knowledge.Texts.All.Where(text => text.Key.Kind == folder && text.Key.Id == id && text.Key.Language == Knowledge.Texts.FirstLanguage)
                .ToImmutableSortedDictionary(text => text.Key.Field, text => text.Value, StringComparer.Ordinal),
            own,
            elsewhere,
            [.. knowledge.References.Where(link => link.Folder == folder && link.Id == id && link.File != path).Select(link => $"{link.File} ({link.Key})").Distinct().Order(StringComparer.Ordinal)],
            [.. sources.Select(source => knowledge.Sources.GetValueOrDefault(source)).OfType<Source>()],
            [.. knowledge.Seeds.Where(mapping => mapping.Element == element).Select(mapping => mapping.Row).Order(StringComparer.Ordinal)]);
    }

    private static void Numbers(StringBuilder text, string title, ImmutableArray<ValuePlace> values, bool withFile) => Lines(
        text,
        title,
        [
            .. values.Select(value =>
            {
                string about = value.Subject is { } subject && !withFile ? $"{subject}: " : "";
                string place = withFile ? $"{value.File}: " : "";
                Provenance from = value.Number.Provenance;
                string origin = from.Citation is { } citation ? $"{citation.Source}, {citation.At} [{Coverage.Words(from.Read)}]" : $"judged: {from.Because}";
                return $"{place}{about}{value.Path} {value.Number}; {origin}";
            }),
        ]);

    private static void Lines(StringBuilder text, string title, ImmutableArray<string> lines)
    {
        if (!lines.IsEmpty)
        {
            text.Append(CultureInfo.InvariantCulture, $"{title}:\n");
            foreach (string line in lines)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {line}\n");
            }
        }
    }
}
