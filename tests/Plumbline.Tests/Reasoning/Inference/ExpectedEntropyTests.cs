using Plumbline.Reasoning;

namespace Plumbline.Tests;

public class ExpectedEntropyTests
{
    // Worked from the definition with the framework's own logarithm: sum over answers of chance times weighted binary entropies.
    [Fact]
    public void The_expected_entropy_is_the_mean_over_answers_of_the_weighted_entropies()
    {
        var (network, evidence) = Enumerable.Range(0, 500).Select(SmallNetworks.Draw)
            .First(drawn => drawn.Network.Causes.Length == 6 && drawn.Evidence.Finding(0) is null && new ExactInference(drawn.Network).Infer(drawn.Evidence).IsPossible);
        double[] weights = [1, 2, 0.5, 0, 3, 0.25, 1.5];
        var outlook = new QuestionOutlook(network);
        new ExactInference(network).LookAhead(evidence, outlook);
        NetworkQuestion question = NetworkQuestion.OfFinding(0);
        double expected = 0;
        for (int level = 0; level < network.Findings[0].Levels; level++)
        {
            double[] present = [.. outlook.Causes(question, level), .. outlook.Groups(question, level)];
            expected += outlook.Chance(question, level) * present.Zip(weights, (p, weight) => weight * Entropy(p)).Sum();
        }

        Assert.True(expected > 0);
        Assert.Equal(expected, outlook.ExpectedEntropy(question, weights), 1e-14);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(1e-300)]
    [InlineData(1e-9)]
    [InlineData(0.3)]
    [InlineData(0.999999999)]
    public void Entropy_agrees_with_the_framework_s_logarithm(double p)
    {
        Assert.Equal(Entropy(p), BinaryEntropy.WeightedSum([p], [1]), 1e-15);
        Assert.Equal(9 * Entropy(p), BinaryEntropy.WeightedSum([p, p, p, p, p, p, p, p, p], [1, 1, 1, 1, 1, 1, 1, 1, 1]), 1e-14);
    }

    [Fact]
    public void Half_is_one_bit() => Assert.Equal(Math.Log(2), BinaryEntropy.WeightedSum([0.5], [1]), 1e-15);

    private static double Entropy(double p) => -(p == 0 ? 0 : p * Math.Log(p)) - (p == 1 ? 0 : (1 - p) * Math.Log(1 - p));
}
