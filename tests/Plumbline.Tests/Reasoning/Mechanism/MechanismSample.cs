using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Tests.Reasoning.Mechanism;

/// <summary>Small made-up knowledge whose beliefs can be worked out by hand.</summary>
internal static class MechanismSample
{
    /// <summary>Ten patients of each mechanism and criteria that 9, 3 and 1 of them show, correlated as given with one another.</summary>
    public static MechanismKnowledge Of(int criteria, double correlation, double disagreement = 0) => new()
    {
        Id = "made-up",
        FittedOn = "nobody",
        Sources = [],
        Patients = new(10, 10, 10),
        Settings = new(PseudoCount: 1, Shrinkage: 0, disagreement),
        Candidates = [],
        Criteria = [.. Enumerable.Range(1, criteria).Select(number => new PainCriterion(
            $"criterion-{number}", number, "made up", false, new(new(9, 10), new(3, 10), new(1, 10))))],
        Correlations = [.. Enumerable.Range(0, criteria).Select(row => Enumerable.Repeat(correlation, row).ToImmutableArray())],
        Proxies =
        [
            new("criterion-1", ["burning", "shooting"], Answer.Present, NoneSaysTheOpposite: true, ["numb-all-over"], Probability.Of(0.8), "made up"),
            new("criterion-2", ["widespread"], Answer.Absent, NoneSaysTheOpposite: false, [], Probability.Of(1), "made up"),
        ],
    };

    /// <summary>Answers by criterion number.</summary>
    public static ImmutableSortedDictionary<string, Answer> Answers(params ReadOnlySpan<Answer> answers)
    {
        var made = ImmutableSortedDictionary.CreateBuilder<string, Answer>(StringComparer.Ordinal);
        for (int i = 0; i < answers.Length; i++)
        {
            made[$"criterion-{i + 1}"] = answers[i];
        }

        return made.ToImmutable();
    }
}
