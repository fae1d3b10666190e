using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A published result that Plumbline is to reproduce: <c>knowledge/validation/ID.yaml</c>.</summary>
/// <param name="Id">The name of its file.</param>
/// <param name="Number">Its place in the report, from 1.</param>
/// <param name="Title">What was published.</param>
/// <param name="Studied">Who was studied.</param>
/// <param name="How">How the comparison is made, for a reader who wants to judge it.</param>
/// <param name="Figures">The numbers, each with what Plumbline computes for it.</param>
public sealed record ValidationTarget(string Id, int Number, string Title, string Studied, string How, ImmutableArray<PublishedFigure> Figures)
{
    /// <summary>The setting whose priors are used.</summary>
    public string Setting { get; init; } = "";

    /// <summary>The people to simulate; null where nobody is simulated.</summary>
    public StudyPopulation? Population { get; init; }

    /// <summary>The published score or rule; null where there is none.</summary>
    public ClinicalScore? Score { get; init; }

    /// <summary>What was changed in the comparison after its result was first seen, and why; null where nothing was.</summary>
    public string? Revised { get; init; }

    /// <summary>What is known to differ between the study and Plumbline; null where nothing is.</summary>
    public string? Differs { get; init; }

    internal static ValidationTarget From(YamlMap map) => new(
        map.OwnId(),
        map.Int("number", 1, 999),
        map.Text("title"),
        map.Text("studied"),
        map.Text("how"),
        map.Each("figures", PublishedFigure.From))
    {
        Setting = map.Reference("setting", "settings"),
        Population = map.OptionalMap("population") is { } population ? StudyPopulation.From(population) : null,
        Score = map.OptionalMap("score") is { } score ? ClinicalScore.From(score) : null,
        Revised = map.OptionalText("revised"),
        Differs = map.OptionalText("differs"),
    };
}
