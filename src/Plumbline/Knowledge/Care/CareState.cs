using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>Where a person can be in the care pathway.</summary>
/// <param name="Id">The id.</param>
/// <param name="Opens">The treatment steps whose options may be looked at there.</param>
/// <param name="IsUrgent">Whether everything else waits.</param>
public sealed record CareState(string Id, ImmutableSortedSet<string> Opens, bool IsUrgent)
{
    internal static CareState Read(YamlMap map) =>
        new(map.Id("id"), [.. (map.Node("opens") as YamlList)?.Scalars("opens").Select(step => step.OneOf("opens", Steps)) ?? []], map.Flag("urgent"));

    /// <summary>The steps of the ladder, as treatment files name them.</summary>
    public static ImmutableArray<string> Steps { get; } = ["0", "1", "2", "3", "4", "5", "surgical"];
}
