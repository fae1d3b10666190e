using FsCheck;
using FsCheck.Fluent;
using Plumbline.Reasoning;

namespace Plumbline.Tests;

public class ExactInferenceTests
{
    // Expected numbers: the sum over all states, from the definition of the network (SmallNetworks.Enumerate).
    // With no memory allowed every unknown risk that has causes is taken in parts.
    [Theory]
    [InlineData(1L << 30)]
    [InlineData(0L)]
    public void Small_networks_agree_with_the_sum_over_all_their_states(long mostBytes) =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var (network, evidence) = SmallNetworks.Draw(seed);
            double[] sums = SmallNetworks.Enumerate(evidence);
            Posterior posterior = new ExactInference(network, mostBytes).Infer(evidence);

            // The enumeration subtracts cumulative probabilities, so below this it is itself no longer exact to 1e-12.
            if (sums[0] < 1e-4)
            {
                return Math.Abs(posterior.Evidence - sums[0]) <= 1e-15;
            }

            double[] marginals = [.. posterior.Causes, .. posterior.Risks, .. posterior.Groups];
            return Math.Abs((posterior.Evidence / sums[0]) - 1) <= 1e-11
                && marginals.Zip(sums.Skip(1)).All(pair => Math.Abs(pair.First - (pair.Second / sums[0])) <= 1e-11);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20, 7));
}
