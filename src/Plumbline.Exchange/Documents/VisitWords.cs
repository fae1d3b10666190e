using System.Globalization;
using Plumbline.Knowledge;

namespace Plumbline.Exchange.Documents;

/// <summary>The words of a summary for one reader, from <c>knowledge/text/LANGUAGE/pages/visit.yaml</c> and the names in the knowledge.</summary>
internal sealed class VisitWords(KnowledgeBase knowledge, VisitReader reader, string language)
{
    private const string Common = "summary";

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language == Texts.FirstLanguage ? "en-GB" : language);

    public VisitReader Reader => reader;

    /// <summary>A phrase with its gaps filled: the reader's own, else the common one.</summary>
    public string Say(string field, params object[] gaps)
    {
        string phrase = Find(field) ?? throw new KeyNotFoundException($"There is no phrase '{Common}.{field}' in knowledge/text/en/pages/visit.yaml.");
        return gaps.Length == 0 ? phrase : CountedWords.Fill(_culture, phrase, gaps);
    }

    /// <summary>A phrase; null where there is none.</summary>
    public string? Find(string field) => Page(reader == VisitReader.Clinician ? "summary-clinician" : "summary-person", field) ?? Page(Common, field);

    public string Day(DateOnly day) => day.ToString(Say("date"), _culture);

    public string Number(double number) => number.ToString("0.##", _culture);

    public string Join(IEnumerable<string> parts) => string.Join(Say("joiner") + " ", parts);

    public string Finding(string id) => Name("findings", id) ?? Name("pathway", id) ?? Plain(id);

    /// <summary>A condition: as a clinician calls it, or in everyday words.</summary>
    public string Condition(string id) => (reader == VisitReader.Person ? Text("conditions", id, "plain") : null) ?? Name("conditions", id) ?? Plain(id);

    public string Treatment(string id) => Name("treatments", id) ?? Plain(id);

    public string Region(string id) => Name("body", id) ?? Plain(id);

    /// <summary>A word of a care history, such as a device.</summary>
    public string Word(string id) => Page("summary-word", id) ?? Plain(id);

    public string Pathway(string id) => Name("pathway", id) ?? Plain(id);

    public string? Text(string kind, string id, string field) => knowledge.Texts.Find(kind, id, field, language) ?? knowledge.Texts.Find(kind, id, field);

    private string? Name(string kind, string id) => Text(kind, id, "name");

    private string? Page(string id, string field) => Text("pages", id, field);

    // An id of another version of the knowledge, which has no words here.
    private static string Plain(string id) => id.Replace('-', ' ');
}
