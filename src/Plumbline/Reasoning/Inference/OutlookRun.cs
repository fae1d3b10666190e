using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Plumbline.Reasoning;

/// <summary>Evaluates what every answer to every open question would make of the causes, eight answers at a time.</summary>
/// <remarks>
/// That a finding stays at or below a level only scales weights, so it needs no other plan; neither does an absent risk. What is
/// exactly at a level is the difference of two such joint probabilities. An answer so rare that the difference would lose digits
/// is left to the caller (<see cref="Rare"/>).
/// </remarks>
internal sealed class OutlookRun
{
    /// <summary>Below this chance an answer's posterior is worked out on its own: the difference keeps 1e-16 / 1e-3.</summary>
    internal const double Rare = 1e-3;

    // Multiplications from which on idle processors take a part: the less they do, the more handing it out weighs.
    internal const double WorthSharing = 300_000;

    private readonly List<(NetworkQuestion Question, int Level)> _lanes = [];
    private double[] _joint = [];
    private double[] _evidence = [];
    private double[] _base = [];
    private double[] _on = [];
    private Lanes8 _constant;

    /// <summary>Looks at every answer to every open question.</summary>
    /// <param name="evaluation">To work in, with the plan for the evidence.</param>
    /// <param name="evidence">What is known.</param>
    /// <param name="outlook">Where the result goes.</param>
    internal void Fill(Evaluation<Lanes8> evaluation, NetworkEvidence evidence, QuestionOutlook outlook)
    {
        CausalNetwork network = evidence.Network;
        int width = network.Causes.Length + network.Groups.Length;
        ListLanes(evidence);
        Grow(ref _joint, ((_lanes.Count + 7) / 8 * 8 * width) + 8);
        Grow(ref _evidence, _lanes.Count + 8);
        Grow(ref _base, width);
        Grow(ref _on, network.Causes.Length);
        var source = new NetworkSource<Lanes8>(network.Numbers);
        evaluation.Answer(evidence, source);
        _constant = evaluation.Constant;
        for (int c = 0; c < network.Causes.Length; c++)
        {
            _on[c] = evaluation.On(c).Values[0];
        }

        int blocks = (_lanes.Count + 7) / 8;
        if (evaluation.Plan.Cost * Lanes8.Count * blocks >= WorthSharing)
        {
            Share(evaluation.Plan, evidence, blocks, width);
        }
        else
        {
            for (int block = 0; block < blocks; block++)
            {
                RunBlock(evaluation, evidence, source, 8 * block, width);
            }
        }

        Spread(evidence, outlook, width);
    }

    // Eights of answers do not touch one another, so any processor may take any of them.
    private void Share(InferencePlan plan, NetworkEvidence evidence, int blocks, int width)
    {
        var source = new NetworkSource<Lanes8>(plan.Network.Numbers);
        Parallel.For(0, blocks, ExactInference.Processors, () =>
        {
            Evaluation<Lanes8> evaluation = ExactInference.TakeEight();
            evaluation.Use(plan);
            evaluation.Answer(evidence, source);
            return evaluation;
        }, (block, _, evaluation) =>
        {
            RunBlock(evaluation, evidence, source, 8 * block, width);
            return evaluation;
        }, ExactInference.GiveEight);
    }

    private static void Grow(ref double[] array, int length)
    {
        if (array.Length < length)
        {
            array = new double[length];
        }
    }

    private void ListLanes(NetworkEvidence evidence)
    {
        CausalNetwork network = evidence.Network;
        _lanes.Clear();
        _lanes.Add((default, -1));
        for (int r = 0; r < network.Risks.Length; r++)
        {
            if (evidence.Risks[r] == NetworkEvidence.Unknown)
            {
                _lanes.Add((NetworkQuestion.OfRisk(r), 0));
            }
        }

        NetworkNumbers numbers = network.Numbers;
        for (int f = 0; f < network.Findings.Length; f++)
        {
            if (evidence.Levels[f] != NetworkEvidence.Unknown)
            {
                continue;
            }

            // An inhibited finding is present where it passes, less where it passes but was not raised.
            int levels = numbers.LevelStart[f + 1] - numbers.LevelStart[f];
            bool inhibited = numbers.InhibitionStart[f + 1] > numbers.InhibitionStart[f];
            for (int level = 0; level < (inhibited ? 2 : levels - 1); level++)
            {
                _lanes.Add((NetworkQuestion.OfFinding(f), level));
            }
        }
    }

    // Scales the weights of one lane by "at or below this level".
    private static void Suppose(Evaluation<Lanes8> evaluation, (NetworkQuestion Question, int Level) supposed, int lane)
    {
        if (supposed.Level < 0 || supposed.Question.IsRisk)
        {
            return;
        }

        NetworkNumbers numbers = evaluation.Plan.Network.Numbers;
        int f = supposed.Question.Index;
        for (int i = numbers.InhibitionStart[f]; i < numbers.InhibitionStart[f + 1]; i++)
        {
            Place(ref evaluation.On(numbers.InhibitionCause[i]), lane) *= numbers.Passes[i];
        }

        int levels = numbers.LevelStart[f + 1] - numbers.LevelStart[f];
        if (supposed.Level == levels - 1)
        {
            return;
        }

        int at = numbers.LinkLevelStart[f] + supposed.Level;
        for (int i = numbers.LinkStart[f]; i < numbers.LinkStart[f + 1]; i++, at += levels)
        {
            Place(ref evaluation.On(numbers.LinkCause[i]), lane) *= numbers.AtMost[at];
        }

        Lanes8 constant = evaluation.Constant;
        Place(ref constant, lane) *= numbers.LeakBelow[numbers.LevelStart[f] + supposed.Level] + numbers.LeakAt[numbers.LevelStart[f] + supposed.Level];
        evaluation.Constant = constant;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref double Place(ref Lanes8 lanes, int lane) => ref Unsafe.Add(ref Unsafe.As<Lanes8, double>(ref lanes), lane);

    // Lane 0 of the first eight is the evidence as it is.
    private void RunBlock(Evaluation<Lanes8> evaluation, NetworkEvidence evidence, NetworkSource<Lanes8> source, int first, int width)
    {
        CausalNetwork network = evidence.Network;
        int causes = network.Causes.Length;
        int count = Math.Min(8, _lanes.Count - first);
        evaluation.Constant = _constant;
        for (int c = 0; c < causes; c++)
        {
            evaluation.On(c) = Lanes8.Of(_on[c]);
        }

        for (int lane = 0; lane < count; lane++)
        {
            Suppose(evaluation, _lanes[first + lane], lane);
        }

        for (int g = 0; g < network.Groups.Length; g++)
        {
            // Holds P(none of the group) until the whole is known.
            Lanes8 without = evaluation.EvidenceWithout(network.Groups[g], evidence, source, risks: RisksOf(first, count));
            for (int lane = 0; lane < 8; lane++)
            {
                _joint[((first + lane) * width) + causes + g] = without.Values[lane];
            }
        }

        evaluation.Weigh(evidence, source);
        evaluation.HoldAbsent(RisksOf(first, count));
        evaluation.Run(marginals: true);
        Vector512<double> whole = evaluation.Evidence.Values;
        for (int lane = 0; lane < count; lane++)
        {
            _evidence[first + lane] = whole[lane];
            for (int g = 0; g < network.Groups.Length; g++)
            {
                ref double any = ref _joint[((first + lane) * width) + causes + g];
                any = Math.Max(0, whole[lane] - any);
            }
        }

        for (int c = 0; c < causes; c++)
        {
            Lanes8 joint = new(evaluation.Marginal(network.Risks.Length + c).Values * whole);
            ref double from = ref Place(ref joint, 0);
            ref double to = ref _joint[(first * width) + c];
            for (int lane = 0; lane < 8; lane++)
            {
                Unsafe.Add(ref to, lane * width) = Unsafe.Add(ref from, lane);
            }
        }
    }

    // The risks that the lanes hold absent, lane by lane.
    private AbsentRisks RisksOf(int first, int count)
    {
        var risks = default(AbsentRisks);
        for (int lane = 0; lane < 8; lane++)
        {
            var (question, level) = lane < count ? _lanes[first + lane] : default;
            risks[lane] = level >= 0 && question.IsRisk && lane < count ? question.Index : -1;
        }

        return risks;
    }

    private void Spread(NetworkEvidence evidence, QuestionOutlook outlook, int width)
    {
        outlook.Clear();
        double whole = _evidence[0];
        ReadOnlySpan<double> all = _joint.AsSpan(0, width);
        for (int lane = 1; lane < _lanes.Count;)
        {
            NetworkQuestion question = _lanes[lane].Question;
            int levels = question.Levels(evidence.Network);
            bool inhibited = !question.IsRisk && evidence.Network.Findings[question.Index].Inhibitions.Length > 0;
            var (chance, present) = outlook.Open(question);
            ReadOnlySpan<double> lower = [];
            double lowerEvidence = 0;
            if (inhibited)
            {
                // Lane: passes and not raised; next lane: passes.
                ReadOnlySpan<double> passes = _joint.AsSpan((lane + 1) * width, width);
                ReadOnlySpan<double> quiet = _joint.AsSpan(lane * width, width);
                Answer(passes, quiet, _evidence[lane + 1] - _evidence[lane], whole, chance.Slice(1, 1), present.Slice(width, width));
                Span<double> absent = _base.AsSpan(0, width);
                for (int i = 0; i < width; i++)
                {
                    absent[i] = passes[i] - quiet[i];
                }

                Answer(all, absent, whole - (_evidence[lane + 1] - _evidence[lane]), whole, chance[..1], present[..width]);
                lane += 2;
                continue;
            }

            for (int level = 0; level < levels; level++)
            {
                bool top = level == levels - 1;
                ReadOnlySpan<double> atMost = top ? all : _joint.AsSpan(lane * width, width);
                double atMostEvidence = top ? whole : _evidence[lane];
                Answer(atMost, lower, atMostEvidence - lowerEvidence, whole, chance.Slice(level, 1), present.Slice(level * width, width));
                lower = atMost;
                lowerEvidence = atMostEvidence;
                lane += top ? 0 : 1;
            }
        }
    }

    // (upper − lower) / joint, in [0, 1].
    private static void Answer(ReadOnlySpan<double> upper, ReadOnlySpan<double> lower, double joint, double whole, Span<double> chance, Span<double> present)
    {
        joint = Math.Max(0, joint);
        chance[0] = whole > 0 ? Math.Min(1, joint / whole) : 0;
        double scale = joint > 0 ? 1 / joint : 0;
        int i = 0;
        for (; i + 8 <= present.Length; i += 8)
        {
            Vector512<double> value = Vector512.Create(upper[i..]);
            value = lower.Length > 0 ? value - Vector512.Create(lower[i..]) : value;
            value = Vector512.Min(Vector512<double>.One, Vector512.Max(Vector512<double>.Zero, value * scale));
            value.CopyTo(present[i..]);
        }

        for (; i < present.Length; i++)
        {
            double value = (upper[i] - (lower.Length > 0 ? lower[i] : 0)) * scale;
            present[i] = Math.Clamp(value, 0, 1);
        }
    }
}
