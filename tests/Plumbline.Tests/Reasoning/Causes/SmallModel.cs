using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Reasoning;

namespace Plumbline.Tests.Reasoning.Causes;

/// <summary>Small random models that can be enumerated: five causes, seven findings (two groups), one shared context.</summary>
internal static class SmallModel
{
    internal const string Shared = "diabetes";
    private const int CauseCount = 5;
    private const int FindingCount = 7;

    internal static CausalModel Random(int seed, double withinGroup = 0.3, double correlation = 0.05, double cap = 20, double negligible = 1)
    {
        var random = new Random(seed);
        double Fraction() => 0.02 + (0.9 * random.NextDouble());
        var findings = Enumerable.Range(0, FindingCount)
            .Select(f => new ModelFinding($"f{f}", Sure(Fraction()), f < 2 ? "first" : f < 5 ? "second" : null, f % 2 == 0, f % 3 != 0))
            .ToImmutableArray();
        var causes = Enumerable.Range(0, CauseCount).Select(c => new ModelCause(
            $"c{c}",
            Sure(0.05 + (0.4 * random.NextDouble())),
            c == 4 ? Shared : null,
            c is 1 or 2 ? [new(new HasFinding(Shared), Shared, 0.2, Sure(0.5 + (4 * random.NextDouble())))] : [],
            c == 3 ? [(0, Sure(Fraction())), (1, Sure(Fraction()))] : [],
            [.. Enumerable.Range(0, FindingCount).Where(_ => random.Next(3) > 0).Select(f => new ModelLink(f, Sure(Fraction()), false))],
            ImmutableDictionary<string, double>.Empty)).ToImmutableArray();
        return new(findings, causes, [(Shared, 0.2)], [("any-of-two", [0, 2])], Rules(withinGroup, correlation, cap, negligible));
    }

    internal static DependenceRules Rules(double withinGroup, double correlation, double cap, double negligible) => new(
        Number(withinGroup, Scale.Proportion), Number(correlation, Scale.Proportion), [], Number(cap, Scale.Ratio), [], Number(negligible, Scale.Ratio), Number(0.5, Scale.Proportion));

    internal static Answers RandomAnswers(int seed)
    {
        var random = new Random(seed);
        Answers answers = Answers.None;
        for (int f = 0; f < FindingCount; f++)
        {
            answers = answers.With($"f{f}", (Answer)random.Next(4));
        }

        return answers.With(Shared, (Answer)random.Next(4));
    }

    private static Estimate Sure(double value) => new(value, new ExactValue(value));

    private static CitedNumber Number(double value, Scale scale) =>
        new(value, scale, new(StatedIntervalKind.Definition), new(null, ReadStatus.Recalled, "for the test"), new ExactValue(value));
}
