using BenchmarkDotNet.Attributes;
using Plumbline.Reasoning;

namespace Plumbline.Benchmarks;

/// <summary>Many posteriors of one plan, through the public engine, risks known: six cases an operation.</summary>
[MemoryDiagnoser]
public class BulkBenchmarks
{
    private const int Sets = 1000;
    private readonly Dictionary<CausalNetwork, (ExactInference Engine, QuestionOutlook Outlook, LeaveOneOut Without, NetworkSamples Samples, SamplePosteriors Posteriors, double[] Weights)> _work = [];
    private NetworkEvidence[] _cases = [];

    /// <summary>How the parents of findings were drawn.</summary>
    [Params("uniform", "clustered")]
    public string Structure { get; set; } = "";

    /// <summary>Half of them positive.</summary>
    [Params(10, 20, 30)]
    public int Answers { get; set; }

    /// <summary>Reads the cases.</summary>
    [GlobalSetup]
    public void Read()
    {
        Warmth.Get();
        _cases = [.. Cases.Of(Structure, Answers, 12).Select(item => item.Evidence)];
        foreach (CausalNetwork network in _cases.Select(evidence => evidence.Network).Distinct())
        {
            double[] weights = [.. Enumerable.Repeat(1.0, network.Causes.Length)];
            _work[network] = (new(network), new(network), new(network), new(network, Sets), new(network, Sets), weights);
        }
    }

    /// <summary>What every answer to every unanswered finding would make of every cause, and the expected entropy of each.</summary>
    [Benchmark(OperationsPerInvoke = Cases.PerCell)]
    public double NextQuestion()
    {
        double best = 0;
        foreach (NetworkEvidence evidence in _cases)
        {
            var work = _work[evidence.Network];
            work.Engine.LookAhead(evidence, work.Outlook);
            for (int f = 0; f < evidence.Network.Findings.Length; f++)
            {
                NetworkQuestion question = NetworkQuestion.OfFinding(f);
                if (work.Outlook.IsOpen(question))
                {
                    best = Math.Max(best, -work.Outlook.ExpectedEntropy(question, work.Weights));
                }
            }
        }

        return best;
    }

    /// <summary>All posteriors under a thousand parameter sets.</summary>
    [Benchmark(OperationsPerInvoke = Cases.PerCell)]
    public void ThousandParameterSets()
    {
        foreach (NetworkEvidence evidence in _cases)
        {
            var work = _work[evidence.Network];
            work.Engine.Infer(evidence, work.Samples, work.Posteriors);
        }
    }

    /// <summary>All posteriors without each answer and without each known risk.</summary>
    [Benchmark(OperationsPerInvoke = Cases.PerCell)]
    public void LeaveOneOut()
    {
        foreach (NetworkEvidence evidence in _cases)
        {
            var work = _work[evidence.Network];
            work.Engine.Explain(evidence, work.Without);
        }
    }
}
