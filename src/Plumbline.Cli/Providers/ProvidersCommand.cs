using System.CommandLine;
using Plumbline.Knowledge;

namespace Plumbline.Cli.Providers;

/// <summary><c>plumbline providers</c>: the directory of specialists that a host keeps.</summary>
internal static class ProvidersCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings) => new("providers", "Keep a directory of specialists and find the nearest")
    {
        ProvidersImportCommand.Create(surroundings),
        ProvidersNearCommand.Create(surroundings),
        ProvidersListCommand.Create(surroundings),
    };

    /// <summary>The folder of the directory.</summary>
    public static Option<string?> Folder(string name, Surroundings surroundings) => new(name)
    {
        Description = $"The folder of the directory; {surroundings.ProvidersFolder} unless said",
        HelpName = "DIR",
    };

    /// <summary>Whether the result is JSON.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Write the result as JSON" };

    /// <summary>The name of a specialty for people.</summary>
    public static string Name(KnowledgeBase knowledge, string specialty) => knowledge.Texts.Of("specialties", specialty, "name");
}
