using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Plumbline.Reasoning;

namespace Plumbline.Tests;

/// <summary>Reads the reference networks that lie beside the repository, where they do.</summary>
internal static class ReferenceNetworks
{
    internal static readonly ImmutableArray<string> Names = ["uni1", "uni2", "clu1", "clu2"];

    internal static string Folder([CallerFilePath] string file = "")
    {
        for (DirectoryInfo? at = Directory.GetParent(file); at is not null; at = at.Parent)
        {
            string folder = Path.Combine(at.FullName, "shared", "networks");
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }

        return "";
    }

    /// <param name="path">The file of the network.</param>
    /// <param name="alone">Whether each cause is also a group of its own, whose posterior takes another way through the engine.</param>
    internal static CausalNetwork Read(string path, bool alone = false)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        JsonElement root = document.RootElement;
        int risks = root.GetProperty("nr").GetInt32();
        var builder = new CausalNetworkBuilder();
        foreach (var (i, risk) in root.GetProperty("R").EnumerateArray().Index())
        {
            builder.AddRisk($"r{i}", risk.GetProperty("p").GetDouble());
        }

        string Parent(int index) => index < risks ? $"r{index}" : $"c{index - risks}";
        foreach (var (j, cause) in root.GetProperty("C").EnumerateArray().Index())
        {
            builder.AddCause($"c{j}", [.. cause.GetProperty("par").EnumerateArray().Select(p => Parent(p.GetInt32()))], Numbers(cause.GetProperty("p1")));
        }

        foreach (var (f, finding) in root.GetProperty("F").EnumerateArray().Index())
        {
            var parents = finding.GetProperty("par").EnumerateArray().Select(p => $"c{p.GetInt32()}");
            var links = finding.GetProperty("link").EnumerateArray().Select(Numbers);
            builder.AddFinding($"f{f}", Numbers(finding.GetProperty("leak")), parents.Zip(links, (p, l) => (p, (IReadOnlyList<double>)l)));
        }

        for (int c = 0; alone && c < root.GetProperty("nc").GetInt32(); c++)
        {
            builder.AddGroup($"c{c}", [$"c{c}"]);
        }

        return builder.Build();
    }

    internal static IEnumerable<(string Name, NetworkEvidence Evidence)> Cases(CausalNetwork network, string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        foreach (JsonElement item in document.RootElement.EnumerateArray())
        {
            var risks = item.GetProperty("R").EnumerateObject().Select(p => KeyValuePair.Create(Index(p.Name), p.Value.GetInt32() == 1));
            var findings = item.GetProperty("F").EnumerateObject().Select(p => KeyValuePair.Create(Index(p.Name), p.Value.GetInt32()));
            yield return (item.GetProperty("name").GetString()!, NetworkEvidence.Of(network, risks, findings));
        }
    }

    /// <summary>P(evidence) and the posterior of each cause by case; cases that the reference left out are missing.</summary>
    internal static Dictionary<string, double[]> Answers(string path) =>
        File.ReadLines(path).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(line => line[1] != "SKIP")
            .ToDictionary(line => line[0], line => line[1..].Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray());

    private static int Index(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetDouble())];
}
