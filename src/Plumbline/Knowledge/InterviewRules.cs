using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>What the next question is chosen by. Stands in <c>knowledge/reasoning/questions.yaml</c>.</summary>
/// <param name="DangerousWeight">How much a cause that must not be missed counts, against 1 for a listed one.</param>
/// <param name="ListedWeight">How much a listed cause counts.</param>
/// <param name="MimicWeight">How much "something else" counts.</param>
/// <param name="StopBelow">The expected gain, in weighted bits, below which no further question is asked.</param>
/// <param name="First">The questions that everybody is asked first, in order: dangers, then context.</param>
/// <param name="Samples">How many parameter sets the ranges come from.</param>
public sealed record InterviewRules(
    CitedNumber DangerousWeight, CitedNumber ListedWeight, CitedNumber MimicWeight, CitedNumber StopBelow, ImmutableArray<string> First, int Samples)
{
    internal const string File = "reasoning/questions.yaml";

    private const int FewestSamples = 40;
    private const int MostSamples = 100_000;

    internal static InterviewRules Read(YamlMap map)
    {
        YamlMap weights = map.Map("weights");
        return new(
            weights.Cited("dangerous", "value", Scale.Ratio),
            weights.Cited("listed", "value", Scale.Ratio),
            weights.Cited("mimic", "value", Scale.Ratio),
            map.Cited("stop-below", "value", Scale.Ratio),
            map.References("first", "questions"),
            map.Int("samples", FewestSamples, MostSamples));
    }
}
