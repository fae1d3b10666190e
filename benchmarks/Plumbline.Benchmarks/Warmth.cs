using System.Diagnostics;
using Plumbline.Reasoning;

namespace Plumbline.Benchmarks;

/// <summary>Runs everything for some seconds before the first figure, so that no cell is timed in code not yet optimised.</summary>
internal static class Warmth
{
    private const int Seconds = 4;
    private static bool _warm;

    internal static void Get()
    {
        if (_warm)
        {
            return;
        }

        _warm = true;
        var compiler = new PlanCompiler();
        var evaluation = new Evaluation<Single1>();
        NetworkEvidence[] cases = [.. Cases.Of("uniform", 10, 12).Concat(Cases.Of("clustered", 20, 12)).Concat(Cases.Of("clustered", 10, 6)).Select(item => item.Evidence)];
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed.TotalSeconds < Seconds)
        {
            foreach (NetworkEvidence evidence in cases)
            {
                CausalNetwork network = evidence.Network;
                var source = new NetworkSource<Single1>(network.Numbers);
                evaluation.Use(compiler.Compile(evidence));
                evaluation.Answer(evidence, source);
                evaluation.Weigh(evidence, source);
                evaluation.Run(marginals: true);
                var engine = new ExactInference(network);
                engine.LookAhead(evidence, new QuestionOutlook(network));
                engine.Explain(evidence, new LeaveOneOut(network));
                engine.Infer(evidence, new NetworkSamples(network, 64), new SamplePosteriors(network, 64));
            }
        }
    }
}
