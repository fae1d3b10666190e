using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Reasoning.Scoring;

namespace Plumbline.Reasoning;

/// <summary>Chooses the settings of the mechanism model from patients alone.</summary>
/// <remarks>
/// Each candidate is judged by cross-validated log loss; the settings taken are the mean of the candidates, each weighted by the
/// likelihood that it gave to patients it had not seen. Taking the single winner instead follows the few patients whom no
/// model can get right, and is worse on new ones (<c>docs/mechanism.md</c>).
/// </remarks>
public static class MechanismTuning
{
    private const int Decimals = 3;

    /// <summary>The weighted mean of the candidates in <paramref name="shape"/>.</summary>
    /// <param name="shape">The criteria and the candidates.</param>
    /// <param name="patients">The patients to learn from.</param>
    /// <param name="plan">How the patients are divided.</param>
    public static MechanismSettings Settings(MechanismKnowledge shape, ImmutableArray<LabelledPatient> patients, FoldPlan plan)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(plan);
        double[] losses = Losses(shape, patients, plan);
        double least = losses.Min();
        double[] weights = [.. losses.Select(loss => Math.Exp(-patients.Length * (loss - least)))];
        double Mean(Func<MechanismSettings, double> part) =>
            shape.Candidates.Zip(weights, (candidate, weight) => weight * part(candidate)).Sum() / weights.Sum();

        // Pseudo-counts act in proportion, so they are averaged as ratios are.
        return new(
            Math.Round(Math.Exp(Mean(candidate => Math.Log(candidate.PseudoCount))), Decimals),
            Math.Round(Mean(candidate => candidate.Shrinkage), Decimals),
            Math.Round(Mean(candidate => candidate.Disagreement), Decimals));
    }

    // Counting does not depend on the settings, so that it is done once for all candidates.
    private static double[] Losses(MechanismKnowledge shape, ImmutableArray<LabelledPatient> patients, FoldPlan plan)
    {
        double[] losses = new double[shape.Candidates.Length];
        for (int repeat = 0; repeat < plan.Repeats; repeat++)
        {
            ImmutableArray<int> folds = plan.Divide([.. patients.Select(patient => (int)patient.Mechanism)], repeat);
            for (int fold = 0; fold < plan.Folds; fold++)
            {
                MechanismKnowledge fitted = MechanismFit.Fit(shape, [.. patients.Where((_, i) => folds[i] != fold)]);
                LabelledPatient[] unseen = [.. patients.Where((_, i) => folds[i] == fold)];
                for (int candidate = 0; candidate < losses.Length; candidate++)
                {
                    var model = new MechanismModel(fitted with { Settings = shape.Candidates[candidate] });
                    losses[candidate] += unseen.Sum(patient => -Math.Log(Math.Max(
                        Prediction.Floor, model.Assess(patient.Criteria).Belief.Probabilities[patient.Mechanism].Value)));
                }
            }
        }

        return [.. losses.Select(loss => loss / (patients.Length * plan.Repeats))];
    }
}
