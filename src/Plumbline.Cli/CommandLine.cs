using System.CommandLine;
using System.CommandLine.Invocation;
using Plumbline.Cli.Output;

namespace Plumbline.Cli;

/// <summary>The whole command line: one run from arguments to exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command.</summary>
    /// <param name="arguments">The arguments as the shell gave them.</param>
    /// <param name="surroundings">All that the command may touch.</param>
    /// <param name="cancellation">Asks the command to stop.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Surroundings surroundings, CancellationToken cancellation)
    {
        int code;
        try
        {
            ParseResult parsed = Commands.RootCommand.Create(surroundings).Parse(arguments);
            if (parsed.Action is ParseErrorAction)
            {
                WriteUsageFaults(parsed, surroundings.Error);
                code = ExitCode.Usage;
            }
            else
            {
                var configuration = new InvocationConfiguration
                {
                    Output = surroundings.Output,
                    Error = surroundings.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                };
                code = await parsed.InvokeAsync(configuration, cancellation);
            }

            await surroundings.Output.FlushAsync(CancellationToken.None);
        }
        catch (ReaderGoneException)
        {
            code = ExitCode.Ok;
        }
        catch (OperationCanceledException)
        {
            await surroundings.Error.WriteLineAsync("Stopped.");
            code = ExitCode.Cancelled;
        }
        catch (IOException failed)
        {
            await surroundings.Error.WriteLineAsync($"plumbline: reading or writing failed: {failed.Message}");
            code = ExitCode.BadInput;
        }

        await surroundings.Error.FlushAsync(CancellationToken.None);
        return code;
    }

    private static void WriteUsageFaults(ParseResult parsed, TextWriter error)
    {
        foreach (System.CommandLine.Parsing.ParseError fault in parsed.Errors)
        {
            error.WriteLine($"plumbline: {fault.Message}");
        }

        Command command = parsed.CommandResult.Command;
        string path = Help.PathOf(parsed.CommandResult);
        error.WriteLine(command.Subcommands.Count > 0
            ? $"See `{path} --help` for the commands."
            : $"See `{path} --help` for what it takes.");
    }
}
