using System.Numerics;

namespace Plumbline.Reasoning;

/// <summary>Turns an order of elimination into steps on tables. Reused from plan to plan.</summary>
/// <remarks>
/// Each elimination puts together the tables that hold the vertex, applies what has not been applied and ends the vertex. A cause
/// that no table holds yet waits until the first of its findings ends and is then absorbed in one step.
/// </remarks>
internal sealed class PlanCompiler
{
    // Above this a single table would not fit in memory, nor its positions in an int.
    private const int MostDimensions = 30;

    // Positions are ints, and eight bytes an entry, twice, is what a large machine has.
    private const double MostEntries = 2_000_000_000;

    // One more run costs about as much time as evaluating so many entries, so that planning stays a fraction of evaluating.
    private const double WorthARun = 12_000;

    private const int MostRuns = 160;

    // How much worse than the best an order may look and still be worth compiling.
    private const double Promising = 1.5;

    private readonly PlanGraph _graph = new();
    private readonly EliminationOrder<VertexSet64> _upTo64 = new();
    private readonly EliminationOrder<VertexSet128> _upTo128 = new();
    private readonly EliminationOrder<VertexSet1024> _upTo1024 = new();
    private readonly List<PlanStep> _steps = [];
    private readonly List<int> _lists = [];
    private readonly List<PlanTable> _tables = [];
    private readonly List<PlanTable> _pool = [];
    private readonly List<PlanTable> _joining = [];
    private readonly List<int> _placeDimensions = [];
    private readonly List<(int Finding, int Slot)> _leakSlots = [];
    private readonly List<(int Cause, int Slot)> _causeSlots = [];
    private readonly List<(int Risk, int Slot)> _riskSlots = [];
    private readonly List<(int Cause, int Slot, int List, int Count)> _familySlots = [];
    private bool[] _done = [];
    private bool[] _waiting = [];
    private bool[] _linkApplied = [];
    private bool[] _familyApplied = [];
    private bool[] _hasFamily = [];
    private NetworkEvidence _evidence = null!;
    private CausalNetwork _network = null!;
    private int _usedTables;
    private int _numbers;
    private double _cost;
    private int _widest;
    private int _widestSecond;

    internal InferencePlan Compile(NetworkEvidence evidence)
    {
        _evidence = evidence;
        _network = evidence.Network;
        _graph.Build(evidence);
        return _graph.Vertices.Count switch
        {
            <= 64 => Best(_upTo64),
            <= 128 => Best(_upTo128),
            <= 1024 => Best(_upTo1024),
            int count => throw new NotSupportedException($"{count} causes, risks and findings depend on one another; no exact answer is within reach."),
        };
    }

    // The greedy search does not see what joining tables costs, so each promising order is compiled and its true cost compared.
    private InferencePlan Best<TSet>(EliminationOrder<TSet> search)
        where TSet : struct, IVertexSet<TSet>
    {
        InferencePlan? best = null;
        double bestGraph = double.PositiveInfinity;
        search.Start(_graph);
        for (int run = 0; run < MostRuns && (best is null || best.Score > WorthARun * run); run++)
        {
            var (order, length, graphCost) = search.Next(run, Promising * bestGraph);
            if (graphCost >= Promising * bestGraph)
            {
                continue;
            }

            bestGraph = Math.Min(bestGraph, graphCost);
            Clear();
            for (int i = 0; i < length && _widest <= MostDimensions; i++)
            {
                Eliminate(order[i]);
            }

            if (_widest <= MostDimensions && Entries <= MostEntries && (best is null || Score < best.Score))
            {
                best = Finished();
            }
        }

        return best ?? throw new NotSupportedException($"These answers need tables of more than {MostEntries:N0} entries; no exact answer is within reach.");
    }

    // Work, and a little for memory: of two plans alike in work the smaller one stays in the cache.
    private double Score => _cost + Entries;

    private double Entries
    {
        get
        {
            double entries = 0;
            foreach (int dimensions in _placeDimensions)
            {
                entries += Math.Max(8, Math.ScaleB(1, dimensions));
            }

            return entries;
        }
    }

    private static void Grow(ref bool[] flags, int length)
    {
        if (flags.Length < length)
        {
            flags = new bool[length];
        }
        else
        {
            Array.Clear(flags);
        }
    }

    private void Clear()
    {
        _steps.Clear();
        _lists.Clear();
        _tables.Clear();
        _usedTables = 0;
        _placeDimensions.Clear();
        _leakSlots.Clear();
        _causeSlots.Clear();
        _riskSlots.Clear();
        _familySlots.Clear();
        Grow(ref _done, _graph.Vertices.Count);
        Grow(ref _waiting, _graph.Vertices.Count);
        Grow(ref _linkApplied, _graph.LinkSources.Count);
        Grow(ref _familyApplied, _graph.Families.Count);
        Grow(ref _hasFamily, _network.Causes.Length);
        foreach (var (cause, _, _) in _graph.Families)
        {
            _hasFamily[cause] = true;
        }

        _numbers = 2 * _graph.LinkSources.Count;
        _cost = 0;
        _widest = 0;
        _widestSecond = 0;
    }

    private InferencePlan Finished()
    {
        // Places are laid out one after the other, each on whole vectors.
        int[] offsets = new int[_placeDimensions.Count];
        long entries = 0;
        for (int i = 0; i < offsets.Length; i++)
        {
            offsets[i] = (int)entries;
            entries += Math.Max(8, 1L << _placeDimensions[i]);
        }

        PlanStep[] steps = [.. _steps];
        foreach (ref PlanStep step in steps.AsSpan())
        {
            step.Table = offsets[step.Table];
            step.Target = step.Target >= 0 ? offsets[step.Target] : -1;
            if (step.Kind == StepKind.Join)
            {
                step.Other = offsets[step.Other];
            }
        }

        return new InferencePlan(_network)
        {
            Cost = _cost,
            Score = Score,
            LargestTable = 1L << _widest,
            Steps = steps,
            Lists = [.. _lists],
            Numbers = _numbers,
            TableEntries = entries,
            JoinRoom = 1L << _widestSecond,
            FreeCauses = [.. _graph.FreeCauses],
            FreeRisks = [.. _graph.FreeRisks],
            LinkSources = [.. _graph.LinkSources],
            LeakSlots = [.. _leakSlots],
            CauseSlots = [.. _causeSlots],
            RiskSlots = [.. _riskSlots],
            FamilySlots = [.. _familySlots],
        };
    }

    private void Eliminate(int vertex)
    {
        var (kind, part) = _graph.Vertices[vertex];
        bool two = IsTwoBit(vertex);
        _joining.Clear();
        for (int i = _tables.Count - 1; i >= 0; i--)
        {
            if (_tables[i].Has(vertex) || (two && _tables[i].Has(vertex + 1)))
            {
                _joining.Add(_tables[i]);
                _tables.RemoveAt(i);
            }
        }

        _done[vertex] = true;
        if (kind == VertexKind.Cause && _joining.Count == 0 && _graph.IsSimple(part))
        {
            _waiting[vertex] = true;
            return;
        }

        PlanTable table = Joined();
        if (kind == VertexKind.Finding)
        {
            ApplyCauses(table, vertex, two);
            EndFinding(table, vertex, part, two);
        }
        else
        {
            ApplyFamilies(table, vertex);
            EndState(table, vertex, kind, part);
        }

        if (table.Dimensions.Count == 0)
        {
            Add(new PlanStep { Kind = StepKind.Finish, Table = table.Place, Target = -1 }, 1);
        }
        else
        {
            _tables.Add(table);
        }
    }

    private bool IsTwoBit(int vertex) =>
        vertex + 1 < _graph.Vertices.Count && _graph.Vertices[vertex + 1].Kind == VertexKind.Blocked;

    private void Add(PlanStep step, double passes)
    {
        _steps.Add(step);
        _cost += Math.ScaleB(passes, step.Dimensions);
    }

    private int NewPlace(int dimensions)
    {
        _placeDimensions.Add(dimensions);
        _widest = Math.Max(_widest, dimensions);
        return _placeDimensions.Count - 1;
    }


    private int Take(int count)
    {
        int slot = _numbers;
        _numbers += count;
        return slot;
    }

    private PlanTable Joined()
    {
        if (_joining.Count == 0)
        {
            PlanTable unit = NewTable();
            Add(new PlanStep { Kind = StepKind.Unit, Table = unit.Place, Target = -1 }, 1);
            return unit;
        }

        _joining.Sort((a, b) => b.Dimensions.Count - a.Dimensions.Count);
        PlanTable table = _joining[0];
        for (int i = 1; i < _joining.Count; i++)
        {
            Join(table, _joining[i]);
        }

        return table;
    }

    // The list: for each dimension of the second table, shared ones first in the order of the first table: its position there,
    // its position in the first (−1 where that lacks it), and 1 for a bit, whose raised states are put together by "or".
    private void Join(PlanTable first, PlanTable second)
    {
        int list = _lists.Count;
        int shared = 0;
        int bits = 0;
        for (int p = 0; p < first.Dimensions.Count; p++)
        {
            int vertex = first.Dimensions[p];
            if (second.Has(vertex))
            {
                bool bit = _graph.Vertices[vertex].Kind is VertexKind.Finding or VertexKind.Blocked;
                AddToList(second.PositionOf(vertex), p, bit ? 1 : 0);
                shared++;
                bits += bit ? 1 : 0;
            }
        }

        int before = first.Dimensions.Count;
        foreach (int vertex in second.Dimensions)
        {
            if (!first.Has(vertex))
            {
                AddToList(second.PositionOf(vertex), -1, 0);
                first.Dimensions.Add(vertex);
            }
        }

        _widestSecond = Math.Max(_widestSecond, second.Dimensions.Count);
        int place = NewPlace(first.Dimensions.Count);
        int own = first.Dimensions.Count - before;
        Add(
            new PlanStep
            {
                Kind = StepKind.Join,
                Dimensions = before,
                Table = first.Place,
                Other = second.Place,
                Target = place,
                List = list,
                Count = shared,
                Opening = own,
            },
            Math.ScaleB(Math.Pow(1.5, bits), own));
        first.Place = place;
    }

    private void AddToList(int a, int b, int c)
    {
        _lists.Add(a);
        _lists.Add(b);
        _lists.Add(c);
    }

    private PlanTable NewTable()
    {
        if (_usedTables == _pool.Count)
        {
            _pool.Add(new PlanTable());
        }

        PlanTable table = _pool[_usedTables++];
        table.Dimensions.Clear();
        table.Place = NewPlace(0);
        return table;
    }

    private void Open(PlanTable table, int vertex, StepKind kind)
    {
        Add(new PlanStep { Kind = kind, Dimensions = table.Dimensions.Count, Table = table.Place, Target = -1 }, 2);
        table.Dimensions.Add(vertex);
        Widen(table);
    }

    private void Widen(PlanTable table)
    {
        _placeDimensions[table.Place] = Math.Max(_placeDimensions[table.Place], table.Dimensions.Count);
        _widest = Math.Max(_widest, table.Dimensions.Count);
    }

    // What acts on a finding that is about to end: waiting causes in one step each, causes that stay open by a dimension.
    private void ApplyCauses(PlanTable table, int vertex, bool two)
    {
        // The links of a finding's one or two bits lie side by side.
        int end = vertex + (two ? 2 : 1) < _graph.Vertices.Count ? _graph.FirstOfBit[vertex + (two ? 2 : 1)] : _graph.Links.Count;
        for (int i = _graph.FirstOfBit[vertex]; i < end; i++)
        {
            var (cause, _, number) = _graph.Links[i];
            if (_waiting[cause] && !_linkApplied[number])
            {
                Absorb(table, cause);
            }
        }

        for (int i = _graph.FirstOfBit[vertex]; i < end; i++)
        {
            var (cause, bit, number) = _graph.Links[i];
            if (_linkApplied[number])
            {
                continue;
            }

            if (!table.Has(cause))
            {
                Open(table, cause, StepKind.OpenAlike);
            }

            Link(table, cause, bit, number);
        }
    }

    private void Link(PlanTable table, int cause, int bit, int number)
    {
        _linkApplied[number] = true;
        if (!table.Has(bit))
        {
            Open(table, bit, StepKind.OpenLowered);
        }

        Add(
            new PlanStep
            {
                Kind = StepKind.Link,
                Dimensions = table.Dimensions.Count,
                Table = table.Place,
                Target = -1,
                Position = table.PositionOf(cause),
                Other = table.PositionOf(bit),
                Slot = 2 * number,
            },
            0.5);
    }

    // Lists the cause's links that have not been applied: first those to open bits (position, slot), then the others (slot), which open.
    private (int List, int Count, int Opening) Outstanding(PlanTable table, int cause)
    {
        int list = _lists.Count;
        int count = 0;
        for (int i = _graph.FirstOfCause[cause]; i >= 0; i = _graph.NextOfCause[i])
        {
            var (_, bit, number) = _graph.Links[i];
            if (!_linkApplied[number] && table.PositionOf(bit) is >= 0 and int position)
            {
                _lists.Add(position);
                _lists.Add(2 * number);
                _linkApplied[number] = true;
                count++;
            }
        }

        int opening = 0;
        for (int i = _graph.FirstOfCause[cause]; i >= 0; i = _graph.NextOfCause[i])
        {
            var (_, bit, number) = _graph.Links[i];
            if (!_linkApplied[number])
            {
                _lists.Add(2 * number);
                _linkApplied[number] = true;
                table.Dimensions.Add(bit);
                opening++;
            }
        }

        return (list, count, opening);
    }

    private void Absorb(PlanTable table, int cause)
    {
        int dimensions = table.Dimensions.Count;
        var (list, count, opening) = Outstanding(table, cause);
        Widen(table);
        Add(
            new PlanStep
            {
                Kind = StepKind.Absorb,
                Dimensions = dimensions,
                Table = table.Place,
                Target = NewPlace(dimensions),
                Slot = CauseWeights(_graph.Vertices[cause].Part),
                Part = _network.Risks.Length + _graph.Vertices[cause].Part,
                List = list,
                Count = count,
                Opening = opening,
            },
            1 + count + (1 << opening));
    }

    private int CauseWeights(int cause)
    {
        int slot = Take(2);
        _causeSlots.Add((cause, slot));
        return slot;
    }

    private void ApplyFamilies(PlanTable table, int vertex)
    {
        if (!table.Has(vertex))
        {
            Open(table, vertex, StepKind.OpenAlike);
        }

        for (int i = 0; i < _graph.Families.Count; i++)
        {
            var (cause, start, count) = _graph.Families[i];
            bool concerns = false;
            for (int m = start; m < start + count; m++)
            {
                concerns |= _graph.Members[m] == vertex;
            }

            if (_familyApplied[i] || !concerns)
            {
                continue;
            }

            _familyApplied[i] = true;
            int mask = 0;
            for (int m = start; m < start + count; m++)
            {
                if (!table.Has(_graph.Members[m]))
                {
                    Open(table, _graph.Members[m], StepKind.OpenAlike);
                }

                mask |= 1 << table.PositionOf(_graph.Members[m]);
            }

            int slot = Take(1 << count);
            int list = _lists.Count;
            for (int j = 0; j < 1 << count; j++)
            {
                _lists.Add(Entry(table, cause, mask, j));
            }

            _familySlots.Add((cause, slot, list, 1 << count));
            Add(
                new PlanStep
                {
                    Kind = StepKind.Multiply,
                    Dimensions = table.Dimensions.Count,
                    Table = table.Place,
                    Target = -1,
                    Position = mask,
                    Slot = slot,
                    Count = count,
                },
                1);
        }
    }

    // The j-th combination of the masked dimensions: twice the row of the cause's table plus the cause's own state.
    private int Entry(PlanTable table, int cause, int mask, int j)
    {
        int State(int vertex)
        {
            int below = mask & ((1 << table.PositionOf(vertex)) - 1);
            return (j >> BitOperations.PopCount((uint)below)) & 1;
        }

        int row = 0;
        foreach (NetworkParent parent in _network.Causes[cause].Parents)
        {
            bool open = !parent.IsRisk || _evidence.Risks[parent.Index] == NetworkEvidence.Unknown;
            int vertex = parent.IsRisk ? _graph.RiskVertex[parent.Index] : _graph.CauseVertex[parent.Index];
            row = (row << 1) | (open ? State(vertex) : 0);
        }

        return (row << 1) | State(_graph.CauseVertex[cause]);
    }

    private void EndState(PlanTable table, int vertex, VertexKind kind, int part)
    {
        int slot = -1;
        if (kind == VertexKind.Risk)
        {
            slot = Take(2);
            _riskSlots.Add((part, slot));
        }
        else if (!_hasFamily[part])
        {
            slot = CauseWeights(part);
        }

        // The cause's own dimension goes; the bits that its last links open come on top.
        int dimensions = table.Dimensions.Count;
        int position = table.PositionOf(vertex);
        var (list, count, opening) = Outstanding(table, vertex);
        for (int i = 0; i < count; i++)
        {
            Add(
                new PlanStep
                {
                    Kind = StepKind.Link,
                    Dimensions = dimensions,
                    Table = table.Place,
                    Target = -1,
                    Position = position,
                    Other = _lists[list + (2 * i)],
                    Slot = _lists[list + (2 * i) + 1],
                },
                0.5);
        }

        int target = NewPlace(dimensions - 1 + opening);
        Add(
            new PlanStep
            {
                Kind = StepKind.Sum,
                Dimensions = dimensions,
                Table = table.Place,
                Target = target,
                Position = position,
                Slot = slot,
                Part = kind == VertexKind.Risk ? part : _network.Risks.Length + part,
                List = list + (2 * count),
                Opening = opening,
            },
            Math.ScaleB(1, opening));
        table.Dimensions.RemoveAt(position);
        table.Place = target;
    }

    private void EndFinding(PlanTable table, int vertex, int part, bool two)
    {
        for (int bit = vertex; bit <= vertex + (two ? 1 : 0); bit++)
        {
            if (!table.Has(bit))
            {
                Open(table, bit, StepKind.OpenLowered);
            }
        }

        int dimensions = table.Dimensions.Count;
        int position = table.PositionOf(vertex);
        int blocked = two ? table.PositionOf(vertex + 1) : -1;
        int list = _lists.Count;
        int leaves = 0;

        // The leak and, for each leaf, what was there before it: two numbers each.
        int slot = Take(2);
        _leakSlots.Add((part, slot));
        foreach (var (bit, cause, number) in _graph.Leaves)
        {
            if (bit == vertex)
            {
                AddToList(cause, 2 * number, CauseWeights(cause));
                _lists.Add(Take(2));
                leaves++;
            }
        }

        int target = NewPlace(dimensions - (two ? 2 : 1));
        Add(
            new PlanStep
            {
                Kind = two ? StepKind.Release : StepKind.Keep,
                Dimensions = dimensions,
                Table = table.Place,
                Target = target,
                Position = position,
                Other = blocked,
                Slot = slot,
                List = list,
                Count = leaves,
            },
            1);
        table.Dimensions.Remove(vertex);
        table.Dimensions.Remove(vertex + 1 < _graph.Vertices.Count && two ? vertex + 1 : -1);
        table.Place = target;
    }
}
