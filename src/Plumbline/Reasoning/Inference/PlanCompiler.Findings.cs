namespace Plumbline.Reasoning;

/// <content>Links between causes and findings, and how vertices end.</content>
internal sealed partial class PlanCompiler
{
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
