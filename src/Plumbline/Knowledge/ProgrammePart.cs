using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A part of the twelve-week programme of self-management: a week, a caution, an exercise and so on.</summary>
/// <param name="Id">The id; its words are in <c>text/LANGUAGE/programme.yaml</c>.</param>
/// <param name="Grounds">The sources and judgements that it rests on; at least one.</param>
public abstract record ProgrammePart(string Id, ImmutableArray<Provenance> Grounds)
{
    private static readonly ImmutableArray<string> Kinds = ["week", "caution", "rule", "exercise", "practice", "reading", "limits"];

    internal static ProgrammePart From(YamlMap map)
    {
        string id = map.OwnId();
        string kind = map.OneOf("kind", Kinds);
        ImmutableArray<Provenance> grounds = map.Each("because", ground => ground.Provenance("because"));
        return kind switch
        {
            "week" => ProgrammeWeek.From(map, id, grounds),
            "caution" => ProgrammeCaution.From(map, id, grounds),
            "exercise" => ProgrammeExercise.From(map, id, grounds),
            "practice" => ProgrammePractice.From(map, id, grounds),
            "reading" => ProgrammeReading.From(map, id, grounds),
            "limits" => ProgrammeLimits.From(map, id, grounds),
            _ => new ProgrammeRule(id, grounds),
        };
    }
}

/// <summary>A rule that holds in every week.</summary>
/// <param name="Id">The id.</param>
/// <param name="Grounds">What it rests on.</param>
public sealed record ProgrammeRule(string Id, ImmutableArray<Provenance> Grounds) : ProgrammePart(Id, Grounds);

/// <summary>What to leave out, and what to do instead, for certain conditions or findings.</summary>
/// <param name="Id">The id.</param>
/// <param name="Grounds">What it rests on.</param>
/// <param name="Conditions">The conditions that it is for.</param>
/// <param name="Findings">The findings that it is for, whatever the cause is.</param>
public sealed record ProgrammeCaution(
    string Id, ImmutableArray<Provenance> Grounds, ImmutableArray<string> Conditions, ImmutableArray<string> Findings) : ProgrammePart(Id, Grounds)
{
    /// <summary>The moves that are left out.</summary>
    public ImmutableArray<ExerciseMove> LeavesOut { get; init; } = [];

    /// <summary>The exercises that suit most people with it, best first.</summary>
    public ImmutableArray<string> Suits { get; init; } = [];

    /// <summary>The aims of later weeks that help from the beginning.</summary>
    public ImmutableArray<string> Adds { get; init; } = [];

    /// <summary>Whether a doctor or therapist is asked before any training.</summary>
    public bool AskFirst { get; init; }

    internal static ProgrammeCaution From(YamlMap map, string id, ImmutableArray<Provenance> grounds)
    {
        var caution = new ProgrammeCaution(id, grounds, map.OptionalReferences("conditions", "conditions"), map.OptionalReferences("findings", "findings"))
        {
            LeavesOut = ProgrammeExercise.MovesOf(map, "leaves-out"),
            Suits = map.OptionalReferences("suits", "programme"),
            Adds = map.OptionalIds("adds"),
            AskFirst = map.Flag("ask-first"),
        };
        if (caution is { Conditions.IsEmpty: true, Findings.IsEmpty: true })
        {
            map.Required("conditions");
        }

        return caution;
    }
}

/// <summary>One week of the programme.</summary>
/// <param name="Id">The id.</param>
/// <param name="Grounds">What it rests on.</param>
/// <param name="Week">Its number: 0 is the week before the first, 12 the last.</param>
/// <param name="Aims">What the person sets out to do.</param>
/// <param name="Measures">The measures that are taken in this week.</param>
/// <param name="Counts">What the diary counts in this week beside them.</param>
public sealed record ProgrammeWeek(
    string Id,
    ImmutableArray<Provenance> Grounds,
    int Week,
    ImmutableArray<ProgrammeAim> Aims,
    ImmutableArray<string> Measures,
    ImmutableArray<string> Counts) : ProgrammePart(Id, Grounds)
{
    internal const int LastWeek = 12;

    internal static ProgrammeWeek From(YamlMap map, string id, ImmutableArray<Provenance> grounds) => new(
        id,
        grounds,
        map.Int("week", 0, LastWeek),
        map.Each("aims", ProgrammeAim.From),
        map.References("measures", "measures"),
        map.OptionalIds("counts"));
}
