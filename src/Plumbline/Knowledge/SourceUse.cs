using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Plumbline.Knowledge;

/// <summary>What rests on one source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Values">How many numbers were taken from it.</param>
/// <param name="Statements">How many places name it beside these: positions, rules, reasons.</param>
/// <param name="Recalled">How many of the numbers were recalled and not read.</param>
public sealed record SourceUse(Source Source, int Values, int Statements, int Recalled)
{
    /// <summary>What rests on each source, in order of id.</summary>
    public static ImmutableArray<SourceUse> Of(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ILookup<string?, ValuePlace> values = knowledge.Values.ToLookup(value => value.Number.Provenance.Citation?.Source, StringComparer.Ordinal);
        ILookup<string, Reference> links = knowledge.References.Where(link => link.Folder == "sources").ToLookup(link => link.Id, StringComparer.Ordinal);
        return
        [
            .. knowledge.Sources.Values.Select(source => new SourceUse(
                source,
                values[source.Id].Count(),
                Math.Max(0, links[source.Id].Count() - values[source.Id].Count()),
                values[source.Id].Count(value => value.Number.Provenance.Read == ReadStatus.Recalled))),
        ];
    }

    /// <summary>The table as text: id, how it was read, numbers, statements, citation; in the invariant culture.</summary>
    public static string ToText(ImmutableArray<SourceUse> uses)
    {
        var text = new StringBuilder();
        int width = uses.IsDefaultOrEmpty ? 0 : uses.Max(use => use.Source.Id.Length);
        foreach (SourceUse use in uses.IsDefault ? [] : uses)
        {
            string interest = use.Source.Interest is { } gain ? $" [interest: {gain}]" : "";
            text.Append(CultureInfo.InvariantCulture, $"{use.Source.Id.PadRight(width)}  {Coverage.Words(use.Source.Read),-11} {use.Values,4} {use.Statements,4}  {use.Source.Citation}{interest}\n");
        }

        return text.ToString();
    }
}
