using System.CommandLine;
using System.Globalization;
using Plumbline.Cli.Input;
using Plumbline.Cli.Output;
using Plumbline.Pathway;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline plan</c>: where somebody is in their care, and what is open to them.</summary>
internal static class PlanCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "The history (JSON, plumbline-history/1); - is standard input" };
        var today = new Option<string?>("--today") { Description = "The day that the plan is for, as 2026-11-20; today unless said", HelpName = "DAY" };
        var profile = new Option<string?>("--profile") { Description = "The order of care: current-guidelines (unless said) or seed-order", HelpName = "ID" };
        Option<OutputFormat> output = CommonOptions.Output(OutputFormat.Text, OutputFormat.Json);
        Option<string?> folder = CommonOptions.Knowledge();
        Option<string> setting = CommonOptions.Setting();
        var command = new CommandWithExamples(
            "plan",
            "Show where a person is in their care, what is open to them and why, and when to look again",
            "plumbline plan history.json",
            "plumbline plan history.json --profile seed-order --output json")
        {
            file,
            today,
            profile,
            output,
            setting,
            folder,
        };
        today.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !TryDay(result.Tokens[0].Value, out _))
            {
                result.AddError("--today takes a day such as 2026-11-20.");
            }
        });
        command.SetAction(parsed =>
        {
            DateOnly day = parsed.GetValue(today) is { } said && TryDay(said, out DateOnly given) ? given : DateOnly.FromDateTime(surroundings.Clock.GetLocalNow().Date);
            var request = new PlanRequest(day) { Profile = parsed.GetValue(profile), Setting = parsed.GetRequiredValue(setting) };
            return Run(parsed.GetRequiredValue(file), request, parsed.GetValue(output), parsed.GetValue(folder), surroundings);
        });
        return command;
    }

    private static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static int Run(string file, PlanRequest request, OutputFormat format, string? folder, Surroundings surroundings)
    {
        if (KnowledgeFolder.Sound(folder, surroundings) is not { } knowledge)
        {
            return ExitCode.BadKnowledge;
        }

        if (request.Profile is { } named && !knowledge.Care.Profiles.ContainsKey(named))
        {
            surroundings.Error.WriteLine($"plumbline: there is no such profile; use {string.Join(", ", knowledge.Care.Profiles.Keys)}.");
            return ExitCode.Usage;
        }

        var (stream, unreadable) = InputFile.Open(file, surroundings);
        if (stream is null)
        {
            surroundings.Error.WriteLine(unreadable);
            return ExitCode.BadInput;
        }

        var bytes = new MemoryStream();
        using (stream)
        {
            stream.CopyTo(bytes);
        }

        HistoryReading reading = HistoryReader.Read(bytes.ToArray(), knowledge, request.Today);
        foreach (HistoryFault fault in reading.Faults)
        {
            surroundings.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}({fault.Line}): {fault.Code}: {fault.Place}: {fault.Message}"));
        }

        if (reading.History is null)
        {
            return ExitCode.BadInput;
        }

        CarePlan plan = CarePathway.Plan(knowledge, reading.History, request with { Safety = reading.Safety, Causes = reading.Causes });
        surroundings.Output.WriteLine((format == OutputFormat.Json ? CarePlanJson.Write(plan) : PageText.Wrap(CarePlanText.Write(plan, knowledge), surroundings.Width)).TrimEnd());
        return ExitCode.Ok;
    }
}
