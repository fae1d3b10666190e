using Plumbline.Knowledge;

namespace Plumbline.Reasoning;

/// <summary>What Plumbline computes for a published number.</summary>
/// <param name="Figure">The published number.</param>
/// <param name="Computed">Ours; null where it was not computed.</param>
/// <param name="Low">The lower end of what counts as inside.</param>
/// <param name="High">The upper end of what counts as inside.</param>
/// <param name="WhyNot">Why it was not computed; null where it was.</param>
public sealed record FigureOutcome(PublishedFigure Figure, double? Computed, double Low, double High, string? WhyNot)
{
    /// <summary>Whether ours is where it has to be.</summary>
    public bool IsInside => Computed is { } ours && Figure.Expect switch
    {
        Expectation.NoWorse => ours >= Low,
        Expectation.AtMost => ours <= Figure.Published.Value,
        Expectation.AtLeast => ours >= Figure.Published.Value,
        _ => ours >= Low && ours <= High,
    };
}

/// <summary>What Plumbline computes for a published result.</summary>
/// <param name="Target">The published result.</param>
/// <param name="Figures">Its numbers, in the order of the file.</param>
/// <param name="ShareNeeded">How many of them have to be inside, as a share.</param>
public sealed record TargetOutcome(ValidationTarget Target, System.Collections.Immutable.ImmutableArray<FigureOutcome> Figures, double ShareNeeded)
{
    /// <summary>How many numbers are inside.</summary>
    public int Inside => Figures.Count(figure => figure.IsInside);

    /// <summary>Whether the result is reproduced.</summary>
    public bool IsInside => Inside >= ShareNeeded * Figures.Length;
}
