using System.Runtime.CompilerServices;

namespace Plumbline.Reasoning;

/// <summary>The memory and the numbers of one evaluation at a time; after the first use of a plan it allocates nothing.</summary>
/// <typeparam name="T">One question, or eight of the same plan.</typeparam>
internal sealed partial class Evaluation<T>
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
}
