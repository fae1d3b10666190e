using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>What the evidence makes of every cause and risk: exact marginals.</summary>
public sealed class Posterior
{
    private readonly ImmutableArray<double> _causes;
    private readonly ImmutableArray<double> _risks;
    private readonly ImmutableArray<double> _groups;

    internal Posterior(double evidence, double lnEvidence, ImmutableArray<double> causes, ImmutableArray<double> risks, ImmutableArray<double> groups)
    {
        Evidence = evidence;
        LnEvidence = lnEvidence;
        _causes = causes;
        _risks = risks;
        _groups = groups;
    }

    /// <summary>The natural logarithm of the probability of the evidence; negative infinity where the model excludes it.</summary>
    public double LnEvidence { get; }

    /// <summary>The probability of the evidence, in [0, 1].</summary>
    public double Evidence { get; }

    /// <summary>Whether the model allows the evidence at all. Where it does not, there are no marginals to ask for.</summary>
    public bool IsPossible => !double.IsNegativeInfinity(LnEvidence);

    /// <summary>The probability that each cause is present, in the network's order; each in [0, 1].</summary>
    /// <exception cref="InvalidOperationException">The evidence is impossible; see <see cref="IsPossible"/>.</exception>
    public ImmutableArray<double> Causes => Given(_causes);

    /// <summary>The probability that each risk is present, in the network's order; 0 or 1 where it is known.</summary>
    /// <exception cref="InvalidOperationException">The evidence is impossible; see <see cref="IsPossible"/>.</exception>
    public ImmutableArray<double> Risks => Given(_risks);

    /// <summary>The probability that at least one cause of each group is present, in the network's order.</summary>
    /// <exception cref="InvalidOperationException">The evidence is impossible; see <see cref="IsPossible"/>.</exception>
    public ImmutableArray<double> Groups => Given(_groups);

    private ImmutableArray<double> Given(ImmutableArray<double> marginals) =>
        IsPossible
            ? marginals
            : throw new InvalidOperationException("The evidence has probability 0 in this network, so nothing follows from it; ask IsPossible first.");
}
