using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>Numbers that plans of the programme are made with, such as the least time in bed.</summary>
/// <param name="Id">The id.</param>
/// <param name="Grounds">What they rest on as a whole; each number has its own origin beside.</param>
/// <param name="Limits">The numbers.</param>
public sealed record ProgrammeLimits(string Id, ImmutableArray<Provenance> Grounds, ImmutableArray<ProgrammeAim> Limits) : ProgrammePart(Id, Grounds)
{
    /// <summary>One of the numbers.</summary>
    /// <exception cref="KeyNotFoundException">There is no such number.</exception>
    public CitedNumber this[string limit] =>
        Limits.FirstOrDefault(each => each.Aim == limit)?.Amount ?? throw new KeyNotFoundException($"knowledge/programme/{Id}.yaml has no number '{limit}'.");

    internal static ProgrammeLimits From(YamlMap map, string id, ImmutableArray<Provenance> grounds) => new(id, grounds, map.Each("limits", ProgrammeAim.From));
}
