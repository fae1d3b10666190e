using System.Globalization;
using Plumbline.Knowledge;
using Plumbline.Tests.Knowledge;
using Plumbline.Triage;

namespace Plumbline.Tests.Triage;

/// <summary>The knowledge of the repository, read once, and short ways to ask its safety rules.</summary>
internal static class Shipped
{
    private static readonly Lazy<Reading> Read = new(() => KnowledgeReader.Read(KnowledgeFiles.FromFolder(KnowledgeSample.ShippedFolder())));

    public static Reading Reading => Read.Value;

    public static KnowledgeBase Knowledge => Reading.Knowledge;

    /// <summary>Answers with these findings present, written with spaces between them; also <c>age=70</c>, <c>days=3</c>, <c>sex=female</c>.</summary>
    public static Answers Having(string findings)
    {
        Answers answers = Answers.None;
        foreach (string word in findings.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            answers = word.Split('=') switch
            {
                ["age", var years] => answers with { Age = Age.Of(int.Parse(years, CultureInfo.InvariantCulture)) },
                ["days", var days] => answers with { Duration = PainDuration.OfDays(double.Parse(days, CultureInfo.InvariantCulture)) },
                ["sex", var sex] => answers with { Sex = Enum.Parse<Sex>(sex, ignoreCase: true) },
                _ => Knowledge.Findings.ContainsKey(word)
                    ? answers.With(word, Answer.Present)
                    : throw new ArgumentException($"There is no finding '{word}'."),
            };
        }

        return answers;
    }

    public static TriageResult Assess(Answers answers) => TriageRules.Assess(Knowledge, answers);

    public static TriageResult Assess(string findings) => Assess(Having(findings));
}
