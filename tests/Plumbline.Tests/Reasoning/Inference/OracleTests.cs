using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Plumbline.Reasoning;

namespace Plumbline.Tests;

/// <summary>The engine against tools/oracle, a Python program that enumerates with exact fractions.</summary>
public class OracleTests
{
    [Fact]
    public void Every_number_of_the_oracle_is_recomputed_to_1e_12()
    {
        var expected = File.ReadLines(Path.Combine(Folder(), "expected.csv")).Skip(1).Select(line => line.Split(','))
            .ToLookup(row => (row[0], int.Parse(row[1], CultureInfo.InvariantCulture)));
        int numbers = 0;
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), "networks.json")));
        foreach (JsonElement item in document.RootElement.EnumerateArray())
        {
            CausalNetwork network = Read(item);
            var inference = new ExactInference(network);
            string name = item.GetProperty("name").GetString()!;
            foreach (var (number, state) in item.GetProperty("cases").EnumerateArray().Index())
            {
                Posterior posterior = inference.Infer(Evidence(network, state));
                foreach (string[] row in expected[(name, number)])
                {
                    double wanted = double.Parse(row[3], CultureInfo.InvariantCulture);
                    double actual = row[2] == "evidence" ? posterior.Evidence : Marginal(network, posterior, row[2]);
                    double error = row[2] == "evidence" && wanted > 0 ? (actual / wanted) - 1 : actual - wanted;
                    Assert.True(Math.Abs(error) <= 1e-12, $"{name}, case {number}, {row[2]}: {actual} instead of {wanted}.");
                    numbers++;
                }
            }
        }

        Assert.Equal(File.ReadLines(Path.Combine(Folder(), "expected.csv")).Count() - 1, numbers);
    }

    [Fact]
    public void The_oracle_still_writes_what_is_checked_in()
    {
        string target = Directory.CreateTempSubdirectory("oracle").FullName;
        try
        {
            using Process? python = Start(Path.Combine(Folder(), "oracle.py"), target);
            if (python is null)
            {
                Assert.Skip("There is no python3 on the PATH, so the oracle cannot be run again.");
            }

            string complaint = python.StandardError.ReadToEnd();
            python.WaitForExit();
            Assert.True(python.ExitCode == 0, complaint);
            foreach (string file in (string[])["networks.json", "expected.csv"])
            {
                Assert.Equal(File.ReadAllText(Path.Combine(Folder(), file)), File.ReadAllText(Path.Combine(target, file)), ignoreLineEndingDifferences: true);
            }
        }
        finally
        {
            Directory.Delete(target, recursive: true);
        }
    }

    private static Process? Start(string script, string target)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("python3", [script, target]) { RedirectStandardError = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string Folder([CallerFilePath] string file = "")
    {
        DirectoryInfo? at = Directory.GetParent(file);
        while (at is not null && !Directory.Exists(Path.Combine(at.FullName, "tools", "oracle")))
        {
            at = at.Parent;
        }

        return Path.Combine(at?.FullName ?? throw new DirectoryNotFoundException("tools/oracle is not above the tests."), "tools", "oracle");
    }

    private static double Marginal(CausalNetwork network, Posterior posterior, string id) =>
        network.Risks.Any(risk => risk.Id == id) ? posterior.Risks[network.RiskIndex(id)] : posterior.Causes[network.CauseIndex(id)];

    private static NetworkEvidence Evidence(CausalNetwork network, JsonElement state)
    {
        NetworkEvidence evidence = NetworkEvidence.None(network);
        foreach (JsonProperty risk in Part(state, "risks"))
        {
            evidence = evidence.WithRisk(network.RiskIndex(risk.Name), risk.Value.GetInt32() == 1);
        }

        foreach (JsonProperty finding in Part(state, "findings"))
        {
            evidence = evidence.WithFinding(network.FindingIndex(finding.Name), finding.Value.GetInt32());
        }

        return evidence;
    }

    private static JsonProperty[] Part(JsonElement state, string name) =>
        state.TryGetProperty(name, out JsonElement part) ? [.. part.EnumerateObject()] : [];

    private static CausalNetwork Read(JsonElement item)
    {
        var builder = new CausalNetworkBuilder();
        foreach (JsonElement risk in item.GetProperty("risks").EnumerateArray())
        {
            builder.AddRisk(Text(risk, "id"), Number(risk.GetProperty("present")));
        }

        foreach (JsonElement cause in item.GetProperty("causes").EnumerateArray())
        {
            builder.AddCause(Text(cause, "id"), [.. cause.GetProperty("parents").EnumerateArray().Select(parent => parent.GetString()!)], Numbers(cause, "present"));
        }

        foreach (JsonElement finding in item.GetProperty("findings").EnumerateArray())
        {
            builder.AddFinding(
                Text(finding, "id"),
                Numbers(finding, "leak"),
                finding.GetProperty("links").EnumerateArray().Select(link => (Text(link, "cause"), (IReadOnlyList<double>)Numbers(link, "levels"))),
                finding.GetProperty("inhibitions").EnumerateArray().Select(link => (Text(link, "cause"), Number(link.GetProperty("passes")))));
        }

        return builder.Build();
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static double Number(JsonElement element) => double.Parse(element.GetString()!, CultureInfo.InvariantCulture);

    private static double[] Numbers(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(Number)];
}
