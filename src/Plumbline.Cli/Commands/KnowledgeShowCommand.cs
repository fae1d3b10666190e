using System.CommandLine;
using System.Text;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline knowledge show</c>: a knowledge file as it is.</summary>
internal static class KnowledgeShowCommand
{
    private const string Ending = ".yaml";

    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        Option<string?> folder = CommonOptions.Knowledge();
        var name = new Argument<string?>("NAME")
        {
            Description = "An id, a path such as findings/fever, or a folder such as findings; without it, the folders",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new CommandWithExamples(
            "show",
            "Print a knowledge file, or the names in a folder",
            "plumbline knowledge show",
            "plumbline knowledge show findings",
            "plumbline knowledge show lumbar-spinal-stenosis")
        {
            name,
            folder,
        };
        command.SetAction(parsed => Run(parsed.GetValue(name), parsed.GetValue(folder), surroundings));
        return command;
    }

    private static int Run(string? name, string? folder, Surroundings surroundings)
    {
        if (KnowledgeFolder.Files(folder, surroundings) is not { } files)
        {
            return ExitCode.BadKnowledge;
        }

        TextWriter output = surroundings.Output;
        if (name is null)
        {
            foreach (var group in files.Contents.Keys.GroupBy(path => path.Split('/')[0]))
            {
                output.WriteLine(group.Key.Contains('.', StringComparison.Ordinal) ? group.Key : $"{group.Key}/ ({group.Count()})");
            }

            return ExitCode.Ok;
        }

        string[] paths = [.. files.Contents.Keys.Where(path => Means(path, name))];
        if (paths.Length > 0)
        {
            foreach (string path in paths)
            {
                output.WriteLine($"# {path}");
                output.WriteLine(Encoding.UTF8.GetString(files.Contents[path].AsSpan()).TrimEnd());
            }

            return ExitCode.Ok;
        }

        string[] inside = [.. files.Contents.Keys.Where(path => path.StartsWith(name.TrimEnd('/') + "/", StringComparison.Ordinal))];
        if (inside.Length == 0)
        {
            surroundings.Error.WriteLine("plumbline: no knowledge file has that name; `plumbline knowledge show` lists the folders.");
            return ExitCode.BadInput;
        }

        foreach (string path in inside)
        {
            output.WriteLine(path.EndsWith(Ending, StringComparison.Ordinal) ? path[..^Ending.Length] : path);
        }

        return ExitCode.Ok;
    }

    private static bool Means(string path, string name)
    {
        string bare = path.EndsWith(Ending, StringComparison.Ordinal) ? path[..^Ending.Length] : path;
        return path == name || bare == name || bare.EndsWith("/" + name, StringComparison.Ordinal);
    }
}
