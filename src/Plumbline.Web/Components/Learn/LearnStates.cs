using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Web.Components.Gallery;
using Plumbline.Web.Learn;

namespace Plumbline.Web.Components.Learn;

/// <summary>The parts of the pages to learn from, in every state. The figures are samples and say nothing.</summary>
internal static class LearnStates
{
    private static readonly Ground Printed = new(1, "suri-2010", "table 3", ReadStatus.FullText, null);
    private static readonly Ground Recalled = new(2, "nice-ng59", "1.3", ReadStatus.Recalled, null);
    private static readonly Ground Judged = new(1, null, null, ReadStatus.Recalled, "A sample of a judgement.");

    public static IEnumerable<ComponentState> All =>
    [
        State<Cite>("a source that was read", ("Ground", Printed)),
        State<Cite>("a source that was recalled", ("Ground", Recalled)),
        .. Enum.GetValues<Strength>().Select(strength => State<StrengthMark>($"{strength}", ("Strength", strength))),
        State<SignList>("for a cause, printed and judged", ("Signs", ImmutableArray.Create(Sign(Strength.StrongFor, Printed), Sign(Strength.SlightAgainst, Recalled)))),
        State<SignList>("causes of a finding", ("Signs", ImmutableArray.Create(Sign(Strength.ModerateFor, Printed))), ("OfFinding", true)),
        State<SignTable>("printed ratios", ("Signs", ImmutableArray.Create(Sign(Strength.StrongFor, Printed)))),
        State<OriginList>("sources and judgements", ("Origins", new Origins(["suri-2010", "nice-ng59"], [Judged.Because!]))),
        State<TextParts>("a list", ("Text", "One question to ask?\nAnother question to ask?")),
        State<TopicList>("with lines", ("Topics", new[] { ("conditions", "lumbar-spinal-stenosis"), ("treatments", "decompression"), ("concepts", "mri-scan") })),
        State<PositionList>("for and against", ("Positions", ImmutableArray.Create(
            (new Position("nice", 2016, PositionDirection.For, PositionStrength.Strong, "a sample of a scope", new(new("nice-ng59", "1.3"), ReadStatus.Secondary, null)), Recalled, (string?)null),
            (new Position("asipp", null, PositionDirection.Against, PositionStrength.Conditional, "a sample of a scope", new(new("nice-ng59", "1.3"), ReadStatus.Secondary, null)), Printed, "device maker")))),
        State<OnThisPage>("three parts", ("Parts", new[] { ("one", "What it is"), ("two", "How it feels"), ("three", "Treatments") })),
        State<SearchBox>("empty"),
        State<SearchBox>("with words in it", ("Query", "slipped disc")),
    ];

    private static ComponentState State<T>(string name, params (string Name, object? Value)[] parameters)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        ComponentState.Of<T>($"{typeof(T).Name}: {name}", parameters) with { Stylesheet = "learn.css" };

    private static SignRow Sign(Strength strength, Ground ground)
    {
        CitedNumber share = Number(0.5, Scale.Proportion, new(StatedIntervalKind.Ci95, 0.4, 0.6));
        CitedNumber ratio = Number(6, Scale.Ratio, new(StatedIntervalKind.Ci95, 4, 9));
        var weight = new FindingWeight("better-leaning-forward", share, ratio, null, "a sample of other people");
        return new("better-leaning-forward", "lumbar-spinal-stenosis", weight, share, 6, null) { Present = strength, RatioGround = ground, FrequencyGround = ground };
    }

    private static CitedNumber Number(double value, Scale scale, StatedInterval interval) =>
        new(value, scale, interval, new(new("suri-2010", "table 3"), ReadStatus.FullText, null), default!);
}
