using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Reasoning.Scoring;

namespace Plumbline.Reasoning;

/// <summary>Judges the mechanism model on patients that it has not seen.</summary>
public static class MechanismCrossValidation
{
    /// <summary>Refits and retunes inside every fold, so that nothing of a patient is known when that patient is judged.</summary>
    /// <param name="shape">The criteria and the candidate settings; its counts and settings are not used.</param>
    /// <param name="patients">All patients.</param>
    /// <param name="plan">How they are divided.</param>
    /// <param name="inner">How the others are divided again to choose the settings.</param>
    /// <returns>A prediction for each patient and repeat.</returns>
    public static ImmutableArray<Prediction> Nested(
        MechanismKnowledge shape, ImmutableArray<LabelledPatient> patients, FoldPlan plan, FoldPlan inner) =>
        Run(patients, plan, some =>
        {
            MechanismSettings settings = MechanismTuning.Settings(shape, some, inner);
            return new MechanismModel(MechanismFit.Fit(shape with { Settings = settings }, some));
        });

    /// <summary>Fits on all folds but one and predicts that one, for every fold and repeat.</summary>
    /// <param name="patients">All patients.</param>
    /// <param name="plan">How they are divided; each fold gets its share of each mechanism.</param>
    /// <param name="fit">Makes a model of some patients.</param>
    /// <returns>A prediction for each patient and repeat.</returns>
    public static ImmutableArray<Prediction> Run(
        ImmutableArray<LabelledPatient> patients, FoldPlan plan, Func<ImmutableArray<LabelledPatient>, MechanismModel> fit)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(fit);
        var predictions = ImmutableArray.CreateBuilder<Prediction>(patients.Length * plan.Repeats);
        for (int repeat = 0; repeat < plan.Repeats; repeat++)
        {
            ImmutableArray<int> folds = plan.Divide([.. patients.Select(patient => (int)patient.Mechanism)], repeat);
            for (int fold = 0; fold < plan.Folds; fold++)
            {
                MechanismModel model = fit([.. patients.Where((_, i) => folds[i] != fold)]);
                foreach (LabelledPatient patient in patients.Where((_, i) => folds[i] == fold))
                {
                    MechanismBelief belief = model.Assess(patient.Criteria).Belief;
                    predictions.Add(new(patient.Id, belief.Probabilities.ToArray(), (int)patient.Mechanism, repeat));
                }
            }
        }

        return predictions.MoveToImmutable();
    }
}
