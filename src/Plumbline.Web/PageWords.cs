using System.Globalization;
using Plumbline.Knowledge;

namespace Plumbline.Web;

/// <summary>The words on the pages: <c>knowledge/text/LANGUAGE/pages/</c>, by <c>id.field</c>; and the words of the knowledge.</summary>
public sealed class PageWords(KnowledgeBase knowledge)
{
    /// <summary>A phrase of a page, such as <c>assess.skip</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such phrase; a test walks all pages for it.</exception>
    public string this[string key] => Find(key) ?? throw new KeyNotFoundException($"There is no phrase '{key}' in knowledge/text/en/pages/.");

    /// <summary>A phrase with its gaps filled: <c>{0}</c>, <c>{1}</c> and so on, and <c>{0:day|days}</c> by the number.</summary>
    public string Say(string key, params object[] gaps) => CountedWords.Fill(CultureInfo.CurrentCulture, this[key], gaps);

    /// <summary>A phrase; null where there is none.</summary>
    public string? Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        int dot = key.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? null : Of("pages", key[..dot], key[(dot + 1)..]);
    }

    /// <summary>A text of the knowledge; null where there is none. The parts of a list are separated by a line feed.</summary>
    /// <param name="kind">Such as <c>conditions</c>.</param>
    /// <param name="id">The id of the thing.</param>
    /// <param name="field">Such as <c>name</c>.</param>
    public string? Of(string kind, string id, string field) =>
        knowledge.Texts.Find(kind, id, field, Language) ?? knowledge.Texts.Find(kind, id, field);

    /// <summary>The language of this request, as a folder of <c>knowledge/text/</c>.</summary>
    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
}
