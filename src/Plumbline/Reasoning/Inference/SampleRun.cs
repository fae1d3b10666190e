using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Plumbline.Reasoning;

/// <summary>Evaluates one plan under many parameter sets, eight at a time.</summary>
internal static class SampleRun
{
    /// <summary>Evaluates every set.</summary>
    internal static void Fill(Evaluation<Lanes8> evaluation, NetworkEvidence evidence, NetworkSamples samples, SamplePosteriors posteriors)
    {
        for (int set = 0; set < posteriors.Stride; set += Lanes8.Count)
        {
            FillEight(evaluation, evidence, new SampleSource(samples, set), posteriors, set);
        }
    }

    /// <summary>Evaluates eight sets and writes them from one set on.</summary>
    /// <param name="evaluation">To work in, with the plan for the evidence.</param>
    /// <param name="evidence">What is known.</param>
    /// <param name="source">The eight sets.</param>
    /// <param name="posteriors">Where the posteriors go.</param>
    /// <param name="set">Where the first of them goes.</param>
    /// <param name="groupsWithin">
    /// A group is at least as probable as its likeliest cause and at most as all of them added up. Where these lie no farther apart than this in
    /// each of the eight sets, the middle is taken, and a run is saved. 0 takes nothing that is not exact.
    /// </param>
    internal static void FillEight(
        Evaluation<Lanes8> evaluation, NetworkEvidence evidence, SampleSource source, SamplePosteriors posteriors, int set, double groupsWithin = 0)
    {
        CausalNetwork network = posteriors.Network;
        int parts = network.Risks.Length + network.Causes.Length;
        evaluation.Answer(evidence, source);
        evaluation.Weigh(evidence, source);
        evaluation.Run(marginals: true);
        Lanes8 whole = evaluation.Evidence;
        Store(new Lanes8(Vector512.Log(whole.Values)), posteriors.LnEvidences, set);
        for (int part = 0; part < parts; part++)
        {
            Store(evaluation.Marginal(part), posteriors.Row(part), set);
        }

        Vector512<double> possible = Vector512.GreaterThan(whole.Values, Vector512<double>.Zero);
        for (int g = 0; g < network.Groups.Length; g++)
        {
            var (least, most) = Bounds(network, network.Groups[g], posteriors, set);
            Vector512<double> any = Vector512.LessThanOrEqualAll(most - least, Vector512.Create(groupsWithin))
                ? (least + most) * 0.5
                : Lanes8.Complement(evaluation.EvidenceWithout(network.Groups[g], evidence, source) * Lanes8.Inverse(whole)).Values & possible;
            Store(new Lanes8(any), posteriors.Row(parts + g), set);
        }
    }

    private static (Vector512<double> Least, Vector512<double> Most) Bounds(CausalNetwork network, NetworkGroup group, SamplePosteriors posteriors, int set)
    {
        Vector512<double> least = Vector512<double>.Zero;
        Vector512<double> sum = Vector512<double>.Zero;
        foreach (int cause in group.Causes)
        {
            Vector512<double> present = Vector512.Create<double>(posteriors.Row(network.Risks.Length + cause)[set..]);
            least = Vector512.Max(least, present);
            sum += present;
        }

        return (least, Vector512.Min(sum, Vector512<double>.One));
    }

    private static void Store(Lanes8 values, Span<double> row, int set) =>
        values.Values.StoreUnsafe(ref MemoryMarshal.GetReference(row), (nuint)set);
}
