using Plumbline.Knowledge;
using Plumbline.Reasoning;
using Plumbline.Reasoning.Scoring;

namespace Plumbline.Tests.Reasoning.Mechanism;

public class MechanismFitTests
{
    /// <summary>The plan that the shipped settings were chosen with.</summary>
    internal static readonly FoldPlan Tuning = FoldPlan.Of(folds: 5, repeats: 3, seed: 2011);

    [Fact]
    public void The_shipped_counts_and_correlations_are_those_of_the_open_patients()
    {
        MechanismKnowledge shipped = OpenPatients.Shipped;

        MechanismKnowledge again = MechanismFit.Fit(shipped, OpenPatients.All());

        Assert.Equal(again.Patients, shipped.Patients);
        Assert.Equal(again.Criteria, shipped.Criteria);
        for (int j = 0; j < again.Correlations.Length; j++)
        {
            Assert.True(again.Correlations[j].SequenceEqual(shipped.Correlations[j]), $"{again.Criteria[j].Id}: [{string.Join(", ", again.Correlations[j])}]");
        }
    }

    [Fact]
    public void The_shipped_settings_are_those_that_the_open_patients_speak_for() =>
        Assert.Equal(MechanismTuning.Settings(OpenPatients.Shipped, OpenPatients.All(), Tuning), OpenPatients.Shipped.Settings);
}
