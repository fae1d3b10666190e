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
