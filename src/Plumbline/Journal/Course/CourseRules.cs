using Plumbline.Knowledge;

namespace Plumbline.Journal;

/// <summary>The numbers that a course of pain is read by: the thresholds <c>diary</c>, <c>responder</c> and <c>follow-up</c> of the knowledge.</summary>
/// <param name="WindowDays">How many days the running mean and the baseline look at.</param>
/// <param name="DaysNeeded">How many of them need an entry, so that a mean is said.</param>
/// <param name="ComparedDays">How many days before and after something began are compared.</param>
/// <param name="UsualDays">How many days before those tell what was usual.</param>
/// <param name="MeaningfulShare">The part of the pain whose loss matters to people.</param>
/// <param name="MeaningfulPoints">The points whose loss matters to people.</param>
/// <param name="JumpPoints">By how much a day has to be above the days before it, so that the safety questions come again.</param>
/// <param name="NeighbourCorrelation">How much a day is like the day before it, 0 (not at all) to below 1.</param>
/// <param name="CheckInDays">How many days lie between two check-ins.</param>
/// <param name="SafetyDays">How many days lie between two rounds of the safety questions.</param>
public sealed record CourseRules(
    int WindowDays,
    int DaysNeeded,
    int ComparedDays,
    int UsualDays,
    Share MeaningfulShare,
    double MeaningfulPoints,
    double JumpPoints,
    double NeighbourCorrelation,
    int CheckInDays,
    int SafetyDays)
{
    /// <summary>The rules as the knowledge has them.</summary>
    /// <exception cref="KeyNotFoundException">The knowledge lacks one of the thresholds.</exception>
    public static CourseRules Of(CareKnowledge care)
    {
        ArgumentNullException.ThrowIfNull(care);
        double Value(string threshold) => care.Thresholds[threshold].Value;
        int Days(string threshold) => (int)Math.Round(Value(threshold));
        return new(
            Days("diary/mean-days"),
            Days("diary/mean-needs-days"),
            Days("diary/compared-days"),
            Days("diary/usual-days"),
            Share.Of(Value("responder/meaningful-share")),
            Value("responder/meaningful-points"),
            Value("diary/jump-points"),
            Value("diary/neighbour-correlation"),
            Days("follow-up/check-in-days"),
            Days("follow-up/safety-days"));
    }
}
