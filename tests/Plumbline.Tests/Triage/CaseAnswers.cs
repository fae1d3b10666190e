using System.Text.Json;
using Plumbline.Knowledge;

namespace Plumbline.Tests.Triage;

/// <summary>The answers of a published case, by the words that findings say they are called there.</summary>
internal static class CaseAnswers
{
    public static Answers Of(JsonElement encoding, KnowledgeBase knowledge)
    {
        var byWord = knowledge.Findings.Values.SelectMany(finding => finding.CaseWords.Select(word => (word, finding.Id))).ToLookup(pair => pair.word, pair => pair.Id);
        Answers answers = Answers.None with
        {
            Age = encoding.GetProperty("age") is { ValueKind: JsonValueKind.Number } age ? Age.Of(age.GetInt32()) : null,
            Duration = encoding.GetProperty("duration_days") is { ValueKind: JsonValueKind.Number } days ? PainDuration.OfDays(days.GetDouble()) : null,
            Sex = encoding.GetProperty("sex").GetString() switch { "female" => Sex.Female, "male" => Sex.Male, _ => Sex.Unknown },
        };

        // Absent first: what is present in one word and absent in another is present.
        answers = Add(answers, "findings_absent", "findings", Answer.Absent);
        foreach (string list in new[] { "pain_location", "quality", "onset", "worse_with", "better_with" })
        {
            answers = Add(answers, list, list, Answer.Present);
        }

        answers = Add(answers, "findings_present", "findings", Answer.Present);
        return encoding.GetProperty("side").GetString() is { } side ? WithWord(answers, $"side:{side}", Answer.Present) : answers;

        Answers Add(Answers all, string list, string section, Answer answer) =>
            encoding.GetProperty(list).EnumerateArray().Aggregate(all, (some, word) => WithWord(some, $"{section}:{word.GetString()}", answer));

        Answers WithWord(Answers all, string word, Answer answer) => byWord[word].Aggregate(all, (some, finding) => some.With(finding, answer));
    }
}
