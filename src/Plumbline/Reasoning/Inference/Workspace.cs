using System.Numerics;

namespace Plumbline.Reasoning;

/// <summary>The memory of one evaluation at a time; reused, so that after the first use of a plan nothing is allocated.</summary>
internal sealed class Workspace
{
    private double[] _numbers = [];
    private double[] _table = [];
    private double[] _saved = [];
    private double[] _scratch = [];
    private double[] _on = [];

    /// <summary>P(cause present, evidence) and P(risk present, evidence), each divided by P(evidence): risks first.</summary>
    internal double[] Marginals { get; private set; } = [];

    /// <summary>P(at least one cause of the group | evidence).</summary>
    internal double[] Groups { get; private set; } = [];

    /// <summary>ln P(evidence).</summary>
    internal double LnEvidence { get; private set; }

    /// <summary>P(evidence).</summary>
    internal double Evidence { get; private set; }

    internal void Evaluate(InferencePlan plan, NetworkEvidence evidence)
    {
        Reserve(plan);
        CausalNetwork network = plan.Network;
        Array.Fill(Groups, 0);
        for (int g = 0; g < network.Groups.Length; g++)
        {
            // With its causes held absent, what is left is P(evidence, none of the group).
            double without = Fill(plan, evidence, network.Groups[g]);
            _table[0] = 1;
            foreach (PlanStep step in plan.Steps)
            {
                Forward(step);
            }

            Groups[g] = without * _table[0];
        }

        double constant = Fill(plan, evidence, null);
        _table[0] = 1;
        foreach (PlanStep step in plan.Steps)
        {
            Forward(step);
        }

        double total = _table[0];
        Evidence = constant * total;
        LnEvidence = Math.Log(constant) + Math.Log(total);
        if (!(Evidence > 0))
        {
            return;
        }

        for (int g = 0; g < network.Groups.Length; g++)
        {
            Groups[g] = Math.Max(0, 1 - (Groups[g] / Evidence));
        }

        _table[0] = 1 / total;
        for (int i = plan.Steps.Length - 1; i >= 0; i--)
        {
            Backward(plan.Steps[i]);
        }
    }

    private static void Grow(ref double[] array, int length)
    {
        if (array.Length < length)
        {
            array = new double[length];
        }
    }

    private void Reserve(InferencePlan plan)
    {
        CausalNetwork network = plan.Network;
        Grow(ref _numbers, plan.Slots);
        Grow(ref _table, plan.LargestTable);
        Grow(ref _scratch, plan.LargestTable);
        Grow(ref _saved, plan.Saved);
        Grow(ref _on, network.Causes.Length);
        if (Marginals.Length < network.Risks.Length + network.Causes.Length)
        {
            Marginals = new double[network.Risks.Length + network.Causes.Length];
            Groups = new double[network.Groups.Length];
        }
    }

    // Writes the plan's numbers and the marginals of what touches nothing; returns the factor that no table carries.
    private double Fill(InferencePlan plan, NetworkEvidence evidence, NetworkGroup? absent)
    {
        CausalNetwork network = plan.Network;
        NetworkNumbers numbers = network.Numbers;
        double constant = 1;
        Array.Fill(_on, 1);
        for (int i = 0; absent is not null && i < absent.Causes.Length; i++)
        {
            _on[absent.Causes[i]] = 0;
        }

        for (int f = 0; f < network.Findings.Length; f++)
        {
            int level = evidence.Levels[f];
            if (level < 0)
            {
                continue;
            }

            NetworkFinding finding = network.Findings[f];
            int inhibitions = numbers.InhibitionStart[f + 1] - numbers.InhibitionStart[f];
            if (level > 0)
            {
                for (int i = numbers.InhibitionStart[f]; i < numbers.InhibitionStart[f + 1]; i++)
                {
                    _on[numbers.InhibitionCause[i]] *= numbers.Passes[i];
                }
            }
            else if (inhibitions > 0)
            {
                continue;
            }

            int levels = finding.Levels;
            int start = numbers.LinkStart[f];
            int at = numbers.LinkLevelStart[f] + level;
            for (int i = start; i < numbers.LinkStart[f + 1]; i++, at += levels)
            {
                _on[numbers.LinkCause[i]] *= numbers.AtMost[at];
            }

            if (level == 0 || numbers.LinkStart[f + 1] == start)
            {
                constant *= numbers.LeakAt[numbers.LevelStart[f] + level];
            }
        }

        for (int r = 0; r < network.Risks.Length; r++)
        {
            int state = evidence.Risks[r];
            if (state >= 0)
            {
                double present = network.Risks[r].Present;
                constant *= state == 1 ? present : 1 - present;
                Marginals[r] = state;
            }
        }

        foreach (int r in plan.FreeRisks)
        {
            Marginals[r] = network.Risks[r].Present;
        }

        foreach (int c in plan.FreeCauses)
        {
            double present = network.Causes[c].Present[Row(network.Causes[c], evidence)];
            double on = present * _on[c];
            double sum = 1 - present + on;
            constant *= sum;
            Marginals[network.Risks.Length + c] = on / sum;
        }

        foreach (var (risk, slot) in plan.RiskSlots)
        {
            _numbers[slot] = 1 - network.Risks[risk].Present;
            _numbers[slot + 1] = network.Risks[risk].Present;
        }

        foreach (var (cause, slot) in plan.CauseSlots)
        {
            double present = network.Causes[cause].Present[Row(network.Causes[cause], evidence)];
            _numbers[slot] = 1 - present;
            _numbers[slot + 1] = present * _on[cause];
        }

        foreach (int slot in plan.EvenSlots)
        {
            _numbers[slot] = 1;
            _numbers[slot + 1] = 1;
        }

        foreach (var (cause, slot, entries) in plan.FamilySlots)
        {
            int row = Row(network.Causes[cause], evidence);
            for (int j = 0; j < entries.Length; j++)
            {
                double present = network.Causes[cause].Present[row + (entries[j] >> 1)];
                _numbers[slot + j] = (entries[j] & 1) == 1 ? present * _on[cause] : 1 - present;
            }
        }

        foreach (var (finding, link, slot) in plan.LinkSlots)
        {
            int level = Math.Max(1, evidence.Levels[finding]);
            int at = numbers.LinkLevelStart[finding] + (link * network.Findings[finding].Levels) + level;
            _numbers[slot] = numbers.Stay[at];
            _numbers[slot + 1] = numbers.Raise[at];
        }

        foreach (var (inhibition, slot) in plan.InhibitionSlots)
        {
            _numbers[slot] = inhibition < 0 ? 1 : numbers.Passes[inhibition];
            _numbers[slot + 1] = inhibition < 0 ? 0 : 1 - numbers.Passes[inhibition];
        }

        foreach (var (finding, slot) in plan.LeakSlots)
        {
            int at = numbers.LevelStart[finding] + Math.Max(1, evidence.Levels[finding]);
            _numbers[slot] = numbers.LeakBelow[at];
            _numbers[slot + 1] = numbers.LeakAt[at];
        }

        return constant;
    }

    // The row of the table that the known risks choose, unknown parents absent.
    private static int Row(NetworkCause cause, NetworkEvidence evidence)
    {
        int row = 0;
        foreach (NetworkParent parent in cause.Parents)
        {
            row = (row << 1) | (parent.IsRisk && evidence.Risks[parent.Index] == 1 ? 1 : 0);
        }

        return row;
    }

    private void Forward(PlanStep step)
    {
        Span<double> table = _table;
        int size = step.Size;
        switch (step.Kind)
        {
            case StepKind.Open:
                for (int s = 0; s < size; s++)
                {
                    table[s + size] = table[s] * _numbers[step.Slot + 1];
                    table[s] *= _numbers[step.Slot];
                }

                break;
            case StepKind.Multiply:
                Multiply(step);
                break;
            case StepKind.Link:
                Raise(table, size, 1 << step.Position, 1 << step.Other, step.Slot);
                break;
            case StepKind.Absorb:
                Span<double> present = _saved.AsSpan(step.Saved, size);
                table[..size].CopyTo(present);
                foreach (var (position, slot) in step.Links)
                {
                    Raise(present, size, 0, 1 << position, slot);
                }

                for (int s = 0; s < size; s++)
                {
                    table[s] = (table[s] * _numbers[step.Slot]) + (present[s] * _numbers[step.Slot + 1]);
                }

                break;
            case StepKind.Sum:
                for (int s = 0, to = 0; s < size; s++)
                {
                    if ((s & (1 << step.Position)) == 0)
                    {
                        double on = table[s | (1 << step.Position)];
                        _saved[step.Saved + to] = on;
                        table[to++] = table[s] + on;
                    }
                }

                break;
            case StepKind.Keep:
                for (int s = 0, to = 0; s < size; s++)
                {
                    if ((s & (1 << step.Position)) != 0)
                    {
                        table[to++] = table[s];
                    }
                }

                break;
            case StepKind.Release:
                for (int s = 0, to = 0; s < size; s++)
                {
                    if ((s & (1 << step.Position)) == 0 && (s & (1 << step.Other)) == 0)
                    {
                        int blocked = s | (1 << step.Other);
                        table[to++] = table[s] + table[blocked] + table[blocked | (1 << step.Position)];
                    }
                }

                break;
            default:
                throw new InvalidOperationException($"There is no step {step.Kind}.");
        }
    }

    private void Backward(PlanStep step)
    {
        Span<double> table = _table;
        int size = step.Size;
        switch (step.Kind)
        {
            case StepKind.Open:
                for (int s = 0; s < size; s++)
                {
                    table[s] = (table[s] * _numbers[step.Slot]) + (table[s + size] * _numbers[step.Slot + 1]);
                }

                break;
            case StepKind.Multiply:
                Multiply(step);
                break;
            case StepKind.Link:
                RaiseBack(table, size, 1 << step.Position, 1 << step.Other, step.Slot);
                break;
            case StepKind.Absorb:
                Span<double> adjoint = _scratch.AsSpan(0, size);
                table[..size].CopyTo(adjoint);
                Marginals[step.Part] = Dot(_saved.AsSpan(step.Saved, size), adjoint) * _numbers[step.Slot + 1];
                foreach (var (position, slot) in step.Links)
                {
                    RaiseBack(adjoint, size, 0, 1 << position, slot);
                }

                for (int s = 0; s < size; s++)
                {
                    table[s] = (table[s] * _numbers[step.Slot]) + (adjoint[s] * _numbers[step.Slot + 1]);
                }

                break;
            case StepKind.Sum:
                Marginals[step.Part] = Dot(_saved.AsSpan(step.Saved, size / 2), table[..(size / 2)]);
                for (int s = size - 1, from = size / 2; s >= 0; s--)
                {
                    if ((s & (1 << step.Position)) == 0)
                    {
                        double value = table[--from];
                        table[s | (1 << step.Position)] = value;
                        table[s] = value;
                    }
                }

                break;
            case StepKind.Keep:
                for (int s = size - 1, from = size / 2; s >= 0; s--)
                {
                    if ((s & (1 << step.Position)) != 0)
                    {
                        table[s] = table[--from];
                        table[s ^ (1 << step.Position)] = 0;
                    }
                }

                break;
            case StepKind.Release:
                int entries = size / 4;
                table[..entries].CopyTo(_scratch);
                for (int s = 0, from = 0; s < size; s++)
                {
                    if ((s & (1 << step.Position)) == 0 && (s & (1 << step.Other)) == 0)
                    {
                        int blocked = s | (1 << step.Other);
                        double value = _scratch[from++];
                        table[s] = value;
                        table[blocked] = value;
                        table[blocked | (1 << step.Position)] = value;
                        table[s | (1 << step.Position)] = 0;
                    }
                }

                break;
            default:
                throw new InvalidOperationException($"There is no step {step.Kind}.");
        }
    }

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        double sum = 0;
        for (int s = 0; s < left.Length; s++)
        {
            sum += left[s] * right[s];
        }

        return sum;
    }

    private void Multiply(PlanStep step)
    {
        for (int s = 0; s < step.Size; s++)
        {
            _table[s] *= _numbers[step.Slot + Gather(s, step.Mask)];
        }
    }

    private static int Gather(int state, int mask)
    {
        int gathered = 0;
        for (int bit = 0; mask != 0; bit++, mask &= mask - 1)
        {
            gathered |= ((state >> BitOperations.TrailingZeroCount(mask)) & 1) << bit;
        }

        return gathered;
    }

    private void Raise(Span<double> table, int size, int cause, int bit, int slot)
    {
        double stay = _numbers[slot];
        double raise = _numbers[slot + 1];
        for (int s = 0; s < size; s++)
        {
            if ((s & bit) == 0 && (s & cause) == cause)
            {
                table[s | bit] += raise * table[s];
                table[s] *= stay;
            }
        }
    }

    private void RaiseBack(Span<double> table, int size, int cause, int bit, int slot)
    {
        double stay = _numbers[slot];
        double raise = _numbers[slot + 1];
        for (int s = 0; s < size; s++)
        {
            if ((s & bit) == 0 && (s & cause) == cause)
            {
                table[s] = (stay * table[s]) + (raise * table[s | bit]);
            }
        }
    }
}
