using Plumbline.Reasoning;

namespace Plumbline.Tests;

/// <summary>Small random networks with everything that the engine knows, and their answers by enumeration of all states.</summary>
internal static class SmallNetworks
{
    internal static (CausalNetwork Network, NetworkEvidence Evidence) Draw(int seed)
    {
        var random = new Random(seed);
        var builder = new CausalNetworkBuilder();
        var names = new List<string>();
        int risks = random.Next(0, 4);
        for (int r = 0; r < risks; r++)
        {
            builder.AddRisk($"r{r}", Chance(random));
            names.Add($"r{r}");
        }

        int causes = random.Next(1, 7);
        for (int c = 0; c < causes; c++)
        {
            string[] parents = [.. names.OrderBy(_ => random.Next()).Take(random.Next(0, 4))];
            builder.AddCause($"c{c}", parents, [.. Enumerable.Range(0, 1 << parents.Length).Select(_ => Chance(random))]);
            names.Add($"c{c}");
        }

        int findings = random.Next(1, 7);
        for (int f = 0; f < findings; f++)
        {
            int levels = random.Next(2, 4);
            string[] parents = [.. Enumerable.Range(0, causes).OrderBy(_ => random.Next()).Take(random.Next(0, 5)).Select(c => $"c{c}")];
            int holding = levels == 2 ? random.Next(0, parents.Length + 1) / 2 : 0;
            builder.AddFinding(
                $"f{f}",
                Levels(random, levels),
                parents.Skip(holding).Select(parent => (parent, (IReadOnlyList<double>)Levels(random, levels))),
                parents.Take(holding).Select(parent => (parent, Chance(random))));
        }

        builder.AddGroup("g0", Enumerable.Range(0, causes).Where(_ => random.Next(2) == 0).Select(c => $"c{c}"));
        CausalNetwork network = builder.Build();
        return (network, Evidence(network, random));
    }

    /// <summary>P(evidence), then P(evidence, cause) for each cause, then P(evidence, risk) for each risk, then P(evidence, any cause of the group).</summary>
    internal static double[] Enumerate(NetworkEvidence evidence)
    {
        CausalNetwork network = evidence.Network;
        int risks = network.Risks.Length;
        int causes = network.Causes.Length;
        double[] sums = new double[2 + causes + risks];
        for (int state = 0; state < 1 << (risks + causes); state++)
        {
            bool Risk(int r) => ((state >> r) & 1) == 1;
            bool Cause(int c) => ((state >> (risks + c)) & 1) == 1;
            double joint = 1;
            for (int r = 0; r < risks; r++)
            {
                joint *= Risk(r) ? network.Risks[r].Present : 1 - network.Risks[r].Present;
                joint *= evidence.Risk(r) is { } known && known != Risk(r) ? 0 : 1;
            }

            for (int c = 0; c < causes; c++)
            {
                int row = network.Causes[c].Parents.Aggregate(0, (at, p) => (2 * at) + ((p.IsRisk ? Risk(p.Index) : Cause(p.Index)) ? 1 : 0));
                double present = network.Causes[c].Present[row];
                joint *= Cause(c) ? present : 1 - present;
            }

            for (int f = 0; f < network.Findings.Length; f++)
            {
                joint *= evidence.Finding(f) is { } level ? Likelihood(network.Findings[f], level, Cause) : 1;
            }

            sums[0] += joint;
            for (int c = 0; c < causes; c++)
            {
                sums[1 + c] += Cause(c) ? joint : 0;
            }

            for (int r = 0; r < risks; r++)
            {
                sums[1 + causes + r] += Risk(r) ? joint : 0;
            }

            sums[1 + causes + risks] += network.Groups[0].Causes.Any(Cause) ? joint : 0;
        }

        return sums;
    }

    // The definition: the chance to stay at or below a level is the product over leak and present causes.
    private static double Likelihood(NetworkFinding finding, int level, Func<int, bool> present)
    {
        double AtMost(int k) => k < 0 ? 0 : finding.Leak.Take(k + 1).Sum()
            * finding.Links.Where(link => present(link.Cause)).Aggregate(1.0, (product, link) => product * link.Levels.Take(k + 1).Sum());
        double passes = finding.Inhibitions.Where(link => present(link.Cause)).Aggregate(1.0, (product, link) => product * link.Passes);
        double exactly = AtMost(level) - AtMost(level - 1);
        return finding.Inhibitions.Length == 0 ? exactly : level == 1 ? (1 - AtMost(0)) * passes : 1 - ((1 - AtMost(0)) * passes);
    }

    private static NetworkEvidence Evidence(CausalNetwork network, Random random)
    {
        var evidence = NetworkEvidence.None(network);
        for (int r = 0; r < network.Risks.Length; r++)
        {
            evidence = random.Next(2) == 0 ? evidence : evidence.WithRisk(r, random.Next(2) == 0);
        }

        for (int f = 0; f < network.Findings.Length; f++)
        {
            evidence = random.Next(4) == 0 ? evidence : evidence.WithFinding(f, random.Next(network.Findings[f].Levels));
        }

        return evidence;
    }

    // Gates (0 and 1) turn up one time in eight each.
    private static double Chance(Random random) => random.Next(8) switch { 0 => 0, 1 => 1, _ => random.NextDouble() };

    private static double[] Levels(Random random, int count)
    {
        double[] weights = [.. Enumerable.Range(0, count).Select(_ => random.Next(4) == 0 ? 0 : random.NextDouble())];
        weights[random.Next(count)] += 0.5;
        double sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }
}
