using System.CommandLine;
using Plumbline.Cli.Input;
using Plumbline.Cli.Output;
using Plumbline.Exchange.Directory;

namespace Plumbline.Cli.Providers;

/// <summary><c>plumbline providers list</c>: what a directory holds, and whether it is whole.</summary>
internal static class ProvidersListCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var check = new Option<bool>("--check") { Description = "Read every row and say whether all are as they were written" };
        Option<string?> from = ProvidersCommand.Folder("--from", surroundings);
        Option<bool> json = ProvidersCommand.Json();
        Option<string?> knowledge = CommonOptions.Knowledge();
        var command = new CommandWithExamples(
            "list",
            "Show what was imported, when, and how many rows there are of each specialty",
            "plumbline providers list",
            "plumbline providers list --check --json")
        {
            check, from, json, knowledge,
        };
        command.Aliases.Add("status");
        command.SetAction(parsed => Run(
            parsed.GetValue(from) ?? surroundings.ProvidersFolder, parsed.GetValue(check), parsed.GetValue(json), parsed.GetValue(knowledge), surroundings));
        return command;
    }

    /// <summary>Names files that could not be used.</summary>
    public static int Warn(ProviderDirectory directory, Surroundings surroundings)
    {
        foreach (string file in directory.Damaged)
        {
            Damaged(file, surroundings);
        }

        return directory.Damaged.IsEmpty ? ExitCode.Ok : ExitCode.BadInput;
    }

    private static int Run(string folder, bool check, bool json, string? knowledgeFolder, Surroundings surroundings)
    {
        if (KnowledgeFolder.Sound(knowledgeFolder, surroundings) is not { } knowledge)
        {
            return ExitCode.BadKnowledge;
        }

        using ProviderDirectory directory = ProviderDirectory.Open(folder);
        int code = Warn(directory, surroundings);
        foreach (string name in check ? directory.Changed() : [])
        {
            Damaged(name, surroundings);
            code = ExitCode.BadInput;
        }

        if (json)
        {
            JsonOutput.Write(surroundings.Output, indented: true, writer =>
            {
                writer.WriteString("folder", folder);
                writer.WriteStartArray("sources");
                foreach (DirectorySource source in directory.Sources)
                {
                    writer.WriteStartObject();
                    ImportPage.WriteMembers(writer, source);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                JsonOutput.Knowledge(writer, knowledge);
            });
            return code;
        }

        var page = new ImportPage(surroundings, knowledge);
        foreach (DirectorySource source in directory.Sources)
        {
            page.Write(source);
        }

        if (directory.Sources.IsEmpty)
        {
            surroundings.Output.WriteLine($"There is no directory in {folder}. Make one with `plumbline providers import FILE`.");
        }

        return code;
    }

    private static void Damaged(string file, Surroundings surroundings) => surroundings.Error.WriteLine(
        new InputFault(file, 0, InputCode.Damaged, "this part of the directory is damaged and not used", "import its file again with --again"));
}
