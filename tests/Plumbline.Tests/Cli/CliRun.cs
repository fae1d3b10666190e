using System.Text;
using Plumbline.Cli;

namespace Plumbline.Tests.Cli;

/// <summary>One run of the command line through the real parser, inside the test's process.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    private static readonly string Knowledge = Path.Combine(AppContext.BaseDirectory, "knowledge");

    /// <summary>Runs <c>plumbline</c> with these arguments; what it reads from standard input is empty.</summary>
    public static CliRun Of(params string[] arguments) => With([], arguments);

    /// <summary>Runs <c>plumbline</c> with this text at standard input.</summary>
    public static CliRun Typing(string input, params string[] arguments) => With(Encoding.UTF8.GetBytes(input), arguments);

    /// <summary>Runs <c>plumbline</c> with these bytes at standard input.</summary>
    public static CliRun With(byte[] input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var surroundings = new Surroundings
        {
            Input = new MemoryStream(input),
            Output = output,
            Error = error,
            NoColour = true,
            KnowledgeFolder = Knowledge,
            Clock = new StoppedClock(),
        };
        int code = CommandLine.RunAsync(arguments, surroundings, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        return new CliRun(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    }
}
