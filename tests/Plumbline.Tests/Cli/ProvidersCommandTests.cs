using System.Text.Json;
using Plumbline.Cli;

namespace Plumbline.Tests.Cli;

public class ProvidersCommandTests
{
    private const string Clinics = """
        name,specialty,street,city,postal-code,latitude,longitude,phone,telehealth
        CLINIC 000001,pain-medicine,1 MADE UP STREET,NOTOWN,10001,,,555 0101,yes
        CLINIC 000002,pain-medicine,2 MADE UP STREET,NOTOWN,,40.76,-73.99,,
        CLINIC 000003,pain-medicine,3 MADE UP STREET,NOTOWN,19104,,,555 0103,no
        CLINIC 000004,acupuncture,4 MADE UP STREET,NOTOWN,10001,,,555 0104,
        CLINIC 000005,acupuncture,5 MADE UP STREET,NOTOWN
        """;

    private static (CliRun Import, string Into) Imported(TemporaryFolder folder)
    {
        string into = Path.Combine(folder.Path, "directory");
        return (CliRun.Of("providers", "import", folder.Write("clinics.csv", Clinics.ReplaceLineEndings("\n") + "\n"), "--into", into), into);
    }

    [Fact]
    public void An_import_says_what_was_kept_and_what_was_left_out_and_why()
    {
        using var folder = new TemporaryFolder();

        var (run, into) = Imported(folder);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Golden.Check(run.Output.Replace(into, "DIRECTORY", StringComparison.Ordinal) + run.Error, "An_import_says_what_was_kept_and_what_was_left_out_and_why");
    }

    [Fact]
    public void The_nearest_come_first_with_their_distance_and_source()
    {
        using var folder = new TemporaryFolder();
        var (_, into) = Imported(folder);

        CliRun run = CliRun.Of("providers", "near", "10001", "--specialty", "pain-medicine", "--from", into, "--radius", "20km");

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Golden.Check(run.Output + run.Error, "The_nearest_come_first_with_their_distance_and_source");
    }

    // 10001 and 19104 are 83.65 miles apart by their gazetteer places (haversine formula, worked with another program).
    [Theory]
    [InlineData("80mi", 2)]
    [InlineData("87", 3)]
    [InlineData("150km", 3)]
    [InlineData("0.1km", 1)]
    public void Nobody_is_farther_than_the_radius(string radius, int found)
    {
        using var folder = new TemporaryFolder();
        var (_, into) = Imported(folder);

        CliRun run = CliRun.Of("providers", "near", "10001", "-s", "pain-medicine", "--from", into, "--radius", radius, "--json");

        using JsonDocument json = JsonDocument.Parse(run.Output);
        Assert.Equal(found, json.RootElement.GetProperty("providers").GetArrayLength());
    }

    [Fact]
    public void Only_those_who_say_so_offer_visits_by_video()
    {
        using var folder = new TemporaryFolder();
        var (_, into) = Imported(folder);

        CliRun run = CliRun.Of("providers", "near", "40.75,-73.99", "-s", "pain-medicine", "--from", into, "--radius", "500", "--telehealth");

        Assert.Contains("CLINIC 000001", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CLINIC 000003", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_result_says_what_to_try()
    {
        using var folder = new TemporaryFolder();
        var (_, into) = Imported(folder);

        Assert.Contains("Try a larger --radius", CliRun.Of("providers", "near", "99501", "-s", "acupuncture", "--from", into).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("near", "00000", "-s", "acupuncture")]
    [InlineData("near", "95,10", "-s", "acupuncture")]
    [InlineData("near", "10001", "-s", "flower-arranging")]
    [InlineData("near", "10001", "-s", "acupuncture", "--radius", "far")]
    [InlineData("near", "10001")]
    [InlineData("import", "x.csv", "--kind", "paper")]
    [InlineData("import", "x.csv", "--map", "name")]
    [InlineData("import", "x.csv", "--name", "../up")]
    public void A_wrong_command_is_told_so(params string[] arguments)
    {
        CliRun run = CliRun.Of(["providers", .. arguments]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void Without_a_directory_it_says_how_to_make_one()
    {
        using var folder = new TemporaryFolder();

        CliRun run = CliRun.Of("providers", "near", "10001", "-s", "acupuncture", "--from", Path.Combine(folder.Path, "none"));

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("plumbline providers import FILE", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_part_is_named_by_the_list()
    {
        using var folder = new TemporaryFolder();
        var (_, into) = Imported(folder);
        File.WriteAllText(Path.Combine(into, "other.directory"), "not a directory");

        CliRun run = CliRun.Of("providers", "list", "--from", into, "--check");

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.StartsWith("other.directory: IN032:", run.Error, StringComparison.Ordinal);
        Assert.Contains("clinics", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read_as_a_file_is()
    {
        using var folder = new TemporaryFolder();
        string into = Path.Combine(folder.Path, "directory");

        CliRun run = CliRun.Typing(Clinics, "providers", "import", "-", "--into", into, "--name", "typed", "--json");

        using JsonDocument json = JsonDocument.Parse(run.Output);
        Assert.Equal(4, json.RootElement.GetProperty("source").GetProperty("kept").GetInt32());
    }
}
