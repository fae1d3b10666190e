using System.Collections.Immutable;

namespace Plumbline.Knowledge;

/// <summary>All that the mechanism model needs: counts and correlations from one study, and what stands in for its criteria.</summary>
public sealed record MechanismKnowledge
{
    /// <summary>The name of the file.</summary>
    public required string Id { get; init; }

    /// <summary>The data that everything was counted in, as a name.</summary>
    public required string FittedOn { get; init; }

    /// <summary>The ids of the sources of the counts and of the method.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>How many patients the expert put into each mechanism.</summary>
    public required PerMechanism<int> Patients { get; init; }

    /// <summary>The three chosen numbers.</summary>
    public required MechanismSettings Settings { get; init; }

    /// <summary>The settings that were compared; <see cref="Settings"/> is one of them.</summary>
    public required ImmutableArray<MechanismSettings> Candidates { get; init; }

    /// <summary>The criteria, in the study's order.</summary>
    public required ImmutableArray<PainCriterion> Criteria { get; init; }

    /// <summary>
    /// Correlations between criteria among patients of the same mechanism, pooled over mechanisms: entry [j][k], with k below j,
    /// belongs to the criteria at these places, in [−1, 1].
    /// </summary>
    public required ImmutableArray<ImmutableArray<double>> Correlations { get; init; }

    /// <summary>What stands in for criteria in an ordinary assessment.</summary>
    public required ImmutableArray<CriterionProxy> Proxies { get; init; }
}
