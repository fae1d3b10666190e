using System.Globalization;
using Plumbline.Reasoning;
using Plumbline.Tests;

namespace Plumbline.Benchmarks;

/// <summary>The cases of the reference networks by structure, number of answers and number of known risks.</summary>
internal static class Cases
{
    internal const int PerCell = 6;

    /// <summary>Three people on each of two networks.</summary>
    /// <param name="structure">"uniform" or "clustered".</param>
    /// <param name="answers">10, 20 or 30.</param>
    /// <param name="risks">How many of the twelve risks are known: 12, 6 or 0.</param>
    internal static IReadOnlyList<(string Name, NetworkEvidence Evidence)> Of(string structure, int answers, int risks)
    {
        string folder = ReferenceNetworks.Folder();
        if (folder.Length == 0)
        {
            throw new DirectoryNotFoundException("The reference networks are read from ../shared/networks beside the repository; they are not here.");
        }

        string ending = string.Create(CultureInfo.InvariantCulture, $"_n{answers}_R{risks}");
        var cases = new List<(string, NetworkEvidence)>();
        foreach (string name in ReferenceNetworks.Names.Where(name => name.StartsWith(structure[..3], StringComparison.Ordinal)))
        {
            CausalNetwork network = ReferenceNetworks.Read(Path.Combine(folder, name + ".json"));
            cases.AddRange(ReferenceNetworks.Cases(network, Path.Combine(folder, name + ".cases.json"))
                .Where(item => item.Name.EndsWith(ending, StringComparison.Ordinal)).Select(item => ($"{name}_{item.Name}", item.Evidence)));
        }

        return cases;
    }
}
