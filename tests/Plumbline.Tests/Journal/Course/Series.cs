using Plumbline.Journal;
using Plumbline.Tests.Pathway;

namespace Plumbline.Tests.Journal.Course;

/// <summary>Makes courses for tests.</summary>
internal static class Series
{
    public static readonly DateOnly Start = new(2026, 1, 1);

    public static CourseRules Rules { get; } = CourseRules.Of(Shipped.Care);

    /// <summary>One entry a day at noon UTC from the first of January 2026; null for a day without one.</summary>
    public static PainCourse Daily(params double?[] scores) => PainCourse.Of(Entries(scores));

    public static IEnumerable<PainAt> Entries(params double?[] scores) =>
        from score in scores.Index()
        where score.Item is not null
        select At(Start.AddDays(score.Index), score.Item!.Value);

    public static PainAt At(DateOnly day, double score, int hour = 12, int offset = 0) =>
        new(new(day.ToDateTime(new(hour, 0)), TimeSpan.FromHours(offset)), PainScore.Of(score));

    public static double?[] Times(int days, double? score) => [.. Enumerable.Repeat(score, days)];
}
