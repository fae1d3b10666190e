namespace Plumbline.Tests.Cli;

public sealed class UsageTests
{
    [Fact]
    public void An_unknown_option_is_a_usage_fault_and_nothing_is_written_to_output()
    {
        CliRun run = CliRun.Of("--no-such-option");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains("plumbline --help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_ends_with_what_the_exit_codes_mean()
    {
        CliRun run = CliRun.Of("--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Exit codes:", run.Output, StringComparison.Ordinal);
        Assert.Contains("130 stopped", run.Output, StringComparison.Ordinal);
    }
}
