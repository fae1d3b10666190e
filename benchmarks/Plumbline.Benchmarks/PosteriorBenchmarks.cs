using BenchmarkDotNet.Attributes;
using Plumbline.Reasoning;

namespace Plumbline.Benchmarks;

/// <summary>All posteriors of one question: six cases an operation, so every figure is a mean over six people.</summary>
[MemoryDiagnoser]
public class PosteriorBenchmarks
{
    private readonly PlanCompiler _compiler = new();
    private readonly Evaluation<Single1> _evaluation = new();
    private NetworkEvidence[] _cases = [];
    private InferencePlan[] _plans = [];

    /// <summary>How the parents of findings were drawn.</summary>
    [Params("uniform", "clustered")]
    public string Structure { get; set; } = "";

    /// <summary>Half of them positive.</summary>
    [Params(10, 20, 30)]
    public int Answers { get; set; }

    /// <summary>Of twelve.</summary>
    [Params(12, 6, 0)]
    public int KnownRisks { get; set; }

    /// <summary>Reads the cases.</summary>
    [GlobalSetup]
    public void Read()
    {
        Warmth.Get();
        _cases = [.. Cases.Of(Structure, Answers, KnownRisks).Select(item => item.Evidence)];
        _plans = [.. _cases.Select(_compiler.Compile)];
    }

    /// <summary>Evidence to answer with nothing known before: plan, numbers, forward and back.</summary>
    [Benchmark(OperationsPerInvoke = Cases.PerCell)]
    public double TotalNewPlan()
    {
        double sum = 0;
        foreach (NetworkEvidence evidence in _cases)
        {
            sum += Evaluate(_compiler.Compile(evidence), evidence);
        }

        return sum;
    }

    /// <summary>Evidence to answer with the plan in the cache, as after each negative answer.</summary>
    [Benchmark(OperationsPerInvoke = Cases.PerCell)]
    public double TotalKnownPlan()
    {
        double sum = 0;
        for (int i = 0; i < _cases.Length; i++)
        {
            sum += Evaluate(_plans[i], _cases[i]);
        }

        return sum;
    }

    private double Evaluate(InferencePlan plan, NetworkEvidence evidence)
    {
        var source = new NetworkSource<Single1>(plan.Network.Numbers);
        _evaluation.Use(plan);
        _evaluation.Answer(evidence, source);
        _evaluation.Weigh(evidence, source);
        _evaluation.Run(marginals: true);
        return _evaluation.Evidence.Value;
    }
}
