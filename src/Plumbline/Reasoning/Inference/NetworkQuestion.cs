namespace Plumbline.Reasoning;

/// <summary>Something that a person can be asked: a risk (levels 0 and 1) or a finding (its levels).</summary>
/// <param name="IsRisk">Whether <paramref name="Index"/> counts in the network's risks (else in its findings).</param>
/// <param name="Index">The position in the network.</param>
public readonly record struct NetworkQuestion(bool IsRisk, int Index)
{
    /// <summary>The question after a risk.</summary>
    public static NetworkQuestion OfRisk(int risk) => new(true, risk);

    /// <summary>The question after a finding.</summary>
    public static NetworkQuestion OfFinding(int finding) => new(false, finding);

    /// <summary>How many answers there are, absence included.</summary>
    internal int Levels(CausalNetwork network) => IsRisk ? 2 : network.Findings[Index].Levels;

    // Risks first, then findings: the order of every table by question.
    internal int Position(CausalNetwork network) => IsRisk ? Index : network.Risks.Length + Index;
}
