namespace Plumbline.Reasoning;

/// <summary>Turns an order of elimination into steps on tables. Reused from plan to plan.</summary>
/// <remarks>
/// Each elimination puts together the tables that hold the vertex, applies what has not been applied and ends the vertex. A cause
/// that no table holds yet waits until the first of its findings ends and is then absorbed in one step.
/// </remarks>
internal sealed partial class PlanCompiler
{
    // Above this a single table would not fit in memory, nor its positions in an int.
    private const int MostDimensions = 30;

    // Positions are ints, and eight bytes an entry, twice, is what a large machine has.
    private const double MostEntries = 2_000_000_000;

    // One more run costs about as much time as evaluating so many entries, so that planning stays a fraction of evaluating.
    private const double WorthARun = 30_000;

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

    internal InferencePlan Compile(NetworkEvidence evidence, int runs = MostRuns)
    {
        _evidence = evidence;
        _network = evidence.Network;
        _graph.Build(evidence);
        return _graph.Vertices.Count switch
        {
            <= 64 => Best(_upTo64, runs),
            <= 128 => Best(_upTo128, runs),
            <= 1024 => Best(_upTo1024, runs),
            int count => throw new NotSupportedException($"{count} causes, risks and findings depend on one another; no exact answer is within reach."),
        };
    }

    // The greedy search does not see what joining tables costs, so each promising order is compiled and its true cost compared.
    private InferencePlan Best<TSet>(EliminationOrder<TSet> search, int runs)
        where TSet : struct, IVertexSet<TSet>
    {
        InferencePlan? best = null;
        double bestGraph = double.PositiveInfinity;
        search.Start(_graph);
        for (int run = 0; run < runs && (best is null || best.Score > WorthARun * run); run++)
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
                entries += Math.Max(8, PowerOfTwo(dimensions));
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

    private static double PowerOfTwo(int exponent) => 1UL << Math.Min(exponent, 62);

    private bool IsTwoBit(int vertex) =>
        vertex + 1 < _graph.Vertices.Count && _graph.Vertices[vertex + 1].Kind == VertexKind.Blocked;

    private void Add(PlanStep step, double passes)
    {
        _steps.Add(step);
        _cost += passes * PowerOfTwo(step.Dimensions);
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
}
