using System.CommandLine;
using System.Globalization;
using Plumbline.Cli.Output;
using Plumbline.Knowledge;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline knowledge sources</c>: the documents behind the numbers, and what of each was read.</summary>
internal static class KnowledgeSourcesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        Option<string?> folder = CommonOptions.Knowledge();
        Option<OutputFormat> output = CommonOptions.Output(OutputFormat.Text, OutputFormat.Jsonl, OutputFormat.Csv);
        var id = new Argument<string?>("SOURCE")
        {
            Description = "The id of a source, to list every number that is taken from it",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new CommandWithExamples(
            "sources",
            "List the sources: what each is, what of it was read, and how many numbers rest on it",
            "plumbline knowledge sources",
            "plumbline knowledge sources suri-2010",
            "plumbline knowledge sources --output csv > sources.csv")
        {
            id,
            folder,
            output,
        };
        command.SetAction(parsed => Run(parsed.GetValue(id), parsed.GetValue(folder), parsed.GetValue(output), surroundings));
        return command;
    }

    private static int Run(string? id, string? folder, OutputFormat format, Surroundings surroundings)
    {
        if (KnowledgeFolder.Sound(folder, surroundings) is not { } knowledge)
        {
            return ExitCode.BadKnowledge;
        }

        if (id is not null)
        {
            return One(id, knowledge, surroundings);
        }

        ILookup<string, ValuePlace> uses = knowledge.Values
            .Where(value => !value.Number.Provenance.IsJudged)
            .ToLookup(value => value.Number.Provenance.Citation!.Source, StringComparer.Ordinal);
        using var table = new TableWriter(surroundings, format, ["id", "read", "numbers", "citation"]);
        foreach (Source source in knowledge.Sources.Values)
        {
            string numbers = uses[source.Id].Count().ToString(CultureInfo.InvariantCulture);
            table.Row([source.Id, Words.Of(source.Read), numbers, source.Citation]);
        }

        return ExitCode.Ok;
    }

    private static int One(string id, KnowledgeBase knowledge, Surroundings surroundings)
    {
        if (!knowledge.Sources.TryGetValue(id, out Source? source))
        {
            surroundings.Error.WriteLine("plumbline: there is no source of that name; `plumbline knowledge sources` lists them.");
            return ExitCode.BadInput;
        }

        var page = new Page(surroundings);
        page.Strong(source.Id);
        page.Paragraph(source.Citation);
        page.Paragraph($"Read: {Words.Of(source.Read)}.");
        foreach (string? line in (ReadOnlySpan<string?>)[source.Population, source.Interest is null ? null : $"Interest: {source.Interest}.", source.Note, source.Doi is null ? null : $"doi: {source.Doi}", source.Url])
        {
            if (line is not null)
            {
                page.Paragraph(line);
            }
        }

        page.Heading("Numbers taken from it");
        foreach (ValuePlace value in knowledge.Values.Where(value => value.Number.Provenance.Citation?.Source == id))
        {
            page.Item(string.Create(CultureInfo.InvariantCulture, $"{value.File}({value.Line}): {value.Key} {value.Number}, {value.Number.Provenance.Citation!.At}"));
        }

        return ExitCode.Ok;
    }
}
