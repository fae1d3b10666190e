using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>One phase of a practice, such as breathing out.</summary>
/// <param name="Phase">Its id.</param>
/// <param name="Seconds">How long it lasts; also what to count to, at one count a second.</param>
public sealed record PracticePhase(string Phase, CitedNumber Seconds);

/// <summary>A practice of relaxation: phases that follow each other, in rounds.</summary>
/// <param name="Id">The id. Its words may name places, one for each round.</param>
/// <param name="Grounds">What it rests on.</param>
/// <param name="Phases">What follows what in one round; at least one.</param>
/// <param name="Rounds">How many rounds there are.</param>
public sealed record ProgrammePractice(string Id, ImmutableArray<Provenance> Grounds, ImmutableArray<PracticePhase> Phases, CitedNumber Rounds)
    : ProgrammePart(Id, Grounds)
{
    /// <summary>How long all of it takes.</summary>
    public TimeSpan Length => TimeSpan.FromSeconds(Phases.Sum(phase => phase.Seconds.Value) * Rounds.Value);

    internal static ProgrammePractice From(YamlMap map, string id, ImmutableArray<Provenance> grounds) => new(
        id,
        grounds,
        map.Each("phases", phase => new PracticePhase(phase.Id("phase"), phase.Cited("seconds", "value", Scale.Amount))),
        map.Cited("rounds", "value", Scale.Amount));
}
