using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>How much each open finding is expected to tell about the causes.</summary>
/// <remarks>
/// The gain is the expected fall of Σ wᵢ H(causeᵢ), H the binary entropy in bits: the sum over causes of the mutual information
/// between cause and answer (Lindley 1956), weighted by what would change the plan. Exact for the network.
/// </remarks>
internal sealed class QuestionGains
{
    /// <summary>Multiplications of one evaluation. A person waits after every page, and weak evidence seldom decides what to ask.</summary>
    internal const double MostWork = 50_000;

    // What an answer tells counts by its chance: the digits that a rarer one would lose are lost in rounding anyway.
    private const double Rare = 1e-9;

    private readonly CausalModel _model;
    private readonly double[] _weights;

    internal QuestionGains(CausalModel model, CauseWeights weights)
    {
        _model = model;
        _weights = [.. weights.Causes, .. weights.Groups];
    }

    internal ImmutableArray<FindingGain> Of(Answers complete, ImmutableArray<string> open)
    {
        var (grounding, inference) = Grounding.Affordable(_model, complete, open, EvidenceLimit.Least(_model), MostWork);
        var outlook = new QuestionOutlook(grounding.Network);
        Posterior now = inference.Infer(grounding.Evidence);
        inference.LookAhead(grounding.Evidence, outlook, Rare);
        double before = BinaryEntropy.WeightedSum([.. now.Causes, .. now.Groups], _weights);
        var asked = grounding.Open().Select(finding => (finding.Finding, Question: NetworkQuestion.OfFinding(finding.Position)))
            .Concat(grounding.Network.Risks.Select((risk, r) => (Finding: risk.Id, Question: NetworkQuestion.OfRisk(r))).Where(risk => open.Contains(risk.Finding)));
        return [.. asked.Select(finding => new FindingGain(finding.Finding, Gain(outlook, finding.Question, before)))
            .OrderByDescending(gain => gain.Gain).ThenBy(gain => gain.Finding, StringComparer.Ordinal)];
    }

    // In bits. Information is never negative; rounding may be.
    private double Gain(QuestionOutlook outlook, NetworkQuestion question, double before) =>
        Math.Max(0, before - outlook.ExpectedEntropy(question, _weights)) / Math.Log(2);
}
