using System.CommandLine;
using System.Globalization;
using Plumbline.Cli.Assessing;
using Plumbline.Cli.Conversation;
using Plumbline.Cli.Input;
using Plumbline.Cli.Output;
using Plumbline.Reasoning;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline explain</c>: why a cause has its probability.</summary>
internal static class ExplainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var cause = new Argument<string>("CAUSE") { Description = "The id of a condition, such as lumbar-spinal-stenosis" };
        var answers = new Option<string>("--answers") { Description = "The answers (JSON); - is standard input", HelpName = "FILE", Required = true };
        Option<OutputFormat> output = CommonOptions.Output(OutputFormat.Text, OutputFormat.Json, OutputFormat.Csv);
        Option<string?> folder = CommonOptions.Knowledge();
        Option<string> setting = CommonOptions.Setting();
        var command = new CommandWithExamples(
            "explain",
            "Say what each answer did to the probability of a cause, and which answers are missing",
            "plumbline explain lumbar-spinal-stenosis --answers me.json",
            "plumbline explain hip-osteoarthritis --answers me.json --output csv")
        {
            cause,
            answers,
            output,
            setting,
            folder,
        };
        command.SetAction(parsed =>
        {
            if (Assessor.Create(parsed.GetValue(folder), parsed.GetRequiredValue(setting), surroundings, out int code) is not { } assessor)
            {
                return code;
            }

            var (given, faults) = AnswersFile.Read(parsed.GetRequiredValue(answers), surroundings, assessor.Knowledge);
            foreach (InputFault fault in faults)
            {
                surroundings.Error.WriteLine(fault);
            }

            return given is null ? ExitCode.BadInput : Run(parsed.GetRequiredValue(cause), given, assessor, parsed.GetValue(output), surroundings);
        });
        return command;
    }

    private static int Run(string cause, Answers answers, Assessor assessor, OutputFormat format, Surroundings surroundings)
    {
        CauseBelief? belief = assessor.Reasoner.Assess(answers).Causes.FirstOrDefault(one => one.Id == cause);
        if (belief is null)
        {
            surroundings.Error.WriteLine("plumbline: there is no cause of that name; `plumbline knowledge show conditions` lists them, and more specific ones go under the cause they are reported as.");
            return ExitCode.BadInput;
        }

        Explanation why = assessor.Reasoner.Explain(answers, cause);
        switch (format)
        {
            case OutputFormat.Json:
                JsonOutput.Write(surroundings.Output, indented: true, json =>
                {
                    json.WriteString("cause", cause);
                    json.WriteNumber("probability", Math.Round(belief.Probability.Value, 6));
                    json.WriteNumber("low", Math.Round(belief.Range.Low.Value, 6));
                    json.WriteNumber("high", Math.Round(belief.Range.High.Value, 6));
                    foreach (var (name, weights) in ((string, IEnumerable<AnswerWeight>)[])[("answers", why.Weights), ("missing", why.Missing)])
                    {
                        json.WriteStartArray(name);
                        foreach (AnswerWeight weight in weights)
                        {
                            json.WriteStartObject();
                            json.WriteString("answer", weight.Answer);
                            if (!weight.Beside.IsEmpty)
                            {
                                json.WriteStartArray("beside");
                                foreach (string beside in weight.Beside)
                                {
                                    json.WriteStringValue(beside);
                                }

                                json.WriteEndArray();
                            }

                            json.WriteNumber("logOdds", Math.Round(weight.LogOdds, 4));
                            json.WriteEndObject();
                        }

                        json.WriteEndArray();
                    }

                    JsonOutput.Knowledge(json, assessor.Knowledge);
                });
                break;
            case OutputFormat.Csv:
                using (var table = new TableWriter(surroundings, format, ["kind", "answer", "log-odds"]))
                {
                    foreach (AnswerWeight weight in why.Weights)
                    {
                        table.Row(["answer", string.Join(' ', weight.Answers), Number(weight.LogOdds)]);
                    }

                    foreach (AnswerWeight weight in why.Missing)
                    {
                        table.Row(["missing", weight.Answer, Number(weight.LogOdds)]);
                    }
                }

                break;
            default:
                WriteText(belief, why, answers, assessor, surroundings);
                break;
        }

        return ExitCode.Ok;
    }

    private static void WriteText(CauseBelief belief, Explanation why, Answers answers, Assessor assessor, Surroundings surroundings)
    {
        var page = new Page(surroundings);
        var phrases = new Phrases(assessor.Knowledge.Texts);
        page.Strong($"{phrases.Condition(belief.Id, "name")}: {Chances.InWords(belief.Range)}");
        Listed(page, phrases.Say("speaks-for"), why.Weights.Where(weight => weight.LogOdds > 0), weight => $"{phrases.Said(weight, answers)} ({phrases.Say("odds-times")} {Factor(weight.LogOdds)})");
        Listed(page, phrases.Say("speaks-against"), why.Weights.Where(weight => weight.LogOdds < 0), weight => $"{phrases.Said(weight, answers)} ({phrases.Say("odds-times")} {Factor(weight.LogOdds)})");
        Listed(page, phrases.Say("not-known"), why.Missing, weight => $"{phrases.Finding(weight.Answer)} ({phrases.Say("odds-up-to")} {Factor(weight.LogOdds)})");

        page.Blank();
        page.Paragraph($"{phrases.Say("knowledge")} {assessor.Knowledge.Version}, {assessor.Knowledge.Hash}");
    }

    // A heading with nothing under it would look like something lost.
    private static void Listed(Page page, string heading, IEnumerable<AnswerWeight> weights, Func<AnswerWeight, string> item)
    {
        string[] items = [.. weights.Select(item)];
        if (items.Length > 0)
        {
            page.Heading(heading);
        }

        foreach (string one in items)
        {
            page.Item(one);
        }
    }

    private static string Factor(double logOdds) => Math.Exp(logOdds).ToString("G3", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("F4", CultureInfo.InvariantCulture);
}
