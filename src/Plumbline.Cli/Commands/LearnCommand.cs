using System.Collections.Immutable;
using System.CommandLine;
using Plumbline.Cli.Learn;
using Plumbline.Cli.Output;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline learn</c>: what is known of a condition, treatment, finding or warning sign, with its sources.</summary>
internal static class LearnCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        Option<string?> folder = CommonOptions.Knowledge();
        var words = new Argument<string[]>("ID")
        {
            Description = "An id such as lumbar-spinal-stenosis, or words to look for",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new CommandWithExamples(
            "learn",
            "Read about a condition, treatment, finding or warning sign, with its sources",
            "plumbline learn lumbar-spinal-stenosis",
            "plumbline learn radiofrequency",
            "plumbline learn saddle")
        {
            words,
            folder,
        };
        command.SetAction(parsed => Run(string.Join(' ', parsed.GetRequiredValue(words)), parsed.GetValue(folder), surroundings));
        return command;
    }

    private static int Run(string words, string? folder, Surroundings surroundings)
    {
        if (KnowledgeFolder.Files(folder, surroundings) is not { } files || KnowledgeFolder.Sound(folder, surroundings) is not { } knowledge)
        {
            return ExitCode.BadKnowledge;
        }

        ImmutableArray<Subject> found = Subject.Find(words, files, knowledge.Texts);
        var page = new Page(surroundings);
        switch (found)
        {
            case []:
                surroundings.Error.WriteLine("plumbline: nothing has that name; try a shorter word, or `plumbline knowledge show conditions`.");
                return ExitCode.BadInput;
            case [var one]:
                new SubjectPage(page, knowledge).Show(one);
                page.Blank();
                page.Paragraph($"{knowledge.Texts.Of("terminal", "knowledge", "text")} {knowledge.Version}, {knowledge.Hash}");
                return ExitCode.Ok;
            default:
                foreach (Subject subject in found)
                {
                    page.Item($"{subject.Kind}/{subject.Id}: {knowledge.Texts.Of(subject.Kind, subject.Id, "name")}");
                }

                return ExitCode.Ok;
        }
    }
}
