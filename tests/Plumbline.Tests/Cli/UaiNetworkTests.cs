using System.Globalization;
using Plumbline.Cli.Export;
using Plumbline.Reasoning;

namespace Plumbline.Tests.Cli;

public sealed class UaiNetworkTests
{
    private static CausalNetwork Network { get; } = new CausalNetworkBuilder()
        .AddRisk("r", 0.3)
        .AddCause("a", ["r"], [0.1, 0.4])
        .AddCause("b", ["a"], [0.2, 0.6])
        .AddFinding("f", [0.8, 0.15, 0.05], [("a", [0.3, 0.5, 0.2]), ("b", [0.6, 0.3, 0.1])])
        .AddFinding("g", [0.9, 0.1], [("a", [0.4, 0.6])], [("b", 0.25)])
        .Build();

    [Fact]
    public void Summing_the_tables_of_the_file_gives_the_probability_of_the_evidence()
    {
        NetworkEvidence evidence = NetworkEvidence.None(Network).WithFinding(0, 1).WithFinding(1, 1);
        double engine = new ExactInference(Network).Infer(evidence).Evidence;
        Assert.Equal(engine, Enumerate(evidence), 1e-14);
    }

    [Fact]
    public void Without_evidence_the_tables_sum_to_one() => Assert.Equal(1, Enumerate(NetworkEvidence.None(Network)), 1e-14);

    // Reads the file as its format says and adds up every combination: slow, and with no part of the engine.
    private static double Enumerate(NetworkEvidence evidence)
    {
        var uai = new UaiNetwork(Network);
        using var text = new StringWriter();
        uai.Write(text);
        string[] words = text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int at = 1;
        int Int() => int.Parse(words[at++], CultureInfo.InvariantCulture);
        int[] sizes = [.. Enumerable.Range(0, Int()).Select(_ => Int())];
        int[][] scopes = [.. Enumerable.Range(0, Int()).Select(_ => Enumerable.Range(0, Int()).Select(_ => Int()).ToArray())];
        double[][] tables = [.. scopes.Select(_ => Enumerable.Range(0, Int()).Select(_ => double.Parse(words[at++], CultureInfo.InvariantCulture)).ToArray())];
        int[] known = [.. uai.Evidence(evidence).Split(' ').Select(word => int.Parse(word, CultureInfo.InvariantCulture))];
        double sum = 0;
        int[] states = new int[sizes.Length];
        while (true)
        {
            bool fits = Enumerable.Range(0, known[0]).All(i => states[known[1 + (2 * i)]] == known[2 + (2 * i)]);
            sum += fits ? scopes.Select((scope, table) => tables[table][scope.Aggregate(0, (row, variable) => (row * sizes[variable]) + states[variable])]).Aggregate(1.0, (product, factor) => product * factor) : 0;
            int digit = states.Length - 1;
            while (digit >= 0 && ++states[digit] == sizes[digit])
            {
                states[digit--] = 0;
            }

            if (digit < 0)
            {
                return sum;
            }
        }
    }
}
