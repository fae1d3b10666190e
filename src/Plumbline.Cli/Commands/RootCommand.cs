using System.CommandLine;
using System.CommandLine.Help;

namespace Plumbline.Cli.Commands;

/// <summary>The command <c>plumbline</c> with all its commands.</summary>
internal static class RootCommand
{
    /// <summary>What is typed to start it, whatever the file of the program is called.</summary>
    public const string Name = "plumbline";

    /// <summary>Makes the command; every part of it touches only these surroundings.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var help = new HelpOption();
        help.Action = new Help((HelpAction)help.Action!);
        return new Command(Name, "Plumbline: a care navigator for chronic back and leg pain. It does not diagnose or prescribe.")
        {
            help,
            new VersionOption(),
            AssessCommand.Create(surroundings),
            ExplainCommand.Create(surroundings),
            InterviewCommand.Create(surroundings),
            ScoreCommand.Create(surroundings),
            MechanismCommand.Create(surroundings),
            PlanCommand.Create(surroundings),
            LearnCommand.Create(surroundings),
            KnowledgeCommand.Create(surroundings),
            Providers.ProvidersCommand.Create(surroundings),
            ValidateCommand.Create(surroundings),
            ExportNetworkCommand.Create(surroundings),
        };
    }
}
