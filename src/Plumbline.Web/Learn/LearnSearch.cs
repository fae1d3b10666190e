using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Knowledge;

namespace Plumbline.Web.Learn;

/// <summary>The search over everything that has a page, by the words of the language of the request. What is typed is never kept.</summary>
public sealed class LearnSearch(KnowledgeBase knowledge)
{
    // In the order in which a person looks; equal fits keep it.
    private static readonly ImmutableArray<string> Folders = ["conditions", "treatments", "findings", "concepts", "medicines", "conflicts"];

    // What the page of a thing opens with, for the line under its name.
    private static readonly ImmutableArray<string> Summaries = ["plain", "what", "ask", "seeds-say"];

    private readonly ConcurrentDictionary<string, SearchIndex> _byLanguage = new(StringComparer.Ordinal);

    /// <summary>The index of the language of this request; the first language where that one has no words.</summary>
    public SearchIndex Index
    {
        get
        {
            string language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
            return _byLanguage.GetOrAdd(knowledge.Texts.Languages.Contains(language) ? language : Texts.FirstLanguage, Build);
        }
    }

    private SearchIndex Build(string language)
    {
        ILookup<(string, string), KeyValuePair<TextKey, string>> texts = knowledge.Texts.All.Where(text => text.Key.Language == language)
            .ToLookup(text => (text.Key.Kind, text.Key.Id));
        return new(from folder in Folders from id in Ids(folder) select Entry(folder, id, texts));
    }

    private SearchEntry Entry(string folder, string id, ILookup<(string, string), KeyValuePair<TextKey, string>> texts)
    {
        Dictionary<string, string> own = texts[(folder, id)].ToDictionary(text => text.Key.Field, text => text.Value, StringComparer.Ordinal);
        IEnumerable<string> called = texts[("also-called", id)].Where(text => text.Key.Field == folder).SelectMany(text => text.Value.Split('\n'));
        IEnumerable<string> medicine = folder == "medicines" ? knowledge.Care.Medicines[id].AlsoCalled : [];
        return new(
            folder,
            id,
            own.GetValueOrDefault("name", id),
            Summaries.Select(own.GetValueOrDefault).FirstOrDefault(text => text is not null) ?? "",
            [.. called, .. medicine, id.Replace('-', ' ')],
            string.Join(' ', own.Where(text => text.Key != "name").Select(text => text.Value)));
    }

    private IEnumerable<string> Ids(string folder) => folder switch
    {
        "conditions" => knowledge.Conditions.Keys,
        "treatments" => knowledge.Treatments.Keys,
        "findings" => knowledge.Findings.Keys,
        "concepts" => knowledge.Concepts.Keys,
        "medicines" => knowledge.Care.Medicines.Keys,
        _ => knowledge.Conflicts.Keys,
    };
}
