using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Reasoning;

namespace Plumbline.Cli.Export;

/// <summary>A network in the exchange form of the UAI inference contests (a BAYES file).</summary>
/// <remarks>
/// A finding with thirty causes would need a table of 2^30 numbers. It is written as a chain instead: the level after its leak, after
/// its first cause, after its second and so on, and then after each inhibition. Every table has at most two parents, and the chain's end
/// has exactly the finding's distribution.
/// </remarks>
internal sealed class UaiNetwork
{
    private readonly CausalNetwork _network;
    private readonly List<int> _sizes = [];
    private readonly List<(ImmutableArray<int> Scope, double[] Table)> _tables = [];
    private readonly int[] _ends;

    /// <summary>Makes the tables. Variables: risks, then causes, then the chains of the findings.</summary>
    public UaiNetwork(CausalNetwork network)
    {
        _network = network;
        foreach (NetworkRisk risk in network.Risks)
        {
            Add(2, [], [1 - risk.Present, risk.Present]);
        }

        foreach (NetworkCause cause in network.Causes)
        {
            Add(2, [.. cause.Parents.Select(parent => parent.IsRisk ? parent.Index : network.Risks.Length + parent.Index)], [.. cause.Present.SelectMany(present => (double[])[1 - present, present])]);
        }

        _ends = [.. network.Findings.Select(AddChain)];
    }

    /// <summary>Writes the network.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine("BAYES");
        output.WriteLine(_sizes.Count.ToString(CultureInfo.InvariantCulture));
        output.WriteLine(string.Join(' ', _sizes));
        output.WriteLine(_tables.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (scope, _) in _tables)
        {
            output.WriteLine($"{scope.Length.ToString(CultureInfo.InvariantCulture)} {string.Join(' ', scope)}");
        }

        foreach (var (_, table) in _tables)
        {
            output.WriteLine();
            output.WriteLine(table.Length.ToString(CultureInfo.InvariantCulture));
            output.WriteLine(string.Join(' ', table.Select(value => value.ToString("R", CultureInfo.InvariantCulture))));
        }
    }

    /// <summary>The evidence as a line: how many variables are known, then each with its state.</summary>
    public string Evidence(NetworkEvidence evidence)
    {
        var known = new List<(int Variable, int State)>();
        for (int risk = 0; risk < _network.Risks.Length; risk++)
        {
            if (evidence.Risk(risk) is { } present)
            {
                known.Add((risk, present ? 1 : 0));
            }
        }

        for (int finding = 0; finding < _ends.Length; finding++)
        {
            if (evidence.Finding(finding) is { } level)
            {
                known.Add((_ends[finding], level));
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{known.Count}{string.Concat(known.Select(pair => string.Create(CultureInfo.InvariantCulture, $" {pair.Variable} {pair.State}")))}");
    }

    private int AddChain(NetworkFinding finding)
    {
        int levels = finding.Levels;
        int end = Add(levels, [], [.. finding.Leak]);
        foreach (NetworkLink link in finding.Links)
        {
            double[] table = new double[2 * levels * levels];
            for (int before = 0; before < levels; before++)
            {
                table[(before * levels) + before] = 1;
                for (int raised = 0; raised < levels; raised++)
                {
                    table[((levels + before) * levels) + Math.Max(before, raised)] += link.Levels[raised];
                }
            }

            end = Add(levels, [CauseVariable(link.Cause), end], table);
        }

        foreach (NetworkInhibition inhibition in finding.Inhibitions)
        {
            // Cause absent: as before. Cause present: level 1 gets through with a probability.
            end = Add(2, [CauseVariable(inhibition.Cause), end], [1, 0, 0, 1, 1, 0, 1 - inhibition.Passes, inhibition.Passes]);
        }

        return end;
    }

    private int CauseVariable(int cause) => _network.Risks.Length + cause;

    // In a scope the child comes last and changes fastest.
    private int Add(int size, ImmutableArray<int> parents, double[] table)
    {
        int variable = _sizes.Count;
        _sizes.Add(size);
        _tables.Add(([.. parents, variable], table));
        return variable;
    }
}
