using System.CommandLine;
using Plumbline.Cli.Assessing;
using Plumbline.Cli.Conversation;
using Plumbline.Cli.Export;
using Plumbline.Cli.Input;
using Plumbline.Reasoning;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline export-network</c>: the ground network of some answers, so that other programs can be run on it.</summary>
internal static class ExportNetworkCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var answers = new Option<string?>("--answers") { Description = "The answers (JSON); without them, the network before any answer", HelpName = "FILE" };
        var format = new Option<string>("--format") { Description = "json, or uai (the exchange form of the UAI inference contests)", HelpName = "json|uai", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "uai");
        var evidence = new Option<string?>("--evidence") { Description = "Where to write the evidence that belongs to a uai file", HelpName = "FILE" };
        Option<string?> folder = CommonOptions.Knowledge();
        Option<string> setting = CommonOptions.Setting();
        var command = new CommandWithExamples(
            "export-network",
            "Write the Bayesian network of some answers, with the answers as evidence",
            "plumbline export-network --answers me.json > network.json",
            "plumbline export-network --answers me.json --format uai --evidence network.uai.evid > network.uai")
        {
            answers,
            format,
            evidence,
            setting,
            folder,
        };
        command.SetAction(parsed =>
        {
            if (Assessor.Create(parsed.GetValue(folder), parsed.GetRequiredValue(setting), surroundings, out int code) is not { } assessor)
            {
                return code;
            }

            Answers? given = Answers.None;
            if (parsed.GetValue(answers) is { } file)
            {
                (given, var faults) = AnswersFile.Read(file, surroundings, assessor.Knowledge);
                foreach (InputFault fault in faults)
                {
                    surroundings.Error.WriteLine(fault);
                }
            }

            return given is null ? ExitCode.BadInput : Run(assessor.Reasoner.Ground(given), parsed.GetRequiredValue(format), parsed.GetValue(evidence), surroundings);
        });
        return command;
    }

    private static int Run((CausalNetwork Network, NetworkEvidence Evidence) ground, string format, string? evidenceFile, Surroundings surroundings)
    {
        if (format == "json")
        {
            NetworkJson.Write(surroundings.Output, ground.Network, ground.Evidence);
            return ExitCode.Ok;
        }

        var uai = new UaiNetwork(ground.Network);
        uai.Write(surroundings.Output);
        if (evidenceFile is not null)
        {
            File.WriteAllText(evidenceFile, uai.Evidence(ground.Evidence) + "\n");
        }

        return ExitCode.Ok;
    }
}
