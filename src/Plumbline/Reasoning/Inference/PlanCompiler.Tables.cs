using System.Numerics;

namespace Plumbline.Reasoning;

/// <content>Putting tables together, opening dimensions, and the tables of causes.</content>
internal sealed partial class PlanCompiler
{
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
}
