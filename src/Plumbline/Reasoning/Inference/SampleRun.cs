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
    internal static void FillEight(Evaluation<Lanes8> evaluation, NetworkEvidence evidence, SampleSource source, SamplePosteriors posteriors, int set)
    {
        CausalNetwork network = posteriors.Network;
        int parts = network.Risks.Length + network.Causes.Length;
        evaluation.Answer(evidence, source);
        for (int g = 0; g < network.Groups.Length; g++)
        {
            Store(evaluation.EvidenceWithout(network.Groups[g], evidence, source), posteriors.Row(parts + g), set);
        }

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
            Span<double> row = posteriors.Row(parts + g);
            var without = new Lanes8(Vector512.Create<double>(row[set..]));
            Store(new Lanes8(Lanes8.Complement(without * Lanes8.Inverse(whole)).Values & possible), row, set);
        }
    }

    private static void Store(Lanes8 values, Span<double> row, int set) =>
        values.Values.StoreUnsafe(ref MemoryMarshal.GetReference(row), (nuint)set);
}
