namespace Plumbline.Tests.Cli;

public sealed class KnowledgeCommandTests
{
    [Fact]
    public void The_knowledge_that_is_shipped_has_no_fault()
    {
        CliRun run = CliRun.Of("knowledge", "check");
        Assert.Equal("", run.Error);
        Assert.Contains("no fault.", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Every_fault_is_listed_with_file_line_and_code_and_the_exit_code_is_3()
    {
        using var folder = new TemporaryFolder();
        folder.Write("version.yaml", "version: \"2026.1.1\"\n");
        folder.Write("sources/nobody-2001.yaml", "id: nobody-2001\ncitation: A paper\nread: abstract\nodd: 1\n");
        CliRun run = CliRun.Of("knowledge", "check", "--knowledge", folder.Path);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("sources/nobody-2001.yaml(4): KB", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_knowledge_is_exit_code_3_and_says_which_option_helps()
    {
        using var folder = new TemporaryFolder();
        foreach (string path in (string[])[folder.Path, Path.Combine(folder.Path, "absent")])
        {
            CliRun run = CliRun.Of("knowledge", "check", "--knowledge", path);
            Assert.Equal((3, ""), (run.ExitCode, run.Output));
            Assert.Contains("--knowledge", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Show_prints_the_file_as_it_is()
    {
        CliRun run = CliRun.Of("knowledge", "show", "findings/fever");
        string file = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "knowledge", "findings", "fever.yaml"));
        Assert.Equal("# findings/fever.yaml\n" + file.ReplaceLineEndings("\n").TrimEnd() + "\n", run.Output);
    }

    [Fact]
    public void A_name_that_no_file_has_is_bad_input() => Assert.Equal(1, CliRun.Of("knowledge", "show", "no-such-thing").ExitCode);

    [Fact]
    public void Sources_as_CSV_has_a_row_for_each_file_in_the_folder()
    {
        CliRun run = CliRun.Of("knowledge", "sources", "--output", "csv");
        int files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "knowledge", "sources")).Length;
        Assert.StartsWith("id,read,numbers,citation\n", run.Output, StringComparison.Ordinal);

        // No citation holds a line break, so that lines are rows; one more for the header.
        Assert.Equal(files + 1, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void A_form_that_a_command_cannot_write_is_a_usage_fault() =>
        Assert.Equal(2, CliRun.Of("knowledge", "coverage", "--output", "xml").ExitCode);

    // The seed documents have 279 statements; shared/seeds/rows.csv counts them.
    [Fact]
    public void Coverage_says_how_many_statements_of_the_seeds_are_carried() =>
        Assert.StartsWith("Statements of the seed documents carried: 279 of 279", CliRun.Of("knowledge", "coverage").Output, StringComparison.Ordinal);
}
