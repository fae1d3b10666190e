using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using Plumbline.Benchmarks;

switch (args)
{
    case ["--report", string date, string results, string peers, string notes, string target]:
        File.WriteAllText(target, Report.Write(date, results, peers, notes));
        break;
    case ["--export-cases", string folder]:
        PeerCases.Write(folder);
        break;
    default:
        // In this process: the figures are of single microseconds, and no project needs to be built anew for each of a hundred cells.
        // Many short iterations: where others use the machine too, most of them still run undisturbed.
        ManualConfig config = DefaultConfig.Instance
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(4).WithIterationCount(41).WithIterationTime(TimeInterval.FromMilliseconds(2)))
            .AddExporter(JsonExporter.FullCompressed);
        BenchmarkSwitcher.FromAssembly(typeof(PosteriorBenchmarks).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
        break;
}
