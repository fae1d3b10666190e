using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Web.Learn;

/// <summary>A word and what it means.</summary>
/// <param name="Word">The word.</param>
/// <param name="Folder">Where it comes from: <c>conditions</c>, <c>concepts</c>, <c>bodies</c> or <c>glossary</c>.</param>
/// <param name="Id">The id there.</param>
/// <param name="Meaning">What it means, in plain words.</param>
public sealed record GlossaryTerm(string Word, string Folder, string Id, string Meaning)
{
    /// <summary>The part of the page to link to.</summary>
    public string Anchor => $"word-{Folder}-{Id}";
}

/// <summary>The words of the field in plain words, by their first letter.</summary>
public static class Glossary
{
    private static readonly ImmutableArray<string> Folders = ["conditions", "concepts", "bodies", "glossary"];

    /// <summary>All terms by letter, both in order.</summary>
    /// <param name="texts">The words of the knowledge.</param>
    /// <param name="language">The language.</param>
    public static ImmutableSortedDictionary<char, ImmutableArray<GlossaryTerm>> Of(Texts texts, string language)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.All
            .Where(text => text.Key.Language == language && text.Key.Field == "name" && Folders.Contains(text.Key.Kind))
            .Select(text => (text, Meaning: texts.Find(text.Key.Kind, text.Key.Id, "plain", language)))
            .Where(pair => pair.Meaning is not null)
            .Select(pair => new GlossaryTerm(pair.text.Value, pair.text.Key.Kind, pair.text.Key.Id, pair.Meaning!))
            .GroupBy(term => char.ToUpperInvariant(SearchWords.Normal(term.Word)[0]))
            .ToImmutableSortedDictionary(
                group => group.Key,
                group => group.OrderBy(term => term.Word, StringComparer.InvariantCultureIgnoreCase).ToImmutableArray());
    }
}
