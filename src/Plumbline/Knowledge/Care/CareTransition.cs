using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A way from one state to another.</summary>
/// <param name="Id">The id.</param>
/// <param name="From">The states that it leads from; empty for all of them.</param>
/// <param name="To">The state that it leads to.</param>
/// <param name="InPassing">Whether it follows from what happened and is no step that somebody could look forward to.</param>
/// <param name="When">What must hold.</param>
/// <param name="Because">Why.</param>
/// <param name="Says">What the documents say about it.</param>
/// <param name="Examples">Cases with their outcome.</param>
/// <param name="Rows">The rows of the evidence tables that it carries.</param>
public sealed record CareTransition(
    string Id,
    ImmutableSortedSet<string> From,
    string To,
    bool InPassing,
    Guard When,
    ImmutableArray<Provenance> Because,
    ImmutableArray<Says> Says,
    ImmutableArray<GuardExample> Examples,
    ImmutableArray<string> Rows)
{
    /// <summary>Whether it leads on from this state.</summary>
    public bool LeadsFrom(string state) => (From.IsEmpty || From.Contains(state)) && state != To;

    internal static CareTransition Read(YamlMap map) => new(
        map.Id("id"),
        map.Node("from") is YamlScalar ? Any(map) : map.Ids("from").ToImmutableSortedSet(StringComparer.Ordinal),
        map.Id("to"),
        map.Flag("in-passing"),
        map.Guard("when"),
        map.Because(),
        map.Says(),
        GuardExample.ReadAll(map),
        map.Rows());

    private static ImmutableSortedSet<string> Any(YamlMap map)
    {
        map.OneOf("from", ["any"]);
        return ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
    }
}
