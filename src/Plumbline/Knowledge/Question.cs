using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>The part of an assessment that a question belongs to, in the order of asking.</summary>
public enum QuestionStage
{
    /// <summary>Warning signs, before all else.</summary>
    Safety,

    /// <summary>Circumstances.</summary>
    Context,

    /// <summary>How it began and went on.</summary>
    Story,

    /// <summary>What it is like.</summary>
    Feeling,

    /// <summary>Where it is.</summary>
    Body,

    /// <summary>Small tests and examinations.</summary>
    Tests,
}

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>Any of several findings, each present, absent or not sure.</summary>
    AnyOf,

    /// <summary>One of several findings.</summary>
    OneOf,

    /// <summary>An age in years.</summary>
    Age,

    /// <summary>Female or male.</summary>
    Sex,

    /// <summary>How long.</summary>
    Duration,
}

/// <summary>What a question asks beside findings.</summary>
public enum AskedFact
{
    /// <summary>The age in years.</summary>
    Age,

    /// <summary>Female or male.</summary>
    Sex,

    /// <summary>How long the pain has lasted.</summary>
    Duration,
}

/// <summary>One page of the assessment: several findings that are asked together.</summary>
/// <param name="Id">The id.</param>
/// <param name="Stage">When it is asked.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="AskedOf">Who can answer.</param>
/// <param name="Seconds">How long a person takes to answer, in seconds.</param>
/// <param name="Findings">The findings that it asks, in the order of the page.</param>
/// <param name="Asks">What it asks beside findings.</param>
/// <param name="Groups">The same findings under small headings, where the page is long; empty for a short page.</param>
public sealed record Question(
    string Id, QuestionStage Stage, QuestionKind Kind, AskedOf AskedOf, int Seconds, ImmutableArray<string> Findings, ImmutableArray<AskedFact> Asks,
    ImmutableArray<FindingGroup> Groups = default)
{
    internal static Question From(YamlMap map)
    {
        ImmutableArray<FindingGroup> groups = map.OptionalList("groups")?.EachMap("groups", FindingGroup.From) ?? [];
        var question = new Question(
            map.OwnId(),
            map.OneOf<QuestionStage>("stage"),
            map.OneOf<QuestionKind>("kind"),
            map.OneOf<AskedOf>("asked-of"),
            map.Int("seconds", 1, 600),
            [.. groups.SelectMany(group => group.Findings), .. map.OptionalReferences("findings", "findings")],
            [.. map.OptionalList("asks")?.Scalars("asks").Select(scalar => scalar.OneOf<AskedFact>("asks")) ?? []],
            groups);
        if (question.Findings.IsEmpty && question.Asks.IsEmpty && question.Kind is QuestionKind.AnyOf or QuestionKind.OneOf && !map.Has("findings"))
        {
            map.Required("findings");
        }

        return question;
    }
}

/// <summary>Some findings of a long page that belong together.</summary>
/// <param name="Id">The id of their heading: texts of kind <c>question-groups</c>, field <c>name</c>.</param>
/// <param name="Findings">The ids of the findings, in the order of the page.</param>
public sealed record FindingGroup(string Id, ImmutableArray<string> Findings)
{
    internal static FindingGroup From(YamlMap map) => new(map.Id("id"), map.References("findings", "findings"));
}
