using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A place where the documents that Plumbline began from and today's evidence do not say the same. It is shown, not settled.</summary>
/// <param name="Id">The id.</param>
/// <param name="Number">Its number in the list of conflicts, from 1.</param>
public sealed record Conflict(string Id, int Number)
{
    /// <summary>Which documents take the first side, and what their publishers gain.</summary>
    public ImmutableArray<Says> Seeds { get; init; } = [];

    /// <summary>The first side, in our own words.</summary>
    public string SeedPosition { get; init; } = "";

    /// <summary>The other side: what studies and bodies say, each with its source. Some of it may agree.</summary>
    public ImmutableArray<ConflictEvidence> Evidence { get; init; } = [];

    /// <summary>How the product shows both.</summary>
    public string ShownAs { get; init; } = "";

    /// <summary>The things that it is about, as <c>folder/id</c>.</summary>
    public ImmutableArray<string> Elements { get; init; } = [];

    internal static Conflict From(YamlMap map)
    {
        var conflict = new Conflict(map.OwnId(), map.Int("number", 1, 99))
        {
            Seeds = map.Each("seeds", SaysReader.One),
            SeedPosition = map.Text("seed-position"),
            Evidence = map.Each("evidence", ConflictEvidence.From),
            ShownAs = map.Text("shown-as"),
            Elements = map.Texts("elements"),
        };
        foreach (string element in conflict.Elements)
        {
            string[] parts = element.Split('/');
            if (parts.Length != 2 || !map.Place.Log.Files.Has(parts[0], parts[1]))
            {
                string nearest = parts.Length == 2 ? Kebab.Nearest(parts[1], map.Place.Log.Files.Ids(parts[0])) : "";
                map.FaultAt("elements", TreatmentFaults.NoElement, element, nearest);
            }
        }

        return conflict;
    }

    /// <summary>Reads all, and records numbers that are given twice.</summary>
    internal static ImmutableSortedDictionary<string, Conflict> All(ReadingLog log)
    {
        ImmutableSortedDictionary<string, Conflict> conflicts = log.Folder("conflicts", From);
        foreach (IGrouping<int, Conflict> group in conflicts.Values.GroupBy(conflict => conflict.Number))
        {
            foreach (Conflict later in group.Skip(1))
            {
                log.Add(TreatmentFaults.SameNumber, $"conflicts/{later.Id}.yaml", 1, group.First().Id, group.Key.ToString(CultureInfo.InvariantCulture));
            }
        }

        return conflicts;
    }
}

/// <summary>What one source says on the matter of a conflict.</summary>
/// <param name="Position">What it says, in our own words.</param>
/// <param name="Provenance">Where, and how that was read.</param>
public sealed record ConflictEvidence(string Position, Provenance Provenance)
{
    internal static ConflictEvidence From(YamlMap map) => new(map.Text("position"), map.Citation());
}
