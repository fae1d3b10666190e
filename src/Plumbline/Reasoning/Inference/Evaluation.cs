using System.Runtime.CompilerServices;

namespace Plumbline.Reasoning;

/// <summary>The memory and the numbers of one evaluation at a time; after the first use of a plan it allocates nothing.</summary>
/// <typeparam name="T">One question, or eight of the same plan.</typeparam>
internal sealed class Evaluation<T>
    where T : struct, ILane<T>
{
    private readonly LaneMemory _numbers = new();
    private readonly LaneMemory _tables = new();
    private readonly LaneMemory _adjoints = new();
    private readonly LaneMemory _scratch = new();
    private readonly LaneMemory _room = new();
    private readonly LaneMemory _on = new();
    private readonly LaneMemory _marginals = new();
    private InferencePlan _plan = null!;

    /// <summary>The probability of the evidence.</summary>
    internal T Evidence { get; private set; }

    /// <summary>What no table carries: known risks, absent findings' leaks.</summary>
    internal T Constant { get; set; }

    /// <summary>The bytes held.</summary>
    internal long Bytes => _numbers.Bytes + _tables.Bytes + _adjoints.Bytes + _scratch.Bytes + _room.Bytes + _on.Bytes + _marginals.Bytes;

    /// <summary>The factor that the findings put on a cause's presence. May be changed before <see cref="Weigh"/>.</summary>
    internal ref T On(int cause) => ref _on.At<T>(cause);

    /// <summary>P(risk or cause | evidence): risks first; 0 where the evidence is impossible.</summary>
    internal ref T Marginal(int part) => ref _marginals.At<T>(part);

    /// <summary>A number of the plan. May be changed before <see cref="Run"/>.</summary>
    internal ref T Number(int slot) => ref _numbers.At<T>(slot);

    /// <summary>The numbers of the marginals, part by part and place by place.</summary>
    internal Span<double> Marginals(int part, int parts) => _marginals.Numbers(part * T.Count, parts * T.Count);

    /// <summary>Takes a plan and makes room for it.</summary>
    internal void Use(InferencePlan plan)
    {
        _plan = plan;
        CausalNetwork network = plan.Network;
        _numbers.Reserve(checked(plan.Numbers * T.Count));
        _tables.Reserve(checked((int)(plan.TableEntries * T.Count)));
        _adjoints.Reserve(checked((int)(plan.TableEntries * T.Count)));
        _scratch.Reserve(checked((int)(3 * Math.Max(64 + network.Causes.Length, plan.LargestTable) * T.Count)));
        _room.Reserve(checked((int)(plan.JoinRoom * (T.Count == 1 ? 56 : 10 * T.Count))));
        _on.Reserve(network.Causes.Length * T.Count);
        _marginals.Reserve((network.Risks.Length + network.Causes.Length) * T.Count);
    }

    /// <summary>Writes what the answers do: the numbers of links and leaks, and the factors on causes.</summary>
    internal void Answer<TSource>(NetworkEvidence evidence, TSource source)
        where TSource : struct, INumberSource<T>
    {
        Scale(evidence, source);
        NetworkNumbers numbers = _plan.Network.Numbers;
        var links = _plan.LinkSources;
        for (int i = 0; i < links.Length; i++)
        {
            var (finding, link) = links[i];
            (Number(2 * i), Number((2 * i) + 1)) = finding < 0
                ? source.Inhibition(link)
                : source.Link(finding, link, Math.Max(1, evidence.Levels[finding]));
        }

        foreach (var (finding, slot) in _plan.LeakSlots)
        {
            var (below, at) = source.Leak(finding, Math.Max(1, evidence.Levels[finding]));
            Number(slot) = below;

            // An absent finding may not be raised unblocked, by a cause or by the leak.
            Number(slot + 1) = evidence.Levels[finding] == 0 ? T.Of(0) : at;
        }
    }

    /// <summary>Writes the factors on causes, and what no table carries.</summary>
    internal void Scale<TSource>(NetworkEvidence evidence, TSource source)
        where TSource : struct, INumberSource<T>
    {
        CausalNetwork network = _plan.Network;
        NetworkNumbers numbers = network.Numbers;
        for (int c = 0; c < network.Causes.Length; c++)
        {
            On(c) = T.Of(1);
        }

        T constant = T.Of(1);
        foreach (int f in evidence.Answered)
        {
            int level = evidence.Levels[f];
            int firstInhibition = numbers.InhibitionStart[f];
            int endInhibition = numbers.InhibitionStart[f + 1];
            if (level > 0)
            {
                for (int i = firstInhibition; i < endInhibition; i++)
                {
                    On(numbers.InhibitionCause[i]) *= source.Inhibition(i).Passes;
                }
            }
            else if (endInhibition > firstInhibition)
            {
                continue;
            }

            int start = numbers.LinkStart[f];
            int end = numbers.LinkStart[f + 1];

            // At or below the highest level is certain.
            for (int i = level == numbers.LevelStart[f + 1] - numbers.LevelStart[f] - 1 ? end : start; i < end; i++)
            {
                On(numbers.LinkCause[i]) *= source.AtMost(f, i - start, level);
            }

            if (level == 0 || start == end)
            {
                constant *= source.Leak(f, level).At;
            }
        }

        for (int r = 0; r < network.Risks.Length; r++)
        {
            int state = evidence.Risks[r];
            if (state >= 0)
            {
                var (present, absent) = source.Risk(r);
                constant *= state == 1 ? present : absent;
                Marginal(r) = T.Of(state);
            }
        }

        Constant = constant;
    }

    /// <summary>Writes the weights of causes and risks from the factors on causes.</summary>
    internal void Weigh<TSource>(NetworkEvidence evidence, TSource source)
        where TSource : struct, INumberSource<T>
    {
        CausalNetwork network = _plan.Network;
        NetworkNumbers numbers = network.Numbers;
        T constant = Constant;
        foreach (int c in _plan.FreeCauses)
        {
            var (present, absent) = source.Cause(c, Row(numbers, evidence, c));
            T on = present * On(c);
            T sum = absent + on;
            constant *= sum;
            Marginal(network.Risks.Length + c) = on * T.Inverse(sum);
        }

        foreach (int r in _plan.FreeRisks)
        {
            Marginal(r) = source.Risk(r).Present;
        }

        foreach (var (cause, slot) in _plan.CauseSlots)
        {
            var (present, absent) = source.Cause(cause, Row(numbers, evidence, cause));
            Number(slot) = absent;
            Number(slot + 1) = present * On(cause);
        }

        foreach (var (risk, slot) in _plan.RiskSlots)
        {
            var (present, absent) = source.Risk(risk);
            Number(slot) = absent;
            Number(slot + 1) = present;
        }

        foreach (var (cause, slot, list, count) in _plan.FamilySlots)
        {
            int row = Row(numbers, evidence, cause);
            for (int j = 0; j < count; j++)
            {
                int entry = _plan.Lists[list + j];
                var (present, absent) = source.Cause(cause, row + (entry >> 1));
                Number(slot + j) = (entry & 1) == 1 ? present * On(cause) : absent;
            }
        }

        Evidence = constant;
    }

    /// <summary>The plan in use.</summary>
    internal InferencePlan Plan => _plan;

    /// <summary>Weighs with a group's causes held absent and runs forward: P(evidence, none of the group).</summary>
    internal T EvidenceWithout<TSource>(NetworkGroup group, NetworkEvidence evidence, TSource source, AbsentRisks? risks = null)
        where TSource : struct, INumberSource<T>
    {
        ref T kept = ref _scratch.At<T>(0);
        for (int i = 0; i < group.Causes.Length; i++)
        {
            Unsafe.Add(ref kept, i) = On(group.Causes[i]);
            On(group.Causes[i]) = T.Of(0);
        }

        Weigh(evidence, source);
        for (int i = 0; i < group.Causes.Length; i++)
        {
            On(group.Causes[i]) = Unsafe.Add(ref kept, i);
        }

        if (risks is { } absent)
        {
            HoldAbsent(absent);
        }

        Run(marginals: false);
        return Evidence;
    }

    /// <summary>After <see cref="Weigh"/>: takes the weight of presence from one unknown risk in each lane.</summary>
    internal void HoldAbsent(AbsentRisks risks)
    {
        for (int lane = 0; lane < T.Count; lane++)
        {
            if (risks[lane] < 0)
            {
                continue;
            }

            foreach (var (risk, slot) in _plan.RiskSlots)
            {
                if (risk == risks[lane])
                {
                    _numbers.Numbers((slot + 1) * T.Count, T.Count)[lane] = 0;
                }
            }

            // A risk that nothing depends on only keeps its own probability.
            foreach (int risk in _plan.FreeRisks)
            {
                if (risk == risks[lane])
                {
                    T evidence = Evidence;
                    Unsafe.Add(ref Unsafe.As<T, double>(ref evidence), lane) *= 1 - _plan.Network.Risks[risk].Present;
                    Evidence = evidence;
                }
            }
        }
    }

    /// <summary>Runs forward; with <paramref name="marginals"/> also back.</summary>
    internal void Run(bool marginals)
    {
        T evidence = Evidence;
        foreach (ref readonly PlanStep step in _plan.Steps.AsSpan())
        {
            if (step.Kind == StepKind.Finish)
            {
                evidence *= _tables.At<T>(step.Table);
            }
            else
            {
                Forward(in step);
            }
        }

        Evidence = evidence;
        for (int i = _plan.Steps.Length - 1; marginals && i >= 0; i--)
        {
            Backward(in _plan.Steps[i]);
        }
    }

    // The row of the table that the known risks choose, unknown parents absent.
    private static int Row(NetworkNumbers numbers, NetworkEvidence evidence, int cause)
    {
        int row = 0;
        for (int i = numbers.ParentStart[cause]; i < numbers.ParentStart[cause + 1]; i++)
        {
            int parent = numbers.Parents[i];
            row = (row << 1) | (parent >= 0 && evidence.Risks[parent] == 1 ? 1 : 0);
        }

        return row;
    }

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
