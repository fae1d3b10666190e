using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>How much each open finding is expected to tell about the causes.</summary>
/// <remarks>
/// The gain is the expected fall of Σ wᵢ H(causeᵢ), H the binary entropy in bits: the sum over causes of the mutual information
/// between cause and answer (Lindley 1956), weighted by what would change the plan. Exact for the network.
/// </remarks>
internal sealed class QuestionGains(CausalModel model, CauseWeights weights)
{
    internal ImmutableArray<FindingGain> Of(Answers complete, IEnumerable<string> open)
    {
        var (grounding, inference) = Grounding.Affordable(model, complete, open);
        var outlook = new QuestionOutlook(grounding.Network);
        Posterior now = inference.Infer(grounding.Evidence);
        inference.LookAhead(grounding.Evidence, outlook);
        double before = Entropy(now.Causes.AsSpan(), now.Groups.AsSpan());
        var asked = grounding.Open.Select(finding => (finding.Finding, Question: NetworkQuestion.OfFinding(finding.Position)))
            .Concat(grounding.Network.Risks.Select((risk, r) => (Finding: risk.Id, Question: NetworkQuestion.OfRisk(r))).Where(risk => open.Contains(risk.Finding)));
        return [.. asked.Select(finding => new FindingGain(finding.Finding, Gain(outlook, finding.Question, before)))
            .OrderByDescending(gain => gain.Gain).ThenBy(gain => gain.Finding, StringComparer.Ordinal)];
    }

    private double Gain(QuestionOutlook outlook, NetworkQuestion question, double before)
    {
        double after = 0;
        for (int level = 0; level < 2; level++)
        {
            after += outlook.Chance(question, level) * Entropy(outlook.Causes(question, level), outlook.Groups(question, level));
        }

        // Information is never negative; rounding may be.
        return Math.Max(0, before - after);
    }

    private double Entropy(ReadOnlySpan<double> causes, ReadOnlySpan<double> groups)
    {
        double sum = 0;
        for (int c = 0; c < causes.Length; c++)
        {
            sum += weights.Causes[c] == 0 ? 0 : weights.Causes[c] * Entropy(causes[c]);
        }

        for (int g = 0; g < groups.Length; g++)
        {
            sum += weights.Groups[g] * Entropy(groups[g]);
        }

        return sum;
    }

    private static double Entropy(double p) => p <= 0 || p >= 1 ? 0 : -((p * Math.Log2(p)) + ((1 - p) * Math.Log2(1 - p)));
}
