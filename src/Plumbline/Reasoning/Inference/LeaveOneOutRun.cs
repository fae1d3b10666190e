using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Plumbline.Reasoning;

/// <summary>Evaluates what the causes would be without each answer, eight answers at a time.</summary>
/// <remarks>
/// A left-out finding does nothing in its lane: its links raise nothing and its end keeps both halves. A left-out risk is the sum of
/// both its states: the one that was given and, in its lane, the other. So the plan of the whole evidence serves all lanes.
/// </remarks>
internal sealed class LeaveOneOutRun
{
    private readonly List<NetworkQuestion> _given = [];
    private double[] _base = [];

    internal void Fill(Evaluation<Lanes8> evaluation, NetworkEvidence evidence, LeaveOneOut without)
    {
        CausalNetwork network = evidence.Network;
        int width = network.Causes.Length + network.Groups.Length;
        _base = _base.Length < width ? new double[width] : _base;
        _given.Clear();
        foreach (int f in evidence.Answered)
        {
            _given.Add(NetworkQuestion.OfFinding(f));
        }

        for (int r = 0; r < network.Risks.Length; r++)
        {
            if (evidence.Risks[r] != NetworkEvidence.Unknown)
            {
                _given.Add(NetworkQuestion.OfRisk(r));
            }
        }

        without.Clear();
        double whole = 0;
        Span<double> none = stackalloc double[8 * network.Groups.Length];

        // Lane 0 of the first eight is the evidence as it is.
        for (int first = -1; first < _given.Count; first += 8)
        {
            int count = Math.Min(8, _given.Count - first);
            Turned turned = LeaveOut(evaluation, evidence, first, count);
            var source = new TurnedSource(network.Numbers, turned);
            for (int g = 0; g < network.Groups.Length; g++)
            {
                evaluation.EvidenceWithout(network.Groups[g], evidence, source).Values.CopyTo(none[(8 * g)..]);
            }

            evaluation.Weigh(evidence, source);
            evaluation.Run(marginals: true);
            for (int lane = 0; lane < count; lane++)
            {
                double joint = evaluation.Evidence.Values[lane];
                if (first + lane < 0)
                {
                    whole = joint;
                    Read(evaluation, network, none, lane, joint, _base);
                    continue;
                }

                NetworkQuestion question = _given[first + lane];
                double rest = question.IsRisk ? joint + whole : joint;
                Span<double> present = without.Set(question, Math.Log(rest));
                Read(evaluation, network, none, lane, joint, present);
                for (int i = 0; question.IsRisk && i < width; i++)
                {
                    present[i] = rest > 0 ? ((present[i] * joint) + (_base[i] * whole)) / rest : 0;
                }
            }
        }
    }

    private static void Read(Evaluation<Lanes8> evaluation, CausalNetwork network, ReadOnlySpan<double> none, int lane, double joint, Span<double> present)
    {
        int causes = network.Causes.Length;
        for (int c = 0; c < causes; c++)
        {
            present[c] = joint > 0 ? evaluation.Marginal(network.Risks.Length + c).Values[lane] : 0;
        }

        for (int g = 0; g < network.Groups.Length; g++)
        {
            present[causes + g] = joint > 0 ? Math.Max(0, 1 - (none[(8 * g) + lane] / joint)) : 0;
        }
    }

    // Writes the numbers of eight lanes; says which risk each lane turns.
    private Turned LeaveOut(Evaluation<Lanes8> evaluation, NetworkEvidence evidence, int first, int count)
    {
        NetworkNumbers numbers = evidence.Network.Numbers;
        evaluation.Answer(evidence, new NetworkSource<Lanes8>(numbers));
        Turned turned = default;
        for (int c = 0; c < evidence.Network.Causes.Length; c++)
        {
            evaluation.On(c) = Lanes8.Of(1);
        }

        Lanes8 constant = Lanes8.Of(1);
        for (int answer = 0; answer < _given.Count; answer++)
        {
            int lane = answer - first;
            bool left = lane >= 0 && lane < count;
            NetworkQuestion question = _given[answer];
            if (question.IsRisk)
            {
                double present = numbers.RiskPresent[question.Index];
                bool isPresent = evidence.Risks[question.Index] == 1;
                Lanes8 factor = Lanes8.Of(isPresent ? present : 1 - present);
                if (left)
                {
                    turned[lane] = question.Index + 1;
                    Place(ref factor, lane) = isPresent ? 1 - present : present;
                }

                constant *= factor;
                continue;
            }

            Scale(evaluation, evidence, question.Index, left ? lane : -1, ref constant);
            if (left)
            {
                Silence(evaluation, question.Index, lane);
            }
        }

        evaluation.Constant = constant;
        return turned;
    }

    // What one finding does to weights, in all lanes but the one that leaves it out.
    private static void Scale(Evaluation<Lanes8> evaluation, NetworkEvidence evidence, int f, int leftOut, ref Lanes8 constant)
    {
        NetworkNumbers numbers = evidence.Network.Numbers;
        int level = evidence.Levels[f];
        int firstInhibition = numbers.InhibitionStart[f];
        int endInhibition = numbers.InhibitionStart[f + 1];
        for (int i = firstInhibition; level > 0 && i < endInhibition; i++)
        {
            evaluation.On(numbers.InhibitionCause[i]) *= But(numbers.Passes[i], leftOut);
        }

        if (level == 0 && endInhibition > firstInhibition)
        {
            return;
        }

        int levels = numbers.LevelStart[f + 1] - numbers.LevelStart[f];
        int at = numbers.LinkLevelStart[f] + level;
        for (int i = numbers.LinkStart[f]; i < numbers.LinkStart[f + 1]; i++, at += levels)
        {
            evaluation.On(numbers.LinkCause[i]) *= But(numbers.AtMost[at], leftOut);
        }

        if (level == 0 || numbers.LinkStart[f] == numbers.LinkStart[f + 1])
        {
            constant *= But(numbers.LeakAt[numbers.LevelStart[f] + level], leftOut);
        }
    }

    private static void Silence(Evaluation<Lanes8> evaluation, int f, int lane)
    {
        InferencePlan plan = evaluation.Plan;
        NetworkNumbers numbers = plan.Network.Numbers;
        for (int i = 0; i < plan.LinkSources.Length; i++)
        {
            var (finding, link) = plan.LinkSources[i];
            if (finding == f || (finding < 0 && link >= numbers.InhibitionStart[f] && link < numbers.InhibitionStart[f + 1]))
            {
                Place(ref evaluation.Number(2 * i), lane) = 1;
                Place(ref evaluation.Number((2 * i) + 1), lane) = 0;
            }
        }

        foreach (var (finding, slot) in plan.LeakSlots)
        {
            if (finding == f)
            {
                // Present: at·T0 + (below + at)·T1 with (0, 1) keeps both halves. Absent: its two weights are 1 each.
                Place(ref evaluation.Number(slot), lane) = plan.IsTwoBit(slot) ? 1 : 0;
                Place(ref evaluation.Number(slot + 1), lane) = 1;
            }
        }
    }

    private static Lanes8 But(double value, int leftOut)
    {
        Lanes8 lanes = Lanes8.Of(value);
        if (leftOut >= 0)
        {
            Place(ref lanes, leftOut) = 1;
        }

        return lanes;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref double Place(ref Lanes8 lanes, int lane) => ref Unsafe.Add(ref Unsafe.As<Lanes8, double>(ref lanes), lane);

    /// <summary>For each lane the risk that it turns, plus one; 0 for none.</summary>
    [InlineArray(8)]
    private struct Turned
    {
        private int _risk;
    }

    /// <summary>The network's numbers, with one known risk turned in some lanes.</summary>
    private readonly struct TurnedSource(NetworkNumbers numbers, Turned turned) : INumberSource<Lanes8>
    {
        private readonly NetworkSource<Lanes8> _source = new(numbers);

        public (Lanes8 Present, Lanes8 Absent) Risk(int risk) => _source.Risk(risk);

        public (Lanes8 Present, Lanes8 Absent) Cause(int cause, int row)
        {
            var (present, absent) = _source.Cause(cause, row);
            int start = numbers.ParentStart[cause];
            int end = numbers.ParentStart[cause + 1];
            for (int i = start; i < end; i++)
            {
                for (int lane = 0; lane < 8; lane++)
                {
                    if (numbers.Parents[i] + 1 == turned[lane] && turned[lane] > 0)
                    {
                        double other = numbers.CausePresent[numbers.TableStart[cause] + (row ^ (1 << (end - 1 - i)))];
                        Place(ref present, lane) = other;
                        Place(ref absent, lane) = 1 - other;
                    }
                }
            }

            return (present, absent);
        }

        public Lanes8 AtMost(int finding, int link, int level) => _source.AtMost(finding, link, level);

        public (Lanes8 Stay, Lanes8 Raise) Link(int finding, int link, int level) => _source.Link(finding, link, level);

        public (Lanes8 Below, Lanes8 At) Leak(int finding, int level) => _source.Leak(finding, level);

        public (Lanes8 Passes, Lanes8 Blocks) Inhibition(int inhibition) => _source.Inhibition(inhibition);
    }
}
