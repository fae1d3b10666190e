namespace Plumbline.Knowledge;

/// <summary>The three numbers of the mechanism model that counts do not give: chosen by cross-validation.</summary>
/// <param name="PseudoCount">Added to both answers of each criterion in each mechanism, so that nothing is ever impossible; above 0.</param>
/// <param name="Shrinkage">How far measured correlations are pulled towards none, 0 (as measured) to 1 (all answers independent).</param>
/// <param name="Disagreement">The share of patients whose expert class says nothing about their answers, in [0, 1): the belief never gets surer than that.</param>
public readonly record struct MechanismSettings(double PseudoCount, double Shrinkage, double Disagreement);
