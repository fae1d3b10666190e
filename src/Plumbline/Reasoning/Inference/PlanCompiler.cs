using System.Numerics;

namespace Plumbline.Reasoning;

/// <summary>Turns an order of elimination into steps on one table of open dimensions.</summary>
internal sealed class PlanCompiler
{
    private readonly CausalNetwork _network;
    private readonly NetworkEvidence _evidence;
    private readonly PlanGraph _graph;
    private readonly List<PlanStep> _steps = [];
    private readonly List<(int Vertex, bool Second)> _open = [];
    private readonly bool[] _done;
    private readonly bool[] _familyApplied;
    private readonly HashSet<(int Cause, int Finding)> _linked = [];
    private readonly List<(int Risk, int Slot)> _riskSlots = [];
    private readonly List<(int Cause, int Slot)> _causeSlots = [];
    private readonly List<(int Cause, int Slot)> _evenSlots = [];
    private readonly List<(int Cause, int Slot, int[] Entries)> _familySlots = [];
    private readonly List<(int Finding, int Link, int Slot)> _linkSlots = [];
    private readonly List<(int Inhibition, int Slot)> _inhibitionSlots = [];
    private readonly List<(int Finding, int Slot)> _leakSlots = [];
    private int _slots;
    private int _saved;
    private int _largest = 1;
    private double _cost;

    private PlanCompiler(NetworkEvidence evidence, PlanGraph graph)
    {
        _evidence = evidence;
        _network = evidence.Network;
        _graph = graph;
        _done = new bool[graph.Parts.Length];
        _familyApplied = new bool[_network.Causes.Length];
    }

    private int Risks => _network.Risks.Length;

    private int FindingBase => _network.Risks.Length + _network.Causes.Length;

    internal static InferencePlan Compile(NetworkEvidence evidence)
    {
        var graph = new PlanGraph(evidence);
        var compiler = new PlanCompiler(evidence, graph);
        foreach (int vertex in EliminationOrder.Find(graph).Order)
        {
            compiler.Eliminate(vertex);
        }

        CausalNetwork network = evidence.Network;
        return new InferencePlan(network)
        {
            Cost = compiler._cost,
            LargestTable = compiler._largest,
            Steps = [.. compiler._steps],
            Slots = compiler._slots,
            Saved = compiler._saved,
            FreeCauses = [.. Enumerable.Range(0, network.Causes.Length).Where(c => graph.VertexOf[network.Risks.Length + c] < 0)],
            FreeRisks = [.. Enumerable.Range(0, network.Risks.Length).Where(r => evidence.Risks[r] == NetworkEvidence.Unknown && graph.VertexOf[r] < 0)],
            RiskSlots = [.. compiler._riskSlots],
            CauseSlots = [.. compiler._causeSlots],
            EvenSlots = [.. compiler._evenSlots.Select(pair => pair.Slot)],
            FamilySlots = [.. compiler._familySlots],
            LinkSlots = [.. compiler._linkSlots],
            InhibitionSlots = [.. compiler._inhibitionSlots],
            LeakSlots = [.. compiler._leakSlots],
        };
    }

    private void Eliminate(int vertex)
    {
        int part = _graph.Parts[vertex];
        bool absorb = part >= Risks && part < FindingBase && PositionOf(vertex) < 0 && TouchesOnlyFindings(vertex);
        foreach (int near in Near(vertex).Where(near => !_done[near] && PositionOf(near) < 0).Order())
        {
            Open(near);
        }

        if (absorb)
        {
            Absorb(vertex);
        }
        else
        {
            if (PositionOf(vertex) < 0)
            {
                Open(vertex);
            }

            Close(vertex);
        }

        _done[vertex] = true;
    }

    private IEnumerable<int> Near(int vertex) => Enumerable.Range(0, _graph.Parts.Length).Where(other => _graph.Touch(vertex, other));

    private bool TouchesOnlyFindings(int vertex) => Near(vertex).All(near => _graph.Parts[near] >= FindingBase);

    private int PositionOf(int vertex, bool second = false) => vertex < 0 ? -1 : _open.IndexOf((vertex, second));

    private int Size => 1 << _open.Count;

    private int Take(int count)
    {
        int at = _slots;
        _slots += count;
        return at;
    }

    private void Step(StepKind kind, int position, int slot, int other = -1, int part = -1, int saved = 0, int mask = 0, (int, int)[]? links = null)
    {
        _steps.Add(new PlanStep(kind, Size, position, other, slot, part, _saved, mask, links ?? []));
        _saved += saved;
        _cost += Size * (1.0 + (2 * (links?.Length ?? 0)));
    }

    private void Open(int vertex)
    {
        int part = _graph.Parts[vertex];
        int slot = Take(2);
        if (part < Risks)
        {
            _riskSlots.Add((part, slot));
        }
        else if (part >= FindingBase)
        {
            _leakSlots.Add((part - FindingBase, slot));
        }
        else
        {
            // A cause with unknown parents gets its weights from its table, once the last of them is open.
            (Family(part - Risks).Length > 1 ? _evenSlots : _causeSlots).Add((part - Risks, slot));
        }

        OpenDimension(vertex, false, slot);
        if (_graph.Width[vertex] == 2)
        {
            // Nobody has blocked the finding yet.
            int blocked = Take(2);
            _inhibitionSlots.Add((-1, blocked));
            OpenDimension(vertex, true, blocked);
        }

        ApplyTables();
        ApplyLinks(vertex);
    }

    private void OpenDimension(int vertex, bool second, int slot)
    {
        Step(StepKind.Open, _open.Count, slot);
        _open.Add((vertex, second));
        _largest = Math.Max(_largest, Size);
    }

    private int[] Family(int cause) =>
    [
        Risks + cause,
        .. _network.Causes[cause].Parents.Where(parent => !parent.IsRisk || _evidence.Risks[parent.Index] == NetworkEvidence.Unknown)
            .Select(parent => parent.IsRisk ? parent.Index : Risks + parent.Index),
    ];

    private void ApplyTables()
    {
        for (int c = 0; c < _network.Causes.Length; c++)
        {
            int[] family = Family(c);
            if (family.Length == 1 || _familyApplied[c] || family.Any(part => PositionOf(_graph.VertexOf[part]) < 0))
            {
                continue;
            }

            _familyApplied[c] = true;
            int mask = family.Sum(part => 1 << PositionOf(_graph.VertexOf[part]));
            int[] entries = new int[1 << family.Length];
            for (int j = 0; j < entries.Length; j++)
            {
                entries[j] = Entry(c, mask, j);
            }

            int slot = Take(entries.Length);
            _familySlots.Add((c, slot, entries));
            Step(StepKind.Multiply, -1, slot, mask: mask);
        }
    }

    // The j-th combination of the masked dimensions, as twice the position in the cause's table plus the cause's own state.
    private int Entry(int cause, int mask, int j)
    {
        bool State(int part)
        {
            int below = mask & ((1 << PositionOf(_graph.VertexOf[part])) - 1);
            return ((j >> BitOperations.PopCount((uint)below)) & 1) == 1;
        }

        int position = 0;
        foreach (NetworkParent parent in _network.Causes[cause].Parents)
        {
            int part = parent.IsRisk ? parent.Index : Risks + parent.Index;
            bool open = !parent.IsRisk || _evidence.Risks[parent.Index] == NetworkEvidence.Unknown;
            position = (position << 1) | (open && State(part) ? 1 : 0);
        }

        return (position << 1) | (State(Risks + cause) ? 1 : 0);
    }

    private void ApplyLinks(int opened)
    {
        foreach (int near in Near(opened).Where(near => PositionOf(near) >= 0))
        {
            int cause = _graph.Parts[opened] >= FindingBase ? near : opened;
            int finding = cause == near ? opened : near;
            if (_graph.Parts[finding] < FindingBase || _graph.Parts[cause] < Risks || _graph.Parts[cause] >= FindingBase || !_linked.Add((cause, finding)))
            {
                continue;
            }

            var (position, slot) = Link(cause, finding);
            Step(StepKind.Link, PositionOf(cause), slot, position);
        }
    }

    // The dimension and the numbers of the link (or the inhibition) between a cause and an open finding.
    private (int Position, int Slot) Link(int causeVertex, int findingVertex)
    {
        int cause = _graph.Parts[causeVertex] - Risks;
        int f = _graph.Parts[findingVertex] - FindingBase;
        NetworkFinding finding = _network.Findings[f];
        int slot = Take(2);
        for (int i = 0; i < finding.Links.Length; i++)
        {
            if (finding.Links[i].Cause == cause)
            {
                _linkSlots.Add((f, i, slot));
                return (PositionOf(findingVertex), slot);
            }
        }

        for (int i = 0; i < finding.Inhibitions.Length; i++)
        {
            if (finding.Inhibitions[i].Cause == cause)
            {
                _inhibitionSlots.Add((_network.Numbers.InhibitionStart[f] + i, slot));
            }
        }

        return (PositionOf(findingVertex, true), slot);
    }

    private void Absorb(int vertex)
    {
        int cause = _graph.Parts[vertex] - Risks;
        int slot = Take(2);
        _causeSlots.Add((cause, slot));
        var links = Near(vertex).Where(near => !_done[near]).Select(near => Link(vertex, near)).ToArray();
        Step(StepKind.Absorb, -1, slot, part: Risks + cause, saved: Size, links: links);
    }

    private void Close(int vertex)
    {
        int part = _graph.Parts[vertex];
        int position = PositionOf(vertex);
        if (part < FindingBase)
        {
            Step(StepKind.Sum, position, -1, part: part, saved: Size / 2);
        }
        else if (_graph.Width[vertex] == 1)
        {
            Step(StepKind.Keep, position, -1);
        }
        else
        {
            Step(StepKind.Release, position, -1, PositionOf(vertex, true));
            _open.RemoveAt(PositionOf(vertex, true));
        }

        _open.RemoveAt(position);
    }
}
