using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Reasoning;

/// <summary>Makes the causal model of a setting from the knowledge.</summary>
internal static class ModelBuilder
{
    // A frequency that follows from a ratio and a rate may come out above certainty; then the finding is as good as always there.
    private const double AlmostAlways = 0.99;

    /// <exception cref="InvalidOperationException">The knowledge lacks the setting or the rules of dependence.</exception>
    internal static CausalModel Build(KnowledgeBase knowledge, string setting, IEnumerable<Condition> conditions)
    {
        DependenceRules dependence = knowledge.Dependence
            ?? throw new InvalidOperationException($"The knowledge has no {DependenceRules.File}; check it before reasoning.");
        if (!knowledge.Settings.TryGetValue(setting, out Setting? priors))
        {
            throw new InvalidOperationException($"The knowledge has no setting '{setting}'.");
        }

        ImmutableArray<Condition> ordered = CausesFirst([.. conditions]);
        var position = ordered.Select((condition, at) => (condition.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        var findings = knowledge.Findings.Values.Where(finding => finding.Kind != FindingKind.Context && finding.Rate is not null)
            .Select(finding => Finding(finding, dependence)).ToImmutableArray();
        var findingAt = findings.Select((finding, at) => (finding.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        var causes = ordered.Select(condition => new ModelCause(
            condition.Id,
            priors.PriorOf(condition.Id, Answers.None) is { } prior ? Of(prior) : null,
            condition.Requires,
            [.. condition.Modifiers.Select(modifier => Modifier(knowledge, modifier))],
            [.. condition.CausedBy.Where(by => position.ContainsKey(by.Condition)).Select(by => (position[by.Condition], Of(by.Probability)))],
            [.. condition.Findings.Where(weight => findingAt.ContainsKey(weight.Finding)).Select(weight => Link(weight, findingAt[weight.Finding], findings))],
            condition.Caps.ToImmutableDictionary(cap => cap.Group, cap => cap.Ratio.Value, StringComparer.Ordinal))).ToImmutableArray();
        var shared = knowledge.Findings.Values.Where(finding => finding is { IsShared: true, Rate: not null })
            .Select(finding => (finding.Id, finding.Rate!.Value)).ToImmutableArray();
        var groups = ordered.Where(condition => condition.ReportedAs is not null).GroupBy(condition => condition.ReportedAs!, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, Members(group, position)));
        return new(findings, causes, shared, [.. groups], dependence);
    }

    private static ImmutableArray<int> Members(IGrouping<string, Condition> group, Dictionary<string, int> position) =>
        position.TryGetValue(group.Key, out int own)
            ? [own, .. group.Select(condition => position[condition.Id])]
            : [.. group.Select(condition => position[condition.Id])];

    private static ModelFinding Finding(Finding finding, DependenceRules dependence) => new(
        finding.Id,
        Of(finding.Rate!),
        finding.Group,
        dependence.SoftKinds.Contains(finding.Kind),
        dependence.CappedKinds.Contains(finding.Kind))
    {
        Follows = finding.Derived is not null,
    };

    private static Estimate Of(CitedNumber number) => new(number.Value, number.Distribution);

    private static ModelModifier Modifier(KnowledgeBase knowledge, OddsModifier modifier)
    {
        string? context = modifier.When is HasFinding { Finding: var finding } && knowledge.Findings[finding] is { Kind: FindingKind.Context, Rate: not null } ? finding : null;
        return new(modifier.When, context, context is null ? 0 : knowledge.Findings[context].Rate!.Value, Of(modifier.Odds));
    }

    // The frequency in cases where it is known; else the ratio times the rate; else what the ratio of the absent finding leaves.
    private static ModelLink Link(FindingWeight weight, int finding, ImmutableArray<ModelFinding> findings)
    {
        double rate = findings[finding].Rate.Mean;
        if (weight.Frequency is { } frequency)
        {
            bool definition = frequency.Interval.Kind == StatedIntervalKind.Definition;
            return new(finding, new(Math.Min(AlmostAlways, frequency.Value), frequency.Distribution), definition);
        }

        if (weight.Present is { } present)
        {
            double sd = present.Distribution is LogNormalDistribution ratio ? ratio.LogSd : 0;
            double product = Math.Min(AlmostAlways, present.Value * rate);
            return new(finding, new(product, new LogNormalDistribution(Math.Log(product), sd)), false);
        }

        double left = 1 - Math.Min(AlmostAlways, weight.Absent!.Value * (1 - rate));
        double logSd = weight.Absent.Distribution is LogNormalDistribution absent ? absent.LogSd : 0;
        return new(finding, new(left, new LogitNormalDistribution(Math.Log(left / (1 - left)), logSd)), false);
    }

    private static ImmutableArray<Condition> CausesFirst(ImmutableArray<Condition> conditions)
    {
        var byId = conditions.ToDictionary(condition => condition.Id, StringComparer.Ordinal);
        var ordered = ImmutableArray.CreateBuilder<Condition>();
        var placed = new HashSet<string>(StringComparer.Ordinal);
        void Place(Condition condition)
        {
            if (!placed.Add(condition.Id))
            {
                return;
            }

            foreach (CausedBy by in condition.CausedBy)
            {
                if (byId.TryGetValue(by.Condition, out Condition? cause))
                {
                    Place(cause);
                }
            }

            ordered.Add(condition);
        }

        foreach (Condition condition in conditions)
        {
            Place(condition);
        }

        return ordered.ToImmutable();
    }
}
