using FsCheck;
using FsCheck.Fluent;
using Plumbline.Reasoning;

namespace Plumbline.Tests.Reasoning.Mechanism;

public class EvidenceWeightsTests
{
    // A product of a matrix of entries in [0, 1] with its own transpose: symmetric, positive semidefinite, no entry negative.
    private static readonly Gen<double[][]> Covariances =
        from count in Gen.Choose(1, 8)
        from factors in Gen.Choose(0, 100).Select(percent => percent / 100.0).ArrayOf(count * 4)
        select Enumerable.Range(0, count).Select(i => Enumerable.Range(0, count).Select(j =>
            Enumerable.Range(0, 4).Sum(k => factors[(i * 4) + k] * factors[(j * 4) + k]) + (i == j ? 0.5 : 0)).ToArray()).ToArray();

    // The conditions of Karush, Kuhn and Tucker, which only the minimum fulfils: where a weight is above 0 the slope is 0, elsewhere not negative.
    [Fact]
    public void The_weights_are_the_minimum() => Prop.ForAll(Covariances.ToArbitrary(), covariance =>
    {
        double[] weights = EvidenceWeights.Of(covariance);
        for (int i = 0; i < weights.Length; i++)
        {
            double slope = covariance[i].Zip(weights, (c, w) => c * w).Sum() - covariance[i][i];
            Assert.InRange(weights[i], 0, 1 + 1e-9);
            Assert.True(weights[i] > 0 ? Math.Abs(slope) < 1e-8 : slope > -1e-8, $"slope {slope} at weight {weights[i]}");
        }
    }).Check(Config.QuickThrowOnFailure.WithReplay(1957, 79).WithMaxTest(300));

    [Fact]
    public void What_carries_no_evidence_has_no_weight() => Assert.Equal([0, 1], EvidenceWeights.Of([[0, 0], [0, 2]]));
}
