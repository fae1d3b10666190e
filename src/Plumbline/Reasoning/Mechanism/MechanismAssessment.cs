using System.Collections.Immutable;

namespace Plumbline.Reasoning;

/// <summary>What the mechanism model makes of a person's criteria.</summary>
/// <param name="Belief">The three probabilities.</param>
/// <param name="Contributions">What each answered criterion added, in the order of the knowledge.</param>
public sealed record MechanismAssessment(MechanismBelief Belief, ImmutableArray<CriterionContribution> Contributions);

/// <summary>What one answered criterion added to the belief.</summary>
/// <param name="Criterion">The id of the criterion.</param>
/// <param name="Answer">Present or absent.</param>
/// <param name="Weight">How much of its evidence counts beside the other answers, 0 (they say it all) to 1 (it stands alone).</param>
/// <param name="Evidence">The natural logarithm of the answer's probability in each mechanism, times the weight; only differences mean something.</param>
public sealed record CriterionContribution(string Criterion, Answer Answer, double Weight, PerMechanism<double> Evidence);
