using System.Collections.Immutable;
using System.CommandLine;
using Plumbline.Cli.Assessing;
using Plumbline.Cli.Output;
using Plumbline.Cli.Validation;
using Plumbline.Knowledge;
using Plumbline.Reasoning;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline validate</c>: does it tell the truth? What studies published, and what Plumbline computes for the same.</summary>
internal static class ValidateCommand
{
    // Steady to about one hundredth, in a few minutes.
    private const int People = 4000;

    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var shared = new Option<string?>("--shared")
        {
            Description = "The folder with cases/open.jsonl and clinical/smart2011_open.csv; without it those parts are left out",
            HelpName = "DIR",
        };
        var write = new Option<string?>("--write") { Description = "The file to write the report to; without it, standard output", HelpName = "FILE" };
        var only = new Option<string?>("--only") { Description = "One published result, by the name of its file in knowledge/validation", HelpName = "ID" };
        var people = new Option<int>("--people") { Description = "How many people stand in for a study", HelpName = "N", DefaultValueFactory = _ => People };
        people.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out int count) || count is < 10 or > 1_000_000))
            {
                result.AddError("--people takes a whole number from 10 to 1,000,000.");
            }
        });
        Option<string?> folder = CommonOptions.Knowledge();
        Option<bool> progress = CommonOptions.Progress();
        var command = new CommandWithExamples(
            "validate",
            "Compute what studies have published, and say where it agrees and where it does not",
            "plumbline validate --shared ../shared --write docs/validation.md",
            "plumbline validate --only suri-2010")
        {
            shared,
            write,
            only,
            people,
            folder,
            progress,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Request(parsed.GetValue(shared), parsed.GetValue(write), parsed.GetValue(only), parsed.GetValue(people), parsed.GetValue(progress)),
            parsed.GetValue(folder),
            surroundings,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Request request, string? folder, Surroundings surroundings, CancellationToken cancellation)
    {
        if (Assessor.Create(folder, Assessor.UsualSetting, surroundings, out int code) is not { } assessor)
        {
            return code;
        }

        KnowledgeBase knowledge = assessor.Knowledge;
        ImmutableArray<ValidationTarget> targets = [.. knowledge.ValidationTargets.Values.Where(target => request.Only is null || target.Id == request.Only).OrderBy(target => target.Number)];
        if (targets.IsEmpty)
        {
            surroundings.Error.WriteLine("plumbline: there is no published result of that name; `plumbline knowledge show validation` lists them.");
            return ExitCode.BadInput;
        }

        var (material, exit) = await SharedMaterial.ReadAsync(request.Shared, assessor, surroundings, cancellation);
        var run = new ValidationRun(knowledge, material.Patients is { } patients ? new PatientFigures(patients.Predictions) : null, request.People);
        var progress = new Progress(surroundings, request.Progress, "published results");
        var outcomes = ImmutableArray.CreateBuilder<TargetOutcome>();
        foreach (ValidationTarget target in targets)
        {
            cancellation.ThrowIfCancellationRequested();
            outcomes.Add(run.Run(target));
            progress.Report(outcomes.Count);
        }

        progress.End(outcomes.Count);
        string report = ReportWriter.Write(knowledge, outcomes.ToImmutable(), material, request.People);
        if (request.Write is { } file)
        {
            await File.WriteAllTextAsync(file, report, cancellation);
        }
        else
        {
            await surroundings.Output.WriteAsync(report);
        }

        return exit;
    }

    private sealed record Request(string? Shared, string? Write, string? Only, int People, bool Progress);
}
