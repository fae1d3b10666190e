using System.Runtime.CompilerServices;

namespace Plumbline.Reasoning;

/// <content>What each step does, forward and back.</content>
internal sealed partial class Evaluation<T>
{
    private void Forward(in PlanStep step)
    {
        int count = 1 << step.Dimensions;
        int run = 1 << step.Position;
        ref T table = ref _tables.At<T>(step.Table);
        switch (step.Kind)
        {
            case StepKind.Unit:
                table = T.Of(1);
                break;
            case StepKind.OpenAlike:
                LaneKernels.Scale(ref Unsafe.Add(ref table, count), ref table, T.Of(1), count);
                break;
            case StepKind.OpenLowered:
                LaneKernels.Clear(ref Unsafe.Add(ref table, count), count);
                break;
            case StepKind.Multiply:
                LaneKernels.Multiply(ref table, count, step.Position, ref Number(step.Slot));
                break;
            case StepKind.Link:
                LaneKernels.RaiseWhere(ref table, count, run, 1 << step.Other, Number(step.Slot), Number(step.Slot + 1), backward: false);
                break;
            case StepKind.Absorb:
                Absorb(in step, ref table, count);
                break;
            case StepKind.Sum:
                Sum(in step, ref table, count, run);
                break;
            case StepKind.Keep:
                var (below, at) = FoldLeaves(in step);
                LaneKernels.Halve(ref _tables.At<T>(step.Target), ref table, count, run, at, below + at);
                break;
            case StepKind.Release:
                Release(in step, ref table, count, run);
                break;
            default:
                TableJoin.Forward(in step, _plan.Lists, _tables, _room, ref table);
                break;
        }
    }

    private void Backward(in PlanStep step)
    {
        int count = 1 << step.Dimensions;
        int run = 1 << step.Position;
        ref T table = ref _tables.At<T>(step.Table);
        ref T adjoint = ref _adjoints.At<T>(step.Table);
        switch (step.Kind)
        {
            case StepKind.Unit:
            case StepKind.OpenLowered:
                break;
            case StepKind.Finish:
                adjoint = T.Inverse(table);
                break;
            case StepKind.OpenAlike:
                LaneKernels.AddScaled(ref adjoint, ref Unsafe.Add(ref adjoint, count), T.Of(1), count);
                break;
            case StepKind.Multiply:
                LaneKernels.Multiply(ref adjoint, count, step.Position, ref Number(step.Slot));
                break;
            case StepKind.Link:
                LaneKernels.RaiseWhere(ref adjoint, count, run, 1 << step.Other, Number(step.Slot), Number(step.Slot + 1), backward: true);
                break;
            case StepKind.Absorb:
                AbsorbBack(in step, ref adjoint, count);
                break;
            case StepKind.Sum:
                SumBack(in step, ref table, ref adjoint, count, run);
                break;
            case StepKind.Keep:
                KeepBack(in step, ref table, ref adjoint, count, run);
                break;
            case StepKind.Release:
                ReleaseBack(in step, ref adjoint, count, run);
                break;
            default:
                TableJoin.Backward(in step, _plan.Lists, _tables, _adjoints, _room, ref table, ref adjoint);
                break;
        }
    }

    // What a cause does to bits that it opens: the weight of each combination of raised ones.
    private ref T OpeningWeights(int list, int opening, T weight)
    {
        ref T weights = ref _scratch.At<T>(2 * (int)Math.Max(64 + _plan.Network.Causes.Length, _plan.LargestTable));
        weights = weight;
        for (int k = 0; k < opening; k++)
        {
            int slot = _plan.Lists[list + k];
            T stay = Number(slot);
            T raise = Number(slot + 1);
            for (int j = 0; j < 1 << k; j++)
            {
                T before = Unsafe.Add(ref weights, j);
                Unsafe.Add(ref weights, j + (1 << k)) = before * raise;
                Unsafe.Add(ref weights, j) = before * stay;
            }
        }

        return ref weights;
    }

    private void Absorb(in PlanStep step, ref T table, int count)
    {
        ref T present = ref _tables.At<T>(step.Target);
        LaneKernels.Scale(ref present, ref table, T.Of(1), count);
        for (int i = 0; i < step.Count; i++)
        {
            int slot = _plan.Lists[step.List + (2 * i) + 1];
            LaneKernels.Raise(ref present, count, 1 << _plan.Lists[step.List + (2 * i)], Number(slot), Number(slot + 1), backward: false);
        }

        ref T weights = ref OpeningWeights(step.List + (2 * step.Count), step.Opening, Number(step.Slot + 1));
        for (int j = (1 << step.Opening) - 1; j > 0; j--)
        {
            LaneKernels.Scale(ref Unsafe.Add(ref table, (nint)j * count), ref present, Unsafe.Add(ref weights, j), count);
        }

        LaneKernels.Blend(ref table, ref table, Number(step.Slot), ref present, weights, count);
    }

    private void AbsorbBack(in PlanStep step, ref T adjoint, int count)
    {
        ref T present = ref _scratch.At<T>(0);
        ref T weights = ref OpeningWeights(step.List + (2 * step.Count), step.Opening, Number(step.Slot + 1));
        LaneKernels.Scale(ref present, ref adjoint, weights, count);
        for (int j = 1; j < 1 << step.Opening; j++)
        {
            LaneKernels.AddScaled(ref present, ref Unsafe.Add(ref adjoint, (nint)j * count), Unsafe.Add(ref weights, j), count);
        }

        Marginal(step.Part) = LaneKernels.Dot(ref _tables.At<T>(step.Target), ref present, count);
        for (int i = 0; i < step.Count; i++)
        {
            int slot = _plan.Lists[step.List + (2 * i) + 1];
            LaneKernels.Raise(ref present, count, 1 << _plan.Lists[step.List + (2 * i)], Number(slot), Number(slot + 1), backward: true);
        }

        LaneKernels.Blend(ref adjoint, ref adjoint, Number(step.Slot), ref present, T.Of(1), count);
    }

    private void Sum(in PlanStep step, ref T table, int count, int run)
    {
        T absent = step.Slot < 0 ? T.Of(1) : Number(step.Slot);
        T present = step.Slot < 0 ? T.Of(1) : Number(step.Slot + 1);
        ref T target = ref _tables.At<T>(step.Target);
        ref T weights = ref OpeningWeights(step.List, step.Opening, present);
        for (int j = 1; j < 1 << step.Opening; j++)
        {
            LaneKernels.Halve(ref Unsafe.Add(ref target, (nint)j * (count / 2)), ref table, count, run, T.Of(0), Unsafe.Add(ref weights, j));
        }

        LaneKernels.Halve(ref target, ref table, count, run, absent, weights);
    }

    private void SumBack(in PlanStep step, ref T table, ref T adjoint, int count, int run)
    {
        T absent = step.Slot < 0 ? T.Of(1) : Number(step.Slot);
        T present = step.Slot < 0 ? T.Of(1) : Number(step.Slot + 1);
        ref T from = ref _adjoints.At<T>(step.Target);
        int half = count / 2;
        if (step.Opening == 0)
        {
            Marginal(step.Part) = present * LaneKernels.DotHalf(ref table, ref from, count, run, upper: true);
            LaneKernels.Unhalve(ref adjoint, ref from, count, run, absent, present);
            return;
        }

        ref T weights = ref OpeningWeights(step.List, step.Opening, present);
        ref T raised = ref _scratch.At<T>(0);
        LaneKernels.Scale(ref raised, ref from, weights, half);
        for (int j = 1; j < 1 << step.Opening; j++)
        {
            LaneKernels.AddScaled(ref raised, ref Unsafe.Add(ref from, (nint)j * half), Unsafe.Add(ref weights, j), half);
        }

        Marginal(step.Part) = LaneKernels.DotHalf(ref table, ref raised, count, run, upper: true);
        LaneKernels.Interleave(ref adjoint, ref from, absent, ref raised, count, run);
    }

    // The leak together with the causes that touch this finding alone; keeps for the way back what each of them raised.
    private (T Below, T At) FoldLeaves(in PlanStep step)
    {
        T below = Number(step.Slot);
        T at = Number(step.Slot + 1);
        for (int i = 0; i < step.Count; i++)
        {
            ReadOnlySpan<int> leaf = _plan.Lists.AsSpan(step.List + (4 * i), 4);
            T raisedBelow = Number(leaf[1]) * below;
            T raisedAt = T.MultiplyAdd(Number(leaf[1] + 1), below, at);
            Number(leaf[3]) = raisedBelow;
            Number(leaf[3] + 1) = raisedAt;
            below = (Number(leaf[2]) * below) + (Number(leaf[2] + 1) * raisedBelow);
            at = (Number(leaf[2]) * at) + (Number(leaf[2] + 1) * raisedAt);
        }

        return (below, at);
    }

    private void KeepBack(in PlanStep step, ref T table, ref T adjoint, int count, int run)
    {
        ref T from = ref _adjoints.At<T>(step.Target);
        T below = Number(step.Slot);
        T at = Number(step.Slot + 1);
        if (step.Count > 0)
        {
            (below, at) = FoldLeaves(in step);
            T raised = LaneKernels.DotHalf(ref table, ref from, count, run, upper: true);
            T lowered = LaneKernels.DotHalf(ref table, ref from, count, run, upper: false);

            // What P(evidence) owes to the leak's two numbers; then back through the leaves, last first.
            T toBelow = raised;
            T toAt = raised + lowered;
            for (int i = step.Count - 1; i >= 0; i--)
            {
                ReadOnlySpan<int> leaf = _plan.Lists.AsSpan(step.List + (4 * i), 4);
                T present = Number(leaf[2] + 1);
                Marginal(_plan.Network.Risks.Length + leaf[0]) = present * ((Number(leaf[3]) * toBelow) + (Number(leaf[3] + 1) * toAt));
                T back = (Number(leaf[1]) * toBelow) + (Number(leaf[1] + 1) * toAt);
                toBelow = (Number(leaf[2]) * toBelow) + (present * back);
                toAt = (Number(leaf[2]) * toAt) + (present * toAt);
            }
        }

        LaneKernels.Unhalve(ref adjoint, ref from, count, run, at, below + at);
    }

    private void Release(in PlanStep step, ref T table, int count, int run)
    {
        // Blocked, it is absent whatever raised it; not blocked, neither a cause nor the leak may have raised it.
        ref T target = ref _tables.At<T>(step.Target);
        ref T blocked = ref _scratch.At<T>(0);
        ref T free = ref Unsafe.Add(ref blocked, count / 2);
        int blockedRun = 1 << step.Other;
        int lower = LowerRun(run, blockedRun);
        LaneKernels.Halve(ref blocked, ref table, count, blockedRun, T.Of(0), T.Of(1));
        LaneKernels.Halve(ref free, ref table, count, blockedRun, T.Of(1), T.Of(0));
        LaneKernels.Halve(ref target, ref blocked, count / 2, lower, T.Of(1), T.Of(1));
        LaneKernels.Halve(ref blocked, ref free, count / 2, lower, Number(step.Slot), Number(step.Slot + 1));
        LaneKernels.AddScaled(ref target, ref blocked, T.Of(1), count / 4);
    }

    private void ReleaseBack(in PlanStep step, ref T adjoint, int count, int run)
    {
        ref T from = ref _adjoints.At<T>(step.Target);
        ref T blocked = ref _scratch.At<T>(0);
        ref T free = ref Unsafe.Add(ref blocked, count / 2);
        int blockedRun = 1 << step.Other;
        int lower = LowerRun(run, blockedRun);
        LaneKernels.Unhalve(ref blocked, ref from, count / 2, lower, T.Of(1), T.Of(1));
        LaneKernels.Unhalve(ref free, ref from, count / 2, lower, Number(step.Slot), Number(step.Slot + 1));
        LaneKernels.Interleave(ref adjoint, ref free, T.Of(1), ref blocked, count, blockedRun);
    }

    // Where the dimension of one run lies once that of another has gone.
    private static int LowerRun(int run, int gone) => run > gone ? run / 2 : run;
}
