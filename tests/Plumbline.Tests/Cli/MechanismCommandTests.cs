using System.Globalization;
using System.Text;
using Plumbline.Cli;
using Plumbline.Tests.Reasoning.Mechanism;

namespace Plumbline.Tests.Cli;

public class MechanismCommandTests
{
    // Made up: somebody with every sign of a pressed nerve, somebody with a plain strained back, somebody of whom little and somebody of whom nothing is known.
    private const string Patients = """
        patient,expert_class,Criterion3,Criterion8,Criterion9,Criterion10,Criterion18,Criterion28,Criterion29,Criterion31
        nerve,Peripheral Neuropathic,1,0,1,0,1,1,1,1
        "back",Nociceptive,0,1,0,0,0,1,0,0
        little,,,,,1,,,,
        nothing,,,,,,,,,
        """;

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("text")]
    public void Each_form_holds_a_row_for_each_patient(string form)
    {
        CliRun run = CliRun.Typing(Patients, "mechanism", "--patients", "-", "--output", form);

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        // The hash changes with any knowledge file; what is compared is the form and the beliefs.
        string output = System.Text.RegularExpressions.Regex.Replace(run.Output, "\"version\":\"[^\"]*\",\"hash\":\"[0-9a-f]{16}\"", "\"version\":\"…\",\"hash\":\"…\"");
        Golden.Check(output + run.Error, $"Each_form_holds_a_row_for_each_patient_{form}");
    }

    // 102, 41 and 42 of 185 patients.
    [Fact]
    public void A_patient_of_whom_nothing_is_known_has_the_base_rates() =>
        Assert.Equal("nothing,0.551351,0.221622,0.227027", Typed(Patients).Output.TrimEnd().Split('\n')[^1]);

    [Fact]
    public void Columns_go_by_their_names_and_the_class_is_not_looked_at() => Assert.Equal(
        Typed("patient,Criterion9,Criterion8\na,1,0").Output,
        Typed("Criterion8,expert_class,patient,Criterion9\n0,Nociceptive,a,1").Output);

    [Fact]
    public void Each_bad_row_is_named_and_each_good_one_still_assessed() => Golden.Check(
        Report(Typed("patient,Criterion3,Criterion9\na,1,0\nb,2,0\nc,1\n,1,1\na,0,0\nd,\"1,0\ne,yes,NaN\nf,,1,\ng,0,1\n")),
        "Each_bad_row_is_named_and_each_good_one_still_assessed");

    [Fact]
    public void A_column_that_is_not_known_is_named_and_not_used() => Golden.Check(
        Report(Typed("patient,Criterion3,Criterion17,age\na,1,1,50\n")), "A_column_that_is_not_known_is_named_and_not_used");

    [Theory]
    [InlineData("no-patient", "Criterion3,Criterion9\n1,0\n")]
    [InlineData("no-criterion", "patient,expert_class\na,Nociceptive\n")]
    [InlineData("twice", "patient,Criterion3,Criterion3\na,1,0\n")]
    [InlineData("semicolons", "patient;Criterion3\na;1\n")]
    [InlineData("empty", "")]
    [InlineData("blank-lines", "\n\n  \n")]
    [InlineData("no-rows", "patient,Criterion3\n")]
    [InlineData("carriage-returns", "patient,Criterion3\ra,1\r")]
    [InlineData("open-quote", "\"patient,Criterion3\na,1\n")]
    public void A_file_that_cannot_be_read_is_refused_with_a_remedy(string name, string file)
    {
        CliRun run = Typed(file);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Golden.Check(Report(run), $"A_file_that_cannot_be_read_is_refused_with_a_remedy_{name}");
    }

    [Fact]
    public void A_row_in_another_encoding_is_named_and_the_others_assessed()
    {
        CliRun run = CliRun.With([.. "patient,Criterion3\nMüller,1\nMoser,1\n"u8.ToArray().Take(19), 0xFC, .. ",1\nMoser,1\n"u8], "mechanism", "--patients", "-", "--output", "csv");

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.StartsWith("-(2): IN001:", run.Error, StringComparison.Ordinal);
        Assert.Contains("\nMoser,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_do_no_harm() => Assert.Equal(
        Typed("patient,Criterion3\na,1\n").Output,
        CliRun.With([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("patient,Criterion3\r\na,1\r\n")], "mechanism", "--patients", "-", "--output", "csv").Output);

    [Fact]
    public void A_line_that_is_far_too_long_is_named_and_the_others_assessed()
    {
        CliRun run = Typed("patient,Criterion3\n" + new string('x', 2_000_000) + ",1\nb,1\n");

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.StartsWith("-(2): IN005:", run.Error, StringComparison.Ordinal);
        Assert.Contains("\nb,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_never_repeats_what_a_cell_holds() =>
        Assert.DoesNotContain("secret", Typed("patient,Criterion3,my-secret\nsecret,secret,secret\n").Error, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_not_there_is_refused()
    {
        CliRun run = CliRun.Of("mechanism", "--patients", "no-such-file.csv");

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("no-such-file.csv: IN002:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_the_command_is_wrong() => Assert.Equal(ExitCode.Usage, CliRun.Of("mechanism").ExitCode);

    [Fact]
    public void Another_folder_of_knowledge_must_be_sound() =>
        Assert.Equal(ExitCode.BadKnowledge, CliRun.Typing(Patients, "mechanism", "--patients", "-", "--knowledge", "no-such-folder").ExitCode);

    // Every patient of the study has a row, in order, and its probabilities add up to 1 within the six decimals that are written.
    [Fact]
    public void The_open_patients_all_have_a_row()
    {
        string[] lines = CliRun.Of("mechanism", "--patients", OpenPatients.File(), "--output", "csv").Output.TrimEnd().Split('\n');

        Assert.Equal("patient,nociceptive,neuropathic,nociplastic", lines[0]);
        Assert.Equal(OpenPatients.All().Select(patient => patient.Id), lines.Skip(1).Select(line => line.Split(',')[0]));
        Assert.All(lines.Skip(1), line => Assert.Equal(1, line.Split(',').Skip(1).Sum(cell => double.Parse(cell, CultureInfo.InvariantCulture)), 2e-6));
    }

    private static CliRun Typed(string file) => CliRun.Typing(file, "mechanism", "--patients", "-", "--output", "csv");

    private static string Report(CliRun run) => string.Create(CultureInfo.InvariantCulture, $"exit {run.ExitCode}\n--- output\n{run.Output}--- error\n{run.Error}");
}
