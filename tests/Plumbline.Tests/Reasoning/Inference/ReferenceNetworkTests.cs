using Plumbline.Reasoning;

namespace Plumbline.Tests;

public class ReferenceNetworkTests
{
    public static TheoryData<string> Networks => [.. ReferenceNetworks.Names];

    private const double Allowed = 1e-12;

    // Expected numbers: NAME.ref.txt, computed by another program and confirmed against a junction tree and 60 digits. Its marginals
    // carry rounding of their own, up to 1.2e-11 in some cases of forty and sixty answers; where one is further than 1e-12 from ours, ours must
    // agree to 1e-13 with 1 - P(evidence, cause absent) / P(evidence), two sums that need no backward pass, and stay within 3e-11.
    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_case_of_the_reference_networks_agrees_to_1e_12(string name)
    {
        string folder = ReferenceNetworks.Folder();
        if (folder.Length == 0)
        {
            Assert.Skip("The reference networks (../shared/networks) are not here.");
        }

        string file = Path.Combine(folder, name + ".json");
        CausalNetwork network = ReferenceNetworks.Read(file);
        CausalNetwork alone = ReferenceNetworks.Read(file, alone: true);
        var answers = ReferenceNetworks.Answers(Path.Combine(folder, name + ".ref.txt"));
        var inference = new ExactInference(network);
        int checkedCases = 0;
        foreach (var (caseName, evidence) in ReferenceNetworks.Cases(network, Path.Combine(folder, name + ".cases.json")))
        {
            if (!answers.TryGetValue(caseName, out double[]? expected))
            {
                continue;
            }

            Posterior posterior = inference.Infer(evidence);
            checkedCases++;
            Assert.InRange(posterior.Evidence / expected[0], 1 - Allowed, 1 + Allowed);
            double worst = Worst(posterior.Causes, expected[1..]);
            if (worst > Allowed)
            {
                TestContext.Current.TestOutputHelper?.WriteLine($"{name} {caseName}: {worst:E1} from the reference, so worked out another way too.");
                Assert.InRange(worst, 0, 3e-11);
                Posterior otherWay = new ExactInference(alone).Infer(evidence.Of(alone));
                Assert.InRange(Worst(posterior.Causes, otherWay.Groups), 0, 1e-13);
            }
        }

        Assert.Equal(answers.Count, checkedCases);
    }

    private static double Worst(IReadOnlyList<double> actual, IReadOnlyList<double> expected) =>
        actual.Zip(expected, (a, e) => Math.Abs(a - e)).Max();
}
