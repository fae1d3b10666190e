using System.Runtime.InteropServices;
using Plumbline.Cli;
using Plumbline.Cli.Output;

// Ctrl-C asks the command to stop tidily; a second one is left to the system, which stops it at once.
using var stop = new CancellationTokenSource();
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

using var output = new StreamWriter(PipeEnd.OfStandardOutput(), Surroundings.StrictUtf8, 1 << 16);
using var error = new StreamWriter(Console.OpenStandardError(), Surroundings.StrictUtf8) { AutoFlush = true };
var surroundings = new Surroundings
{
    Input = Console.OpenStandardInput(),
    Output = output,
    Error = error,
    InputIsTerminal = !Console.IsInputRedirected,
    OutputIsTerminal = !Console.IsOutputRedirected,
    ErrorIsTerminal = !Console.IsErrorRedirected,
    Width = Console.IsOutputRedirected ? 80 : Math.Clamp(Console.WindowWidth, 40, 100),
    NoColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
    KnowledgeFolder = Path.Combine(AppContext.BaseDirectory, "knowledge"),
    ProvidersFolder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "plumbline", "providers"),
    Clock = TimeProvider.System,
};
return await CommandLine.RunAsync(args, surroundings, stop.Token);
