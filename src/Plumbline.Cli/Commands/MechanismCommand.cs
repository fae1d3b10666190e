using System.CommandLine;
using Plumbline.Cli.Input;
using Plumbline.Cli.Output;
using Plumbline.Cli.Patients;
using Plumbline.Knowledge;
using Plumbline.Reasoning;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline mechanism</c>: how probable each pain mechanism is, for a file of patients and their criteria.</summary>
internal static class MechanismCommand
{
    private const int ShownColumns = 5;

    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var patients = new Option<string>("--patients")
        {
            Description = "A CSV file with the columns patient, Criterion1, Criterion2 and so on (1 present, 0 absent, empty not known); - is standard input",
            HelpName = "FILE",
            Required = true,
        };
        Option<OutputFormat> output = CommonOptions.Output(OutputFormat.Text, OutputFormat.Csv, OutputFormat.Json, OutputFormat.Jsonl);
        Option<string?> folder = CommonOptions.Knowledge();
        Option<bool> progress = CommonOptions.Progress();
        var command = new CommandWithExamples(
            "mechanism",
            "Tell how probable nociceptive, neuropathic and nociplastic pain are, from clinical criteria",
            "plumbline mechanism --patients patients.csv",
            "plumbline mechanism --patients patients.csv --output csv > beliefs.csv",
            "plumbline mechanism --patients - --output jsonl < patients.csv")
        {
            patients,
            output,
            folder,
            progress,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetRequiredValue(patients), parsed.GetValue(output), parsed.GetValue(folder), parsed.GetValue(progress), surroundings, cancellation)));
        return command;
    }

    private static int Run(
        string file, OutputFormat format, string? folder, bool showProgress, Surroundings surroundings, CancellationToken cancellation)
    {
        if (KnowledgeFolder.Sound(folder, surroundings) is not { } knowledge)
        {
            return ExitCode.BadKnowledge;
        }

        if (knowledge.Mechanism is not { } mechanism)
        {
            surroundings.Error.WriteLine("plumbline: the knowledge has no mechanism/pain-mechanisms.yaml, so nothing was done.");
            return ExitCode.BadKnowledge;
        }

        var (stream, unreadable) = InputFile.Open(file, surroundings);
        if (stream is null)
        {
            surroundings.Error.WriteLine(unreadable);
            return ExitCode.BadInput;
        }

        using (stream)
        {
            return Assess(new PatientReader(file, mechanism), stream, new MechanismModel(mechanism), knowledge, format, showProgress, surroundings, cancellation);
        }
    }

    private static int Assess(
        PatientReader reader, Stream stream, MechanismModel model, KnowledgeBase knowledge,
        OutputFormat format, bool showProgress, Surroundings surroundings, CancellationToken cancellation)
    {
        var progress = new Progress(surroundings, showProgress, "patients");
        using var writer = new BeliefWriter(surroundings, format, knowledge);
        int code = ExitCode.Ok;
        long done = 0;
        foreach (var (patient, fault) in reader.Read(stream))
        {
            cancellation.ThrowIfCancellationRequested();
            if (fault is not null)
            {
                surroundings.Error.WriteLine(fault);
                code = ExitCode.BadInput;
            }

            if (patient is not null)
            {
                writer.Write(patient.Id, model.Assess(patient.Criteria).Belief);
                progress.Report(++done);
            }
        }

        progress.End(done);
        if (done > 0 && reader.Columns is { Missing: { IsEmpty: false } missing })
        {
            string some = string.Join(", ", missing.Take(ShownColumns)) + (missing.Length > ShownColumns ? " and others" : "");
            surroundings.Error.WriteLine($"plumbline: {missing.Length} criteria have no column ({some}); they count as not known.");
        }

        return code;
    }
}
