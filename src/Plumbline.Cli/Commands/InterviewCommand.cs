using System.CommandLine;
using System.Globalization;
using Plumbline.Cli.Assessing;
using Plumbline.Cli.Cases;
using Plumbline.Cli.Input;
using Plumbline.Cli.Output;
using Plumbline.Cli.Scoring;
using Plumbline.Knowledge;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline interview</c>: how many questions it takes, played against cases.</summary>
internal static class InterviewCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        Option<string> cases = CommonOptions.Cases();
        var person = new Option<bool>("--person") { Description = "Leave out what only an examiner can answer" };
        Option<OutputFormat> output = CommonOptions.Output(OutputFormat.Text, OutputFormat.Jsonl, OutputFormat.Csv);
        Option<string?> folder = CommonOptions.Knowledge();
        Option<string> setting = CommonOptions.Setting();
        Option<int> threads = CommonOptions.Threads();
        Option<bool> progress = CommonOptions.Progress();
        var command = new CommandWithExamples(
            "interview",
            "Play the interview against cases: how many questions, and whether the first three causes are those of the full assessment",
            "plumbline interview --cases cases.jsonl",
            "plumbline interview --cases cases.jsonl --output csv")
        {
            cases,
            person,
            output,
            setting,
            folder,
            threads,
            progress,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (Assessor.Create(parsed.GetValue(folder), parsed.GetRequiredValue(setting), surroundings, out int code) is not { } assessor)
            {
                return code;
            }

            AskedOf of = parsed.GetValue(person) ? AskedOf.Person : AskedOf.Clinician;
            var options = new StreamOptions(parsed.GetValue(threads), parsed.GetValue(progress));
            return await RunAsync(parsed.GetRequiredValue(cases), assessor, of, options, parsed.GetValue(output), surroundings, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string file, Assessor assessor, AskedOf of, StreamOptions options, OutputFormat format, Surroundings surroundings, CancellationToken cancellation)
    {
        var counts = new List<int>();
        var same = default(Proportion);
        var safetyFirst = default(Proportion);
        int code;
        using (var table = new TableWriter(surroundings, format, ["id", "questions", "safety-done-by", "same-first-three"]))
        {
            code = await CaseStream.RunAsync(
                file,
                assessor,
                options,
                surroundings,
                (one, _) => (InterviewPlay.Of(assessor, assessor.AnswersOf(one), of), (IEnumerable<InputFault>)[]),
                (one, played) =>
                {
                    counts.Add(played.Questions);
                    same = same.Add(played.SameFirstThree);
                    safetyFirst = safetyFirst.Add(played.SafetyDoneBy <= InterviewPlay.SafetyGoal);
                    table.Row([one.Id, Number(played.Questions), Number(played.SafetyDoneBy), played.SameFirstThree ? "yes" : "no"]);
                },
                cancellation);
        }

        if (format == OutputFormat.Text && counts.Count > 0)
        {
            counts.Sort();
            surroundings.Output.WriteLine();
            surroundings.Output.WriteLine($"Questions: median {Number(counts[counts.Count / 2])}, from {Number(counts[0])} to {Number(counts[^1])}");
            surroundings.Output.WriteLine($"Safety questions done within the first {Number(InterviewPlay.SafetyGoal)}: {safetyFirst}");
            surroundings.Output.WriteLine($"First three causes as in the full assessment: {same}");
        }

        return code;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
