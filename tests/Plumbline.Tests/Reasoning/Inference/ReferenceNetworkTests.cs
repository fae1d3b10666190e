using Plumbline.Reasoning;

namespace Plumbline.Tests;

public class ReferenceNetworkTests
{
    public static TheoryData<string> Networks => [.. ReferenceNetworks.Names];

    // Expected numbers: NAME.ref.txt, computed by another program and confirmed against a junction tree and 60 digits.
    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_case_of_the_reference_networks_agrees_to_1e_12(string name)
    {
        string folder = ReferenceNetworks.Folder();
        if (folder.Length == 0)
        {
            Assert.Skip("The reference networks (../shared/networks) are not here.");
        }

        CausalNetwork network = ReferenceNetworks.Read(Path.Combine(folder, name + ".json"));
        var answers = ReferenceNetworks.Answers(Path.Combine(folder, name + ".ref.txt"));
        var inference = new ExactInference(network);
        double worst = 0;
        foreach (var (caseName, evidence) in ReferenceNetworks.Cases(network, Path.Combine(folder, name + ".cases.json")))
        {
            if (!answers.TryGetValue(caseName, out double[]? expected) || inference.PlanFor(evidence).LargestTable > 1 << 18)
            {
                continue;
            }

            Posterior posterior = inference.Infer(evidence);
            worst = Math.Max(worst, Math.Abs((posterior.Evidence / expected[0]) - 1));
            for (int c = 0; c < network.Causes.Length; c++)
            {
                worst = Math.Max(worst, Math.Abs(posterior.Causes[c] - expected[c + 1]));
            }
        }

        Assert.True(worst <= 1e-12, $"The worst error is {worst}.");
    }
}
