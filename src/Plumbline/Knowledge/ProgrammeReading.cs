using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A short piece to read in a week of the programme. Its words are a name and paragraphs.</summary>
/// <param name="Id">The id.</param>
/// <param name="Grounds">What it rests on.</param>
/// <param name="Week">The week that it belongs to, 0 to 12.</param>
/// <param name="Place">Its place in the week, from 1.</param>
public sealed record ProgrammeReading(string Id, ImmutableArray<Provenance> Grounds, int Week, int Place) : ProgrammePart(Id, Grounds)
{
    private const int MostOfAWeek = 9;

    internal static ProgrammeReading From(YamlMap map, string id, ImmutableArray<Provenance> grounds) =>
        new(id, grounds, map.Int("week", 0, ProgrammeWeek.LastWeek), map.Int("place", 1, MostOfAWeek));
}
