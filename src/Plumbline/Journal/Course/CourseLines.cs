namespace Plumbline.Journal;

/// <summary>The lines on a chart that tell when a change matters.</summary>
/// <param name="Baseline">The pain at the start.</param>
/// <param name="ByShare">Where the pain would be after the loss of a share that matters to people.</param>
/// <param name="ByPoints">Where it would be after the loss of points that matter; null where the baseline is lower than these points.</param>
public sealed record CourseLines(PainScore Baseline, PainScore ByShare, PainScore? ByPoints)
{
    /// <summary>The lines beneath a baseline.</summary>
    public static CourseLines Of(PainScore baseline, CourseRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        double lower = baseline.Points - rules.MeaningfulPoints;
        return new(baseline, PainScore.Of(baseline.Points * (1 - rules.MeaningfulShare.Value)), lower >= PainScore.Lowest ? PainScore.Of(lower) : null);
    }
}
