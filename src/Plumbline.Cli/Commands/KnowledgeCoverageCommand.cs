using System.CommandLine;
using System.Globalization;
using Plumbline.Cli.Output;
using Plumbline.Knowledge;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline knowledge coverage</c>: how much there is, and how well each part is founded.</summary>
internal static class KnowledgeCoverageCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        Option<string?> folder = CommonOptions.Knowledge();
        Option<OutputFormat> output = CommonOptions.Output(OutputFormat.Text, OutputFormat.Csv, OutputFormat.Jsonl);
        var command = new CommandWithExamples(
            "coverage",
            "Count files and numbers by folder: read in full, as an abstract, second hand, recalled, judged",
            "plumbline knowledge coverage",
            "plumbline knowledge coverage --output csv")
        {
            folder,
            output,
        };
        command.SetAction(parsed => Run(parsed.GetValue(folder), parsed.GetValue(output), surroundings));
        return command;
    }

    private static int Run(string? folder, OutputFormat format, Surroundings surroundings)
    {
        if (KnowledgeFolder.Files(folder, surroundings) is not { } files || KnowledgeFolder.Sound(folder, surroundings) is not { } knowledge)
        {
            return ExitCode.BadKnowledge;
        }

        if (format == OutputFormat.Text)
        {
            Coverage coverage = Coverage.Of(knowledge);
            surroundings.Output.WriteLine($"Statements of the seed documents carried: {Count(coverage.Rows - coverage.RowsMissing.Length)} of {Count(coverage.Rows)}");
            surroundings.Output.WriteLine();
        }

        ILookup<string, ValuePlace> values = knowledge.Values.ToLookup(value => Folder(value.File), StringComparer.Ordinal);
        using var table = new TableWriter(surroundings, format, ["folder", "files", "numbers", "full text", "abstract", "second hand", "recalled", "judged"]);
        foreach (var group in files.Contents.Keys.GroupBy(Folder))
        {
            ValuePlace[] here = [.. values[group.Key]];
            table.Row(
            [
                group.Key,
                Count(group.Count()),
                Count(here.Length),
                Cited(here, ReadStatus.FullText),
                Cited(here, ReadStatus.Abstract),
                Cited(here, ReadStatus.Secondary),
                Cited(here, ReadStatus.Recalled),
                Count(here.Count(value => value.Number.Provenance.IsJudged)),
            ]);
        }

        return ExitCode.Ok;
    }

    private static string Folder(string path) => path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : ".";

    private static string Cited(ValuePlace[] values, ReadStatus read) =>
        Count(values.Count(value => !value.Number.Provenance.IsJudged && value.Number.Provenance.Read == read));

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
