using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Web.Journaling;

/// <summary>Signs that the diary asks for by name, because they call for the safety questions: the texts <c>pages</c> <c>journal-new-…</c>, in the order of their ids.</summary>
public sealed class NewSigns(KnowledgeBase knowledge)
{
    private const string Prefix = "journal-new-";

    private readonly ImmutableArray<(string Phrase, string Finding)> _signs =
    [
        .. knowledge.Texts.All.Select(text => text.Key)
            .Where(key => key.Kind == "pages" && key.Language == Texts.FirstLanguage && key.Id.StartsWith(Prefix, StringComparison.Ordinal) && knowledge.Findings.ContainsKey(key.Field))
            .OrderBy(key => key.Id, StringComparer.Ordinal)
            .Select(key => ($"{key.Id}.{key.Field}", key.Field)),
    ];

    /// <summary>The findings, each with the key of its words on the page.</summary>
    public IEnumerable<(string Phrase, string Finding)> All => _signs;

    /// <summary>Whether an entry names one of them.</summary>
    public bool IsIn(Plumbline.Journal.DiaryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return _signs.Any(sign => entry.Qualities.Contains(sign.Finding));
    }
}
