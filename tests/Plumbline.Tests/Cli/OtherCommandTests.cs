using System.Text.Json;

namespace Plumbline.Tests.Cli;

public sealed class OtherCommandTests
{
    private const string Answers = """{"age": 71, "findings": {"pain-leg": "present", "better-leaning-forward": "present", "fever": "absent"}}""";

    private const string Labelled = """{"id":"one","mapped_cause":"lumbar spinal stenosis","also_acceptable":[],"urgency_gold":"routine","urgency_acceptable":["routine"],"label_quality":"strong","diagnosis_stated_in_text":false,"encoding":{"age":71,"duration_days":400,"pain_location":["low_back","leg"],"worse_with":["walking"],"better_with":["leaning_forward","sitting"]}}""";

    [Fact]
    public void Explain_gives_weights_whose_signs_are_those_of_the_page()
    {
        // Better leaning forward is the strongest single symptom of stenosis (Suri 2010: ratio 6.4).
        CliRun json = CliRun.Typing(Answers, "explain", "lumbar-spinal-stenosis", "--answers", "-", "--output", "json");
        Assert.Equal((0, ""), (json.ExitCode, json.Error));
        JsonElement weight = JsonDocument.Parse(json.Output).RootElement.GetProperty("answers").EnumerateArray().Single(one => one.GetProperty("answer").GetString() == "better-leaning-forward");
        Assert.True(weight.GetProperty("logOdds").GetDouble() > 0);
    }

    [Fact]
    public void Explain_tells_findings_that_measure_one_thing_together()
    {
        const string Legs = """{ "findings": { "pain-leg": "present", "pain-calf": "present" } }""";
        CliRun json = CliRun.Typing(Legs, "explain", "lumbar-radiculopathy", "--answers", "-", "--output", "json");
        CliRun text = CliRun.Typing(Legs, "explain", "lumbar-radiculopathy", "--answers", "-");
        CliRun csv = CliRun.Typing(Legs, "explain", "lumbar-radiculopathy", "--answers", "-", "--output", "csv");
        JsonElement weight = JsonDocument.Parse(json.Output).RootElement.GetProperty("answers").EnumerateArray().Single();
        Assert.Equal("pain-calf", weight.GetProperty("answer").GetString());
        Assert.Equal(["pain-leg"], weight.GetProperty("beside").EnumerateArray().Select(one => one.GetString()));
        Assert.Contains("Taken together: Pain in the calf, Pain in the leg (Odds times", text.Output, StringComparison.Ordinal);
        Assert.Contains("answer,pain-calf pain-leg,", csv.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explaining_what_is_no_cause_is_bad_input() =>
        Assert.Equal(1, CliRun.Typing(Answers, "explain", "moonlight", "--answers", "-").ExitCode);

    [Fact]
    public void A_scored_case_is_counted_and_a_case_without_a_label_is_a_fault()
    {
        CliRun run = CliRun.Typing(Labelled + "\n{\"id\":\"two\",\"encoding\":{}}\n", "score", "--cases", "-", "--output", "json");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("-(2): IN006", run.Error, StringComparison.Ordinal);
        JsonElement first = JsonDocument.Parse(run.Output).RootElement.GetProperty("first");
        Assert.Equal((1, 1), (first.GetProperty("count").GetInt32(), first.GetProperty("of").GetInt32()));
    }

    [Fact]
    public void A_label_that_nobody_knows_is_a_fault_of_its_own() =>
        Assert.Contains("IN014", CliRun.Typing(Labelled.Replace("lumbar spinal stenosis", "moonlight", StringComparison.Ordinal), "score", "--cases", "-").Error, StringComparison.Ordinal);

    [Fact]
    public void An_exported_network_holds_the_answers_as_evidence()
    {
        CliRun run = CliRun.Typing(Answers, "export-network", "--answers", "-");
        JsonElement root = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(root.GetProperty("nf").GetInt32(), root.GetProperty("evidence").GetProperty("F").EnumerateObject().Count());
        Assert.Equal(root.GetProperty("nc").GetInt32(), root.GetProperty("C").GetArrayLength());
    }

    [Fact]
    public void Learning_about_a_thing_names_its_sources()
    {
        CliRun run = CliRun.Of("learn", "conditions/lumbar-spinal-stenosis");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("suri-2010: Suri P", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Learning_by_a_word_lists_what_has_it_in_its_name() =>
        Assert.Contains("findings/saddle-anaesthesia", CliRun.Of("learn", "saddle").Output, StringComparison.Ordinal);

    [Fact]
    public void A_plan_from_an_empty_history_asks_the_safety_questions_first()
    {
        CliRun run = CliRun.Typing("""{"format": "plumbline-history/1", "consent": true, "age": 50}""", "plan", "-", "--today", "2026-01-05");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Safety questions", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_that_is_wrong_is_a_fault_with_its_line() =>
        Assert.Contains("-(2): HF", CliRun.Typing("{\n\"odd\": 1}", "plan", "-").Error, StringComparison.Ordinal);

    [Fact]
    public void A_published_result_is_computed_the_same_way_twice()
    {
        string[] arguments = ["validate", "--only", "konstantinou-2012", "--people", "40"];
        CliRun first = CliRun.Of(arguments);
        Assert.Equal(0, first.ExitCode);
        Assert.Contains("| Area under the curve, three answers | 0.730 |", first.Output, StringComparison.Ordinal);
        Assert.Equal(first.Output, CliRun.Of(arguments).Output);
    }

    [Fact]
    public void An_interview_counts_its_questions()
    {
        CliRun run = CliRun.Typing(Labelled, "interview", "--cases", "-", "--output", "csv");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches("^id,questions,safety-done-by,same-first-three\none,[0-9]+,[0-8],(yes|no)\n$", run.Output);
    }
}
