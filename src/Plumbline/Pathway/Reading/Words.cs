using Plumbline.Knowledge;

namespace Plumbline.Pathway;

/// <summary>Which words a history file may use, and how to name them in a message.</summary>
/// <param name="knowledge">The knowledge that the words stand in.</param>
/// <param name="unknown">Where given, an id that this knowledge does not have is taken as it is and named here: another version may have it.</param>
internal sealed class Words(KnowledgeBase knowledge, ICollection<UnknownWord>? unknown = null)
{
    public const string Treatments = "the id of a treatment";

    private HistoryVocabulary Vocabulary => knowledge.Care.Vocabulary;

    public string Reviews => string.Join(", ", ReviewKinds);

    public string Targets => string.Join(", ", Vocabulary.BlockTargets);

    public string Devices => string.Join(", ", Vocabulary.DeviceKinds);

    public string Imaging => string.Join(", ", Vocabulary.Imaging);

    public string Assessments => string.Join(", ", Vocabulary.Assessments);

    public string Preferences => string.Join(", ", Vocabulary.Preferences);

    private IEnumerable<string> ReviewKinds => knowledge.Care.Timers.Select(timer => timer.Id);

    public bool IsTreatment(string word) => Take(knowledge.Treatments.ContainsKey(word), UnknownWord.OfTreatment, word);

    public bool IsCondition(string word) => Take(knowledge.Conditions.ContainsKey(word), UnknownWord.OfCondition, word);

    public bool IsReview(string word) => Take(ReviewKinds.Contains(word, StringComparer.Ordinal), UnknownWord.OfCare, word);

    public bool IsTarget(string word) => Take(Vocabulary.BlockTargets.Contains(word), UnknownWord.OfCare, word);

    public bool IsDevice(string word) => Take(Vocabulary.DeviceKinds.Contains(word), UnknownWord.OfCare, word);

    public bool IsImaging(string word) => Take(Vocabulary.Imaging.Contains(word), UnknownWord.OfCare, word);

    public bool IsAssessment(string word) => Take(Vocabulary.Assessments.Contains(word), UnknownWord.OfCare, word);

    public bool IsPreference(string word) => Take(Vocabulary.Preferences.Contains(word), UnknownWord.OfCare, word);

    public bool IsFinding(string word) => Take(knowledge.Findings.ContainsKey(word), UnknownWord.OfFinding, word);

    /// <summary>Only what a person or clinician states: a computed or combined fact follows from the history and cannot be claimed.</summary>
    public bool IsFact(string word) =>
        Take(knowledge.Care.Facts.Recorded.Contains(word) || (knowledge.Findings.ContainsKey(word) && !knowledge.Care.Facts.Has(word)), UnknownWord.OfFinding, word);

    private bool Take(bool known, string kind, string word)
    {
        if (known || unknown is null || !HistoryMap.IsId(word))
        {
            return known;
        }

        unknown.Add(new(kind, word));
        return true;
    }
}
