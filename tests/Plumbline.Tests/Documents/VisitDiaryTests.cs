using Plumbline.Exchange.Documents;
using Plumbline.Journal;
using Plumbline.Tests.Journal.Course;
using Plumbline.Tests.Pathway;

namespace Plumbline.Tests.Documents;

public class VisitDiaryTests
{
    // A week at 7 and, after two weeks without an entry, a week at 5: the means and their difference are plain. 1 January 2026 is the first day.
    [Fact]
    public void The_diary_is_told_by_its_last_week_beside_its_first()
    {
        string text = Text(Series.Daily([.. Series.Times(7, 7), .. Series.Times(14, null), .. Series.Times(7, 5)]));

        Assert.Contains("mean pain 5 of 10 from 22 Jan 2026 to 28 Jan 2026 (7 days with an entry)", text, StringComparison.Ordinal);
        Assert.Contains("against 1 Jan 2026 to 7 Jan 2026: −2 points (95 % interval −", text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_week_is_told_without_a_comparison()
    {
        string text = Text(Series.Daily([.. Series.Times(5, 6.5)]));

        Assert.Contains("mean pain 6.5 of 10", text, StringComparison.Ordinal);
        Assert.DoesNotContain("against", text, StringComparison.Ordinal);
    }

    // knowledge/measures/diary.yaml asks for four of seven days.
    [Fact]
    public void Too_few_days_tell_no_mean_and_an_entry_of_tomorrow_is_not_told()
    {
        Assert.Equal("", Text(Series.Daily(6, 6, 6)));
        Assert.Equal("", Text(PainCourse.Of(Enumerable.Range(1, 5).Select(day => Series.At(VisitPeople.Today.AddDays(day), 5)))));
    }

    private static string Text(PainCourse course)
    {
        VisitSummary summary = VisitSummaries.Of(Shipped.Knowledge, VisitPeople.Facts(VisitPeople.Sciatica) with { Course = course }, VisitReader.Clinician);
        return summary.Sections.Single(section => section.Id == "pain").Blocks.OfType<SummaryText>().SingleOrDefault(block => block.Label == "Diary")?.Text ?? "";
    }
}
