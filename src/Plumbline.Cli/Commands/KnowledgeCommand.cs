using System.CommandLine;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline knowledge</c>: the medicine behind the answers.</summary>
internal static class KnowledgeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("knowledge", "Check, count and read the medical knowledge")
        {
            KnowledgeCheckCommand.Create(surroundings),
            KnowledgeCoverageCommand.Create(surroundings),
            KnowledgeShowCommand.Create(surroundings),
            KnowledgeSourcesCommand.Create(surroundings),
        };
        return command;
    }
}
