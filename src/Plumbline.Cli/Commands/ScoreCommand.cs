using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Plumbline.Cli.Assessing;
using Plumbline.Cli.Cases;
using Plumbline.Cli.Output;
using Plumbline.Cli.Scoring;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline score</c>: how often it is right on labelled cases.</summary>
internal static class ScoreCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        Option<string> cases = CommonOptions.Cases();
        Option<OutputFormat> output = CommonOptions.Output(OutputFormat.Text, OutputFormat.Json, OutputFormat.Csv, OutputFormat.Jsonl);
        Option<string?> folder = CommonOptions.Knowledge();
        Option<string> setting = CommonOptions.Setting();
        Option<int> threads = CommonOptions.Threads();
        Option<bool> progress = CommonOptions.Progress();
        var command = new CommandWithExamples(
            "score",
            "Score labelled cases: right cause first and among the first three, urgency, with 95 % intervals",
            "plumbline score --cases cases.jsonl",
            "plumbline score --cases cases.jsonl --output csv    (a row a case)")
        {
            cases,
            output,
            folder,
            setting,
            threads,
            progress,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (Assessor.Create(parsed.GetValue(folder), parsed.GetRequiredValue(setting), surroundings, out int code) is not { } assessor)
            {
                return code;
            }

            var options = new StreamOptions(parsed.GetValue(threads), parsed.GetValue(progress));
            var (sheet, scored, exit) = await CaseScoring.OfFileAsync(parsed.GetRequiredValue(cases), assessor, options, surroundings, cancellation);
            Write(sheet, scored, parsed.GetValue(output), assessor, surroundings);
            return exit;
        });
        return command;
    }

    private static void Write(ScoreSheet sheet, ImmutableArray<ScoredCase> cases, OutputFormat format, Assessor assessor, Surroundings surroundings)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonOutput.Write(surroundings.Output, indented: true, json =>
                {
                    json.WriteNumber("cases", sheet.Cases);
                    foreach (var (name, share) in Shares(sheet))
                    {
                        json.WriteStartObject(name);
                        json.WriteNumber("count", share.Count);
                        json.WriteNumber("of", share.Of);
                        json.WriteNumber("low", Math.Round(share.Low, 4));
                        json.WriteNumber("high", Math.Round(share.High, 4));
                        json.WriteEndObject();
                    }

                    JsonOutput.Knowledge(json, assessor.Knowledge);
                });
                break;
            case OutputFormat.Csv or OutputFormat.Jsonl:
                using (var table = new TableWriter(surroundings, format, ["id", "label", "urgency-label", "urgency", "first", "second", "third", "place"]))
                {
                    foreach (ScoredCase one in cases)
                    {
                        ImmutableArray<string> first = [.. one.Outcome.Causes.Take(3), "", "", ""];
                        string place = (ScoreSheet.Place(one.Label, one.Outcome) + 1).ToString(CultureInfo.InvariantCulture);
                        table.Row([one.Id, one.Label.Cause, one.Label.Band.ToString().ToLowerInvariant(), Words.Of(one.Outcome.Urgency), first[0], first[1], first[2], place]);
                    }
                }

                break;
            default:
                foreach (string line in ScoreText.Lines(sheet))
                {
                    surroundings.Output.WriteLine(line);
                }

                surroundings.Output.WriteLine();
                surroundings.Output.WriteLine($"Knowledge {assessor.Knowledge.Version}, {assessor.Knowledge.Hash}");
                break;
        }
    }

    private static IEnumerable<(string Name, Proportion Share)> Shares(ScoreSheet sheet) =>
    [
        ("first", sheet.Listed.First),
        ("firstThree", sheet.Listed.FirstThree),
        ("firstStated", sheet.Stated.First),
        ("firstThreeStated", sheet.Stated.FirstThree),
        ("firstAll", sheet.AllListed.First),
        ("firstThreeAll", sheet.AllListed.FirstThree),
        ("somethingElseFirst", sheet.Mimics.First),
        ("somethingElseFirstThree", sheet.Mimics.FirstThree),
        ("emergencyUnderTriaged", sheet.EmergencyUnderTriaged),
        ("urgentUnderTriaged", sheet.UrgentUnderTriaged),
        ("routineSentToEmergency", sheet.RoutineSentToEmergency),
    ];
}
