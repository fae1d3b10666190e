using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>Who is simulated in the place of a study's people.</summary>
/// <param name="Ages">How old they are.</param>
/// <param name="Groups">Cases (first) and others, with the share of each; one group where nobody is compared.</param>
public sealed record StudyPopulation(ImmutableArray<AgeShare> Ages, ImmutableArray<StudyGroup> Groups)
{
    /// <summary>What is true of everybody in the study; null where nothing is.</summary>
    public Expression? Where { get; init; }

    internal static StudyPopulation From(YamlMap map) => new(
        map.Each("ages", age => new AgeShare(Age.Of(Math.Max(Age.Adult, age.Int("age", Age.Adult, Age.Highest))), age.Number("share"))),
        map.Each("groups", StudyGroup.From))
    {
        Where = map.OptionalExpression("where"),
    };
}

/// <summary>An age that stands for a band of ages, and its share of the people before groups are formed.</summary>
/// <param name="Age">The age.</param>
/// <param name="Share">A weight; shares are taken relative to their sum.</param>
public sealed record AgeShare(Age Age, double Share);

/// <summary>A group of a study, told by the conditions its people have.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Share">Its share of the study.</param>
/// <param name="Present">Conditions of which each person has at least one; empty where it does not matter.</param>
/// <param name="Every">Conditions that each person has.</param>
/// <param name="Absent">Conditions that nobody in it has.</param>
public sealed record StudyGroup(string Name, double Share, ImmutableArray<string> Present, ImmutableArray<string> Every, ImmutableArray<string> Absent)
{
    internal static StudyGroup From(YamlMap map) => new(
        map.Text("name"),
        map.Number("share"),
        map.OptionalReferences("present", "conditions"),
        map.OptionalReferences("every", "conditions"),
        map.OptionalReferences("absent", "conditions"));
}
