using System.Globalization;
using System.Text;

namespace Plumbline.Reasoning;

/// <summary>Lays a network out as variables and tables of the UAI format.</summary>
internal sealed class UaiWriter
{
    private readonly List<int> _states = [];
    private readonly List<(int[] Variables, double[] Values)> _tables = [];
    private readonly List<(int Variable, int State)> _known = [];

    internal static (string Model, string Evidence) Write(NetworkEvidence evidence, bool factorised, int mostParents)
    {
        var writer = new UaiWriter();
        CausalNetwork network = evidence.Network;
        foreach (var (r, risk) in network.Risks.Index())
        {
            int variable = writer.Variable(2);
            writer._tables.Add(([variable], [1 - risk.Present, risk.Present]));
            writer.Know(variable, evidence.Risk(r) is { } state ? (state ? 1 : 0) : null);
        }

        foreach (NetworkCause cause in network.Causes)
        {
            int variable = writer.Variable(2);
            int[] parents = [.. cause.Parents.Select(parent => parent.IsRisk ? parent.Index : network.Risks.Length + parent.Index)];
            writer._tables.Add(([.. parents, variable], [.. cause.Present.SelectMany(present => (double[])[1 - present, present])]));
        }

        foreach (int f in evidence.Answered)
        {
            writer.AddFinding(network, network.Findings[f], evidence.Levels[f], factorised, mostParents);
        }

        return writer.Text();
    }

    private int Variable(int states)
    {
        _states.Add(states);
        return _states.Count - 1;
    }

    private void Know(int variable, int? state)
    {
        if (state is { } known)
        {
            _known.Add((variable, known));
        }
    }

    private void AddFinding(CausalNetwork network, NetworkFinding finding, int level, bool factorised, int mostParents)
    {
        int[] parents =
        [
            .. finding.Links.Select(link => network.Risks.Length + link.Cause),
            .. finding.Inhibitions.Select(link => network.Risks.Length + link.Cause),
        ];
        if (!factorised)
        {
            if (parents.Length > mostParents)
            {
                throw new NotSupportedException($"Finding '{finding.Id}' has {parents.Length} parents; its ordinary table would have 2^{parents.Length} rows.");
            }

            int whole = Variable(finding.Levels);
            _tables.Add(([.. parents, whole], [.. Enumerable.Range(0, 1 << parents.Length).SelectMany(row => Distribution(finding, row, parents.Length))]));
            Know(whole, level);
            return;
        }

        // The chain: the leak, then one cause after the other raises it, then one after the other holds it down.
        int last = Variable(finding.Levels);
        _tables.Add(([last], [.. finding.Leak]));
        for (int i = 0; i < parents.Length; i++)
        {
            int next = Variable(finding.Levels);
            var values = new List<double>();
            for (int before = 0; before < finding.Levels; before++)
            {
                values.AddRange(Enumerable.Range(0, finding.Levels).Select(after => after == before ? 1.0 : 0.0));
                values.AddRange(i < finding.Links.Length ? Raised(finding.Links[i], before) : HeldDown(finding.Inhibitions[i - finding.Links.Length], before));
            }

            _tables.Add(([last, parents[i], next], [.. values]));
            last = next;
        }

        Know(last, level);
    }

    private static IEnumerable<double> Raised(NetworkLink link, int before) =>
        link.Levels.Select((value, after) => after < before ? 0 : after > before ? value : link.Levels.Take(before + 1).Sum());

    private static IEnumerable<double> HeldDown(NetworkInhibition link, int before) =>
        before == 0 ? [1, 0] : [1 - link.Passes, link.Passes];

    // The finding's distribution in one row of its table; the first parent is the highest bit.
    private static double[] Distribution(NetworkFinding finding, int row, int parents)
    {
        bool Present(int parent) => ((row >> (parents - 1 - parent)) & 1) == 1;
        double passes = finding.Inhibitions.Where((_, i) => Present(finding.Links.Length + i)).Aggregate(1.0, (product, link) => product * link.Passes);
        double[] atMost = [.. Enumerable.Range(0, finding.Levels).Select(level => finding.Links.Where((_, i) => Present(i))
            .Aggregate(finding.Leak.Take(level + 1).Sum(), (product, link) => product * link.Levels.Take(level + 1).Sum()))];
        double[] exactly = [.. atMost.Select((value, level) => level == 0 ? value : value - atMost[level - 1])];
        return finding.Inhibitions.Length == 0 ? exactly : [1 - (exactly[1] * passes), exactly[1] * passes];
    }

    private (string Model, string Evidence) Text()
    {
        var model = new StringBuilder("BAYES\n");
        model.Append(CultureInfo.InvariantCulture, $"{_states.Count}\n{string.Join(' ', _states)}\n{_tables.Count}\n");
        foreach (var (variables, _) in _tables)
        {
            model.Append(CultureInfo.InvariantCulture, $"{variables.Length} {string.Join(' ', variables)}\n");
        }

        foreach (var (_, values) in _tables)
        {
            model.Append(CultureInfo.InvariantCulture, $"\n{values.Length}\n");
            model.AppendJoin(' ', values.Select(value => value.ToString("R", CultureInfo.InvariantCulture))).Append('\n');
        }

        var known = new StringBuilder();
        known.Append(CultureInfo.InvariantCulture, $"{_known.Count}");
        foreach (var (variable, state) in _known)
        {
            known.Append(CultureInfo.InvariantCulture, $" {variable} {state}");
        }

        return (model.ToString(), known.Append('\n').ToString());
    }
}
