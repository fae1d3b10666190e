using Plumbline.Knowledge;

namespace Plumbline.Load;

/// <summary>Makes up people: one cause by chance, its signs as often as with that cause, and everything else as often as with none.</summary>
internal sealed class People(KnowledgeBase knowledge)
{
    private readonly Condition[] _causes = [.. knowledge.Conditions.Values.Where(condition => condition.Role is ConditionRole.Cause or ConditionRole.Syndrome or ConditionRole.Mimic)];

    /// <summary>What the next person would tick.</summary>
    internal HashSet<string> Next(Random random)
    {
        Condition cause = _causes[random.Next(_causes.Length)];
        var frequency = cause.Findings.ToDictionary(weight => weight.Finding, Frequency, StringComparer.Ordinal);
        return [.. knowledge.Findings.Values.Where(finding => random.NextDouble() < frequency.GetValueOrDefault(finding.Id, finding.Rate?.Value ?? 0)).Select(finding => finding.Id)];
    }

    private double Frequency(FindingWeight weight)
    {
        double rate = knowledge.Findings[weight.Finding].Rate?.Value ?? 0;
        return weight.Frequency?.Value ?? Math.Min(1, rate * (weight.Present?.Value ?? 1));
    }
}
