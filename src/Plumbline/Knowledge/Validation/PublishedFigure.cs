using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>One published number and what Plumbline computes for it.</summary>
/// <param name="Name">What it is, in the report.</param>
/// <param name="Statistic">How ours is computed.</param>
/// <param name="Published">The number as printed, with its interval where one is printed.</param>
/// <param name="Expect">On which side of the number ours has to be.</param>
public sealed record PublishedFigure(string Name, ValidationStatistic Statistic, CitedNumber Published, Expectation Expect)
{
    /// <summary>The condition that it is about; null where the population says it.</summary>
    public string? Condition { get; init; }

    /// <summary>The condition that it is compared with; null where there is none.</summary>
    public string? Against { get; init; }

    /// <summary>What is known already.</summary>
    public Answers Given { get; init; } = Answers.None;

    /// <summary>The answers whose effect is asked for.</summary>
    public Answers Answers { get; init; } = Answers.None;

    /// <summary>The findings that each simulated person is asked about.</summary>
    public ImmutableArray<string> Asked { get; init; } = [];

    /// <summary>The group of the study that it is about; null for all of it.</summary>
    public string? Group { get; init; }

    /// <summary>The probability that the study starts from; null for the setting's own.</summary>
    public Probability? Prior { get; init; }

    /// <summary>Published ratios that are multiplied.</summary>
    public ImmutableArray<LikelihoodRatio> Ratios { get; init; } = [];

    /// <summary>The scores that it is about, or that count as positive; null where there is no score.</summary>
    public Band? Scores { get; init; }

    /// <summary>Which quarter of the scores, 1 (lowest) to 4; 0 where no quarter is meant.</summary>
    public int Quarter { get; init; }

    /// <summary>The mechanism that it is about; null where there is none.</summary>
    public string? Mechanism { get; init; }

    /// <summary>The level of urgency from which a person counts as escalated.</summary>
    public Urgency Level { get; init; }

    internal static PublishedFigure From(YamlMap map)
    {
        bool ratio = map.Has("likelihood-ratio");
        return new(
            map.Text("name"),
            map.OneOf<ValidationStatistic>("statistic"),
            map.CitedHere(ratio ? "likelihood-ratio" : "value", ratio ? Scale.Ratio : Scale.Proportion),
            map.OptionalOneOf<Expectation>("expect") ?? Expectation.Within)
        {
            Condition = map.OptionalReference("condition", "conditions"),
            Against = map.OptionalReference("against", "conditions"),
            Given = AnswersIn(map, "given"),
            Answers = AnswersIn(map, "answers"),
            Asked = map.OptionalReferences("asked", "findings"),
            Group = map.OptionalText("group"),
            Prior = map.OptionalNumber("prior") is { } prior and > 0 and < 1 ? Probability.Of(prior) : null,
            Ratios = [.. (map.OptionalList("ratios")?.Scalars("ratios") ?? []).Select(ratio => ratio.Number("ratios")).Where(ratio => ratio > 0).Select(LikelihoodRatio.Of)],
            Scores = map.OptionalMap("scores")?.Band(),
            Quarter = map.OptionalInt("quarter", 1, 4) ?? 0,
            Mechanism = map.OptionalText("mechanism"),
            Level = map.OptionalOneOf<Urgency>("level") ?? Urgency.SelfCare,
        };
    }

    private static Answers AnswersIn(YamlMap map, string key)
    {
        if (map.OptionalMap(key) is not { } given)
        {
            return Answers.None;
        }

        var answers = new Answers
        {
            Age = given.OptionalInt(Expression.AgeName, Age.Adult, Age.Highest) is { } years ? Age.Of(years) : null,
            Sex = given.OptionalOneOf<Sex>(Expression.SexName) ?? Sex.Unknown,
            Duration = given.OptionalNumber(Expression.DurationName) is { } days && PainDuration.IsPossible(days) ? PainDuration.OfDays(days) : null,
        };
        ImmutableArray<string> present = given.OptionalReferences("present", "findings");
        ImmutableArray<string> absent = given.OptionalReferences("absent", "findings");
        foreach (string finding in present)
        {
            answers = answers.With(finding, Answer.Present);
        }

        return absent.Aggregate(answers, (all, finding) => all.With(finding, Answer.Absent));
    }
}
