using System.Diagnostics;
using System.Globalization;
using Plumbline.Reasoning;

namespace Plumbline.Benchmarks;

/// <summary>Writes the cases for the peers, with our answers and our time of the same session.</summary>
internal static class PeerCases
{
    internal static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        Warmth.Get();
        var compiler = new PlanCompiler();
        using var ours = new StreamWriter(Path.Combine(folder, "ours.csv"));
        ours.WriteLine("case,microseconds,evidence,causes");
        foreach (string structure in (string[])["uniform", "clustered"])
        {
            foreach (int answers in (int[])[5, 10, 20, 30])
            {
                foreach (var (name, evidence) in Cases.Of(structure, answers, 12))
                {
                    string path = Path.Combine(folder, name);
                    var (model, known) = NetworkExport.Uai(evidence);
                    File.WriteAllText(path + ".tables.uai", model);
                    File.WriteAllText(path + ".tables.evid", known);
                    (model, known) = NetworkExport.UaiFactorised(evidence);
                    File.WriteAllText(path + ".factorised.uai", model);
                    File.WriteAllText(path + ".factorised.evid", known);
                    Posterior posterior = new ExactInference(evidence.Network).Infer(evidence);
                    string causes = string.Join(' ', posterior.Causes.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));
                    ours.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name},{Median(compiler, evidence):F2},{posterior.Evidence:R},{causes}"));
                }
            }
        }
    }

    // The total with a new plan, in microseconds: the same thing that a peer is timed for.
    private static double Median(PlanCompiler compiler, NetworkEvidence evidence)
    {
        var evaluation = new Evaluation<Single1>();
        var source = new NetworkSource<Single1>(evidence.Network.Numbers);
        double[] times = new double[400];
        for (int i = 0; i < times.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            evaluation.Use(compiler.Compile(evidence));
            evaluation.Answer(evidence, source);
            evaluation.Weigh(evidence, source);
            evaluation.Run(marginals: true);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        Array.Sort(times, 200, 200);
        return times[300];
    }
}
