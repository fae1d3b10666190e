using Plumbline.Knowledge;

namespace Plumbline.Pathway;

/// <summary>Which words a history file may use, and how to name them in a message.</summary>
internal sealed class Words(KnowledgeBase knowledge)
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

    public bool IsTreatment(string word) => knowledge.Treatments.ContainsKey(word);

    public bool IsCondition(string word) => knowledge.Conditions.ContainsKey(word);

    public bool IsReview(string word) => ReviewKinds.Contains(word, StringComparer.Ordinal);

    public bool IsTarget(string word) => Vocabulary.BlockTargets.Contains(word);

    public bool IsDevice(string word) => Vocabulary.DeviceKinds.Contains(word);

    public bool IsImaging(string word) => Vocabulary.Imaging.Contains(word);

    public bool IsAssessment(string word) => Vocabulary.Assessments.Contains(word);

    public bool IsPreference(string word) => Vocabulary.Preferences.Contains(word);

    /// <summary>Only what a person or clinician states: a computed or combined fact follows from the history and cannot be claimed.</summary>
    public bool IsFact(string word) => knowledge.Care.Facts.Recorded.Contains(word) || (knowledge.Findings.ContainsKey(word) && !knowledge.Care.Facts.Has(word));
}
