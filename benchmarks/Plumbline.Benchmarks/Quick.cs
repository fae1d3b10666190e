using System.Diagnostics;
using System.Globalization;
using Plumbline.Reasoning;
using Plumbline.Tests;

namespace Plumbline.Benchmarks;

/// <summary>Rough medians in a few seconds, for the inner loop of work on the engine.</summary>
internal static class Quick
{
    internal static void Run(string args)
    {
        string folder = ReferenceNetworks.Folder();
        foreach (string name in ReferenceNetworks.Names)
        {
            CausalNetwork network = ReferenceNetworks.Read(Path.Combine(folder, name + ".json"));
            foreach (var (caseName, evidence) in ReferenceNetworks.Cases(network, Path.Combine(folder, name + ".cases.json")))
            {
                if (args == "errors")
                {
                    var answers = ReferenceNetworks.Answers(Path.Combine(folder, name + ".ref.txt"));
                    if (answers.TryGetValue(caseName, out double[]? want))
                    {
                        InferencePlan p = new PlanCompiler().Compile(evidence);
                        if (p.Bytes < 1 << 28)
                        {
                            Posterior got = new ExactInference(network).Infer(evidence);
                            double e = Math.Abs((got.Evidence / want[0]) - 1);
                            double m = Enumerable.Range(0, network.Causes.Length).Max(c => Math.Abs(got.Causes[c] - want[c + 1]));
                            if (e > 1e-13 || m > 1e-13)
                            {
                                var ev = new Evaluation<Single1>();
                                var src = new NetworkSource<Single1>(network.Numbers);
                                ev.Use(p); ev.Answer(evidence, src);
                                double ours = 0, theirs = 0;
                                for (int c = 0; c < network.Causes.Length; c++)
                                {
                                    double ahead = 1 - (ev.EvidenceWithout(new NetworkGroup("x", [c]), evidence, src).Value / got.Evidence);
                                    ours = Math.Max(ours, Math.Abs(ahead - got.Causes[c]));
                                    theirs = Math.Max(theirs, Math.Abs(ahead - want[c + 1]));
                                }

                                Console.WriteLine($"     forward only: ours {ours:E1} reference {theirs:E1}");
                            }

                            if (e > 1e-13 || m > 1e-13) Console.WriteLine($"{name} {caseName} evidence {want[0]:E3} error {e:E1} marginals {m:E1}");
                        }
                    }

                    continue;
                }

                if (args == "costs")
                {
                    long start = Stopwatch.GetTimestamp();
                    try
                    {
                        InferencePlan p = new PlanCompiler().Compile(evidence);
                        if (p.Cost > 1e6)
                        {
                            Console.WriteLine($"{name} {caseName} cost {p.Cost:E2} largest 2^{Math.Log2(p.LargestTable)} MB {p.Bytes >> 20} planned in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F1} ms");
                        }
                    }
                    catch (NotSupportedException e)
                    {
                        Console.WriteLine($"{name} {caseName} {e.Message}");
                    }

                    continue;
                }

                if (!caseName.StartsWith("p0", StringComparison.Ordinal) || !(caseName.Contains("n10_") || caseName.Contains("n20_") || caseName.Contains("n30_")))
                {
                    continue;
                }

                var compiler = new PlanCompiler();
                var evaluation = new Evaluation<Single1>();
                var lanes = new Evaluation<Lanes8>();
                InferencePlan plan = compiler.Compile(evidence);
                if (args == "joins" && caseName.EndsWith("R12")) { foreach (var st in plan.Steps) if (st.Kind == StepKind.Join) { int bits = 0; for (int i = 0; i < st.Count; i++) bits += plan.Lists[st.List + 3 * i + 2]; Console.WriteLine($"   {name} {caseName} join first {st.Dimensions} second {st.Count + st.Opening} bits {bits} states {st.Count - bits} lowest {(st.Count > 0 ? plan.Lists[st.List + 1] : -1)}"); } foreach (var g in plan.Steps.GroupBy(x => x.Kind)) Console.WriteLine($"      {g.Key} {g.Count()} entries {g.Sum(x => 1L << x.Dimensions)}"); continue; }
                double planning = Median(() => compiler.Compile(evidence));
                double fill = Median(() => Fill(evaluation, plan, evidence));
                double forward = Median(() => evaluation.Run(false));
                double both = Median(() => evaluation.Run(true));
                Fill(lanes, plan, evidence);
                double eight = Median(() => lanes.Run(true));
                double eightFill = Median(() => Fill(lanes, plan, evidence));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {caseName,-12} plan {planning,8:F1} fill {fill,6:F1} forward {forward,8:F1} both {both,8:F1} total {planning + fill + both,8:F1} | lanes {eight,8:F1} fill {eightFill,6:F1} | cost {plan.Cost,8:F0} width {Math.Log2(plan.LargestTable)} bytes {plan.Bytes / 1024.0:F0}k steps {plan.Steps.Length}"));
            }
        }
    }

    private static void Fill<T>(Evaluation<T> evaluation, InferencePlan plan, NetworkEvidence evidence)
        where T : struct, ILane<T>
    {
        var source = new NetworkSource<T>(plan.Network.Numbers);
        evaluation.Use(plan);
        evaluation.Answer(evidence, source);
        evaluation.Weigh(evidence, source);
    }

    // Microseconds.
    private static double Median(Action action)
    {
        var watch = Stopwatch.StartNew();
        int repeats = 0;
        while (watch.ElapsedMilliseconds < 40)
        {
            action();
            repeats++;
        }

        int batch = Math.Max(1, repeats / 40);
        double[] times = new double[15];
        for (int i = 0; i < times.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int j = 0; j < batch; j++)
            {
                action();
            }

            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds / batch;
        }

        Array.Sort(times);
        return times[times.Length / 2];
    }
}
