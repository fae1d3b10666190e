using System.Text.Json;
using Plumbline.Tests.Knowledge;
using Plumbline.Triage;

namespace Plumbline.Tests.Triage;

/// <summary>The safety rules on published cases, where they lie beside the repository.</summary>
public class OpenCaseTriageTests(ITestOutputHelper output)
{
    private static readonly string[] Levels = ["routine", "urgent", "emergency"];

    private static readonly string CasesFile = Path.GetFullPath(Path.Combine(KnowledgeSample.ShippedFolder(), "..", "..", "shared", "cases", "open.jsonl"));

    // The goals: no emergency below its lowest acceptable level, at most 5 % of the urgent, at most 10 % of the routine sent to emergency.
    [Fact]
    public void No_emergency_is_missed_few_urgent_are_and_few_routine_cases_are_sent_to_emergency()
    {
        Assert.SkipUnless(System.IO.File.Exists(CasesFile), $"The cases are not beside the repository ({CasesFile}).");
        List<TriagedCase> cases = [.. System.IO.File.ReadLines(CasesFile).Where(line => line.Length > 0).Select(Triage)];
        Print(cases);

        TriagedCase[] Of(string gold) => [.. cases.Where(each => each.Gold == gold)];
        Assert.All(Of("emergency"), each => Assert.False(each.IsUnder, each.Id));
        Assert.InRange(Of("urgent").Count(each => each.IsUnder), 0, Of("urgent").Length * 5 / 100);
        Assert.InRange(Of("routine").Count(each => each.Given == "emergency"), 0, Of("routine").Length * 10 / 100);
    }

    private static TriagedCase Triage(string line)
    {
        using var document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        TriageResult result = TriageRules.Assess(Shipped.Knowledge, CaseAnswers.Of(root.GetProperty("encoding"), Shipped.Knowledge));
        string given = result.Urgency switch
        {
            Urgency.Emergency or Urgency.SameDay => "emergency",
            Urgency.TwoWeeks => "urgent",
            _ => "routine",
        };
        string[] acceptable = [.. root.GetProperty("urgency_acceptable").EnumerateArray().Select(level => level.GetString()!)];
        return new(root.GetProperty("id").GetString()!, root.GetProperty("urgency_gold").GetString()!, given, result.DoNow,
            Rank(given) < acceptable.Min(Rank), Rank(given) > acceptable.Max(Rank));
    }

    private static int Rank(string level) => Array.IndexOf(Levels, level);

    private void Print(List<TriagedCase> cases)
    {
        output.WriteLine("published \\ given: " + string.Join(", ", Levels));
        foreach (string gold in Levels)
        {
            output.WriteLine($"{gold}: " + string.Join(", ", Levels.Select(given => cases.Count(each => each.Gold == gold && each.Given == given))));
        }

        foreach (TriagedCase each in cases.Where(each => each.IsUnder || each.IsOver))
        {
            output.WriteLine($"{(each.IsUnder ? "under" : "over")}: {each.Id}, {each.Gold}, given {each.Given}: {string.Join(", ", each.Rules)}");
        }
    }

    private sealed record TriagedCase(string Id, string Gold, string Given, IReadOnlyList<string> Rules, bool IsUnder, bool IsOver);
}
