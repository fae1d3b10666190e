using System.CommandLine;
using Plumbline.Cli.Assessing;
using Plumbline.Cli.Cases;
using Plumbline.Cli.Conversation;
using Plumbline.Cli.Input;
using Plumbline.Cli.Output;
using Plumbline.Journal;
using Plumbline.Knowledge;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline assess</c>: from answers to urgency, possible causes and next steps.</summary>
internal static class AssessCommand
{
    private const int UsualQuestions = 3;

    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var answers = new Option<string?>("--answers") { Description = "Answers from a file (JSON) instead of questions", HelpName = "FILE" };
        var cases = new Option<string?>("--cases") { Description = "Assess every case of a file, one a line (JSON: id and encoding)", HelpName = "FILE.jsonl" };
        var resume = new Option<string?>("--resume") { Description = "Go on with saved answers", HelpName = "FILE" };
        var profile = new Option<string?>("--profile") { Description = "The order of care: current-guidelines (unless said) or seed-order", HelpName = "ID" };
        var questions = new Option<int>("--questions")
        {
            Description = "How many of the most telling unanswered findings to name; 0 is much faster on a long file",
            HelpName = "N",
            DefaultValueFactory = _ => UsualQuestions,
        };
        Option<OutputFormat> output = CommonOptions.Output(OutputFormat.Text, OutputFormat.Json, OutputFormat.Jsonl, OutputFormat.Csv);
        Option<string?> folder = CommonOptions.Knowledge();
        Option<string> setting = CommonOptions.Setting();
        Option<int> threads = CommonOptions.Threads();
        Option<bool> progress = CommonOptions.Progress();
        var command = new CommandWithExamples(
            "assess",
            "Answer questions about back or leg pain, and see how soon to be seen, what may be behind it and what to do",
            "plumbline assess",
            "plumbline assess --answers me.json",
            "plumbline assess --answers me.json --output json",
            "plumbline assess --cases cases.jsonl --output jsonl > results.jsonl")
        {
            answers,
            cases,
            resume,
            output,
            setting,
            profile,
            questions,
            folder,
            threads,
            progress,
        };
        command.Validators.Add(result =>
        {
            if (new Option<string?>[] { answers, cases, resume }.Count(option => result.GetResult(option) is not null) > 1)
            {
                result.AddError("Give only one of --answers, --cases and --resume.");
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            string where = parsed.GetRequiredValue(setting);
            if (Assessor.Create(parsed.GetValue(folder), where, surroundings, out int code) is not { } assessor)
            {
                return code;
            }

            var care = new CareChoice(where, parsed.GetValue(profile));
            if (care.Profile is { } named && !assessor.Knowledge.Care.Profiles.ContainsKey(named))
            {
                surroundings.Error.WriteLine($"plumbline: there is no such profile; use {string.Join(", ", assessor.Knowledge.Care.Profiles.Keys)}.");
                return ExitCode.Usage;
            }

            if (parsed.GetValue(cases) is { } file)
            {
                var options = new StreamOptions(parsed.GetValue(threads), parsed.GetValue(progress));
                return await OfCasesAsync(file, assessor, parsed.GetValue(questions), options, parsed.GetValue(output), surroundings, cancellation);
            }

            return parsed.GetValue(answers) is { } given
                ? OfFile(given, assessor, care, parsed.GetValue(questions), parsed.GetValue(output), surroundings)
                : await AskAsync(parsed.GetValue(resume), assessor, care, surroundings, cancellation);
        });
        return command;
    }

    private static Task<int> OfCasesAsync(
        string file, Assessor assessor, int questions, StreamOptions options, OutputFormat format, Surroundings surroundings, CancellationToken cancellation)
    {
        var writer = new CaseResultWriter(surroundings, format, assessor.Knowledge);
        return CaseStream.RunAsync<string>(
            file,
            assessor,
            options,
            surroundings,
            (one, _) => (writer.Text(one.Id, assessor.Assess(assessor.AnswersOf(one), questions)), (IEnumerable<InputFault>)[]),
            (_, text) => surroundings.Output.Write(text),
            cancellation);
    }

    private static int OfFile(string file, Assessor assessor, CareChoice care, int questions, OutputFormat format, Surroundings surroundings)
    {
        if (Read(file, assessor, surroundings) is not { } answers)
        {
            return ExitCode.BadInput;
        }

        PersonResult result = assessor.Assess(answers, format == OutputFormat.Text ? 0 : questions);
        if (format == OutputFormat.Text)
        {
            new ResultPage(new Page(surroundings), assessor).Show(result, Plan(result, assessor, care, surroundings));
        }
        else
        {
            surroundings.Output.Write(new CaseResultWriter(surroundings, format, assessor.Knowledge).Text(null, result));
        }

        return ExitCode.Ok;
    }

    private static async Task<int> AskAsync(string? resume, Assessor assessor, CareChoice care, Surroundings surroundings, CancellationToken cancellation)
    {
        Answers known = Answers.None;
        if (resume is not null)
        {
            if (Read(resume, assessor, surroundings) is not { } saved)
            {
                return ExitCode.BadInput;
            }

            known = saved;
        }

        var interviewer = new Interviewer(surroundings, assessor.Knowledge, (answers, asked) =>
            assessor.Interview.Next(answers, asked, AskedOf.Person) is { } next ? assessor.Knowledge.Questions[next.Question] : null);
        if (!await interviewer.AskAsync(known, cancellation))
        {
            return ExitCode.Ok;
        }

        PersonResult result = assessor.Assess(interviewer.Answers, questions: 0);
        var page = new ResultPage(new Page(surroundings), assessor);
        page.Show(result, Plan(result, assessor, care, surroundings));
        var phrases = new Phrases(assessor.Knowledge.Texts);
        while (true)
        {
            switch ((await interviewer.LineAsync(phrases.Say("sources-ask"), cancellation))?.ToUpperInvariant())
            {
                case "S":
                    page.ShowSources(result);
                    break;
                case "V":
                    await interviewer.SaveAsync(cancellation);
                    return ExitCode.Ok;
                case null or "":
                    return ExitCode.Ok;
            }
        }
    }

    // Of somebody at the terminal nothing but these answers is known.
    private static Pathway.CarePlan Plan(PersonResult result, Assessor assessor, CareChoice care, Surroundings surroundings)
    {
        var person = new PersonRecord { Answers = result.Answers, Choices = new() { Setting = care.Setting, Profile = care.Profile } };
        return PersonPlan.Make(assessor.Knowledge, person, result.Triage, result.Differential, DateOnly.FromDateTime(surroundings.Clock.GetLocalNow().Date));
    }

    private static Answers? Read(string file, Assessor assessor, Surroundings surroundings)
    {
        var (answers, faults) = AnswersFile.Read(file, surroundings, assessor.Knowledge);
        foreach (InputFault fault in faults)
        {
            surroundings.Error.WriteLine(fault);
        }

        return answers;
    }

    private sealed record CareChoice(string Setting, string? Profile);
}
