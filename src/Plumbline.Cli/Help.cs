using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Plumbline.Cli;

/// <summary>The usual help page, followed by examples and by what the exit codes mean.</summary>
internal sealed class Help(HelpAction usual) : SynchronousCommandLineAction
{
    /// <summary>The words that lead to a command: <c>plumbline knowledge check</c>.</summary>
    public static string PathOf(CommandResult command)
    {
        var words = new Stack<string>();
        for (SymbolResult? at = command; at is not null; at = at.Parent)
        {
            if (at is CommandResult { Command: var one })
            {
                words.Push(one.Name);
            }
        }

        return string.Join(' ', words);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is CommandWithExamples { Examples: { Length: > 0 } examples })
        {
            output.WriteLine("Examples:");
            foreach (string example in examples)
            {
                output.WriteLine("  " + example);
            }

            output.WriteLine();
        }

        output.WriteLine("Exit codes:");
        output.WriteLine("  " + ExitCode.Explained);
        return ExitCode.Ok;
    }
}
