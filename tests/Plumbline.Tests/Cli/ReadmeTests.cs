using System.Text.RegularExpressions;

namespace Plumbline.Tests.Cli;

public sealed partial class ReadmeTests
{
    private static string Root()
    {
        DirectoryInfo at = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Plumbline.slnx")))
        {
            at = at.Parent!;
        }

        return at.FullName;
    }

    [Fact]
    public void The_example_in_the_README_gives_what_it_says()
    {
        string readme = File.ReadAllText(Path.Combine(Root(), "README.md")).ReplaceLineEndings("\n");
        Match example = Example().Match(readme);
        Assert.True(example.Success, "README.md has no `./run -- …` followed by its output.");
        string[] arguments = [.. example.Groups["command"].Value.Split(' ').Select(word => word.StartsWith("docs/", StringComparison.Ordinal) ? Path.Combine(Root(), word) : word)];
        CliRun run = CliRun.Of(arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(example.Groups["output"].Value.Trim(), run.Output.Trim());
    }

    [Fact]
    public void Every_link_of_the_papers_leads_somewhere()
    {
        // Files that the README promises and does not have would be the first thing that a visitor meets.
        var broken = from paper in (string[])["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "docs/architecture.md", "docs/cli.md"]
                     from Match link in Link().Matches(File.ReadAllText(Path.Combine(Root(), paper)))
                     let target = Path.Combine(Root(), Path.GetDirectoryName(paper)!, link.Groups[1].Value)
                     where !File.Exists(target) && !Directory.Exists(target)
                     select $"{paper}: {link.Groups[1].Value}";
        Assert.Empty(broken);
    }

    [Fact]
    public void Every_code_of_an_input_fault_is_described()
    {
        string paper = File.ReadAllText(Path.Combine(Root(), "docs", "cli.md"));
        foreach (var field in typeof(Plumbline.Cli.Input.InputCode).GetFields())
        {
            Assert.Contains($"| {field.GetRawConstantValue()} |", paper, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"```sh\n\./run -- (?<command>[^\n]+)\n```\n\n```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\]\((?!https?:|#)([^)#]+)\)")]
    private static partial Regex Link();
}
