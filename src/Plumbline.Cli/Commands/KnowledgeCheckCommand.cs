using System.CommandLine;
using System.Globalization;
using Plumbline.Cli.Output;
using Plumbline.Knowledge;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline knowledge check</c>: every fault of the knowledge at once.</summary>
internal static class KnowledgeCheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        Option<string?> folder = CommonOptions.Knowledge();
        Option<OutputFormat> output = CommonOptions.Output(OutputFormat.Text, OutputFormat.Json);
        var command = new CommandWithExamples(
            "check",
            "Read all files strictly and list every fault with file, line, code and remedy",
            "plumbline knowledge check",
            "plumbline knowledge check --knowledge my-copy/ --output json")
        {
            folder,
            output,
        };
        command.SetAction(parsed => Run(parsed.GetValue(folder), parsed.GetValue(output), surroundings));
        return command;
    }

    private static int Run(string? folder, OutputFormat format, Surroundings surroundings)
    {
        if (KnowledgeFolder.Files(folder, surroundings) is not { } files)
        {
            return ExitCode.BadKnowledge;
        }

        Reading reading = KnowledgeLinter.Check(files);
        if (format == OutputFormat.Json)
        {
            JsonOutput.Write(surroundings.Output, indented: true, json =>
            {
                JsonOutput.Knowledge(json, reading.Knowledge);
                json.WriteNumber("files", files.Contents.Count);
                json.WriteNumber("values", reading.Knowledge.Values.Length);
                json.WriteStartArray("faults");
                foreach (Fault fault in reading.Faults)
                {
                    json.WriteStartObject();
                    json.WriteString("file", fault.File);
                    json.WriteNumber("line", fault.Line);
                    json.WriteString("code", fault.Kind.Code);
                    json.WriteString("message", fault.Message);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        }
        else
        {
            KnowledgeFolder.Write(reading.Faults, int.MaxValue, surroundings.Output);
            string faults = reading.Faults.Length switch { 0 => "no fault", 1 => "1 fault", int n => n.ToString("N0", CultureInfo.InvariantCulture) + " faults" };
            surroundings.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{files.Contents.Count:N0} files, {reading.Knowledge.Values.Length:N0} cited or judged numbers, {faults}. Knowledge {reading.Knowledge.Version}, {reading.Knowledge.Hash}."));
        }

        return reading.Faults.IsEmpty ? ExitCode.Ok : ExitCode.BadKnowledge;
    }
}
