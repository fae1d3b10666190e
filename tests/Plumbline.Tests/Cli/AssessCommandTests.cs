using System.Text;
using System.Text.Json;
using Plumbline.Tests.Reasoning.Causes;

namespace Plumbline.Tests.Cli;

public sealed class AssessCommandTests
{
    private const string Good = """{"id":"good","encoding":{"age":46,"sex":"male","pain_location":["low_back"],"findings_present":["saddle_anaesthesia"]}}""";

    private static CliRun Assess(string lines, params string[] more) => Assess(Encoding.UTF8.GetBytes(lines), more);

    private static CliRun Assess(byte[] lines, params string[] more) => CliRun.With(lines, ["assess", "--cases", "-", "--questions", "0", .. more]);

    [Fact]
    public void A_case_is_written_in_the_form_of_the_contract()
    {
        CliRun run = Assess(Good, "--output", "jsonl");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        JsonElement root = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(("good", "emergency"), (root.GetProperty("id").GetString(), root.GetProperty("urgency").GetString()));
        Assert.Contains(root.GetProperty("redFlags").EnumerateArray(), flag => flag.GetProperty("because").EnumerateArray().Any(because => because.GetString() == "saddle-anaesthesia"));
        double[] probabilities = [.. root.GetProperty("causes").EnumerateArray().Select(cause => cause.GetProperty("probability").GetDouble())];
        Assert.Equal(probabilities.OrderDescending(), probabilities);
        Assert.All(root.GetProperty("causes").EnumerateArray(), cause =>
            Assert.InRange(cause.GetProperty("probability").GetDouble(), cause.GetProperty("low").GetDouble() - 1e-6, cause.GetProperty("high").GetDouble() + 1e-6));
        Assert.Contains(root.GetProperty("causes").EnumerateArray(), cause => cause.GetProperty("id").GetString() == "something-else");
        Assert.Equal(1, root.GetProperty("mechanism").EnumerateObject().Sum(share => share.Value.GetDouble()), 5);
        Assert.NotEqual("", root.GetProperty("knowledge").GetProperty("hash").GetString());
    }

    [Fact]
    public void Good_lines_are_processed_around_bad_ones_in_order_and_the_exit_code_says_that_something_was_wrong()
    {
        byte[] lines =
        [
            0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good + "\r\n"),
            .. "{\"id\":\"a\",\"encoding\":{\"age\":17}}\n"u8,
            .. "{\"id\":\"b\",\"encoding\":{\"age\":NaN}}\n"u8,
            .. "caf"u8, 0xE9, (byte)'\n',
            .. Encoding.UTF8.GetBytes(Good + "\n"),
            .. Encoding.UTF8.GetBytes(Good.Replace("\"good\"", "\"later\"", StringComparison.Ordinal) + "\n"),
            .. "{\"id\":\"c\",\"encoding\":{\"age\":5"u8,
        ];
        CliRun run = Assess(lines);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["good", "later"], run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0]));
        Assert.Equal(
            ["-(2): IN010", "-(3): IN004", "-(4): IN001", "-(5): IN009", "-(7): IN004"],
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..line.IndexOf(':', 6)]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    public void An_empty_file_is_a_fault(string text)
    {
        CliRun run = Assess(text);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("IN003", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_or_is_a_folder_is_a_fault_with_its_name()
    {
        using var folder = new TemporaryFolder();
        foreach (string path in (string[])[folder.Path, Path.Combine(folder.Path, "absent.jsonl")])
        {
            CliRun run = CliRun.Of("assess", "--cases", path);
            Assert.Equal((1, ""), (run.ExitCode, run.Output));
            Assert.Contains(path + ": IN002", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void With_safety_questions_open_no_page_says_that_no_visit_is_needed()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("me.json", """{"age": 46, "findings": {"pain-low-back": "present"}}""");
        CliRun run = CliRun.Of("assess", "--answers", file);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string text = ShippedReasoner.Knowledge.Texts.Of("triage", "self-care", "do-now");
        Assert.DoesNotContain(text[..text.IndexOf('.', StringComparison.Ordinal)], run.Output, StringComparison.Ordinal);
        Assert.Contains(ShippedReasoner.Knowledge.Texts.Of("pages", "result-urgency", "unknown"), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Not_being_sure_of_a_sign_that_counts_only_together_with_others_is_no_no()
    {
        var knowledge = ShippedReasoner.Knowledge;
        string[] together = [.. Plumbline.Triage.TriageRules.Assess(knowledge, Answers.None).StillToAsk.Where(answer => !answer.Alone).Select(answer => answer.Name)];
        var answers = knowledge.Findings.Keys.Where(finding => knowledge.Findings[finding].Derived is null)
            .Select(finding => $"\"{finding}\": \"{(together.Contains(finding) ? "not-sure" : "absent")}\"");
        using var folder = new TemporaryFolder();
        CliRun run = CliRun.Of("assess", "--answers", folder.Write("me.json", "{\"age\": 46, \"findings\": {" + string.Join(", ", answers) + "}}"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(knowledge.Texts.Of("pages", "result-urgency", "unknown"), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_from_a_file_give_a_page_that_starts_with_how_soon()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("me.json", """{"age": 46, "findings": {"pain-low-back": "present", "saddle-anaesthesia": "present", "fever": "not-sure"}}""");
        CliRun run = CliRun.Of("assess", "--answers", file);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        int soon = run.Output.IndexOf("How soon to be seen: Emergency", StringComparison.Ordinal);
        Assert.InRange(soon, 0, run.Output.IndexOf("What may be behind your pain", StringComparison.Ordinal));
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void Answers_that_are_wrong_are_named_by_line_and_not_repeated()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("me.json", "{\n\"age\": 230,\n\"findings\": {\n\"zebra\": \"present\",\n\"fever\": \"perhaps\"\n}\n}");
        CliRun run = CliRun.Of("assess", "--answers", file);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(["(2): IN010", "(4): IN012", "(5): IN007"], run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[file.Length..].Split(": ")[0] + ": " + line[file.Length..].Split(": ")[1]));
        Assert.DoesNotContain("zebra", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("perhaps", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("230", run.Error.Replace(file, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--setting", "moon")]
    [InlineData("--profile", "moon")]
    [InlineData("--threads", "0")]
    [InlineData("--output", "xml")]
    [InlineData("--cases", "-")]
    public void An_option_that_does_not_fit_is_a_usage_fault(string option, string value) =>
        Assert.Equal(2, CliRun.Of("assess", "--answers", "-", option, value).ExitCode);

    [Fact]
    public void Leaving_out_what_a_case_denies_never_makes_it_less_urgent()
    {
        // Silence is not "no": the level without the denial is the same.
        CliRun denied = Assess(Good.Replace("\"findings_present\"", "\"findings_absent\":[\"fever\"],\"findings_present\"", StringComparison.Ordinal));
        Assert.Equal(Assess(Good).Output.Split(';')[0], denied.Output.Split(';')[0]);
    }
}
