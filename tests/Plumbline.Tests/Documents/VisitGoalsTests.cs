using Plumbline.Exchange.Documents;
using Plumbline.Journal;
using Plumbline.Tests.Pathway;

namespace Plumbline.Tests.Documents;

public class VisitGoalsTests
{
    private static readonly PersonRecord WithGoals = VisitPeople.Sciatica with
    {
        Programme = ProgrammeRecord.None with { Goals = [new("Walk to the shop", Reached: true), new("Sleep five hours")] },
        CheckIns = PersonCheckIns.None
            .With(new CheckInAnswers(VisitPeople.Today.AddDays(-7)) { Goals = Rating.Of(3) })
            .With(new CheckInAnswers(VisitPeople.Today.AddDays(-1)) { Goals = Rating.Of(6) })
            .With(new CheckInAnswers(VisitPeople.Today))
            .With(new CheckInAnswers(VisitPeople.Today.AddDays(1)) { Goals = Rating.Of(9) }),
    };

    [Theory]
    [InlineData(VisitReader.Clinician)]
    [InlineData(VisitReader.Person)]
    public void The_goals_of_the_programme_are_told_with_how_far_they_are_reached(VisitReader reader)
    {
        VisitSummary summary = Summary(WithGoals, reader);
        SummaryList goals = summary.Sections.Single(section => section.Id == "matters").Blocks.OfType<SummaryList>().Single(list => list.Label == "Goals of the programme");

        Assert.Equal(["Walk to the shop (reached)", "Sleep five hours (not marked as reached)"], goals.Items);
    }

    // The last check-in that says something of goals, and none of tomorrow.
    [Fact]
    public void How_near_the_goals_feel_is_that_of_the_last_check_in_that_says_it()
    {
        string text = PastedText.Write(Summary(WithGoals, VisitReader.Clinician));

        Assert.Contains($"6 of 10 on {VisitPeople.Today.AddDays(-1).Day} ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("9 of 10 on", text, StringComparison.Ordinal);
        Assert.Contains("Walk to the shop (reached)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_goals_nothing_is_said_of_the_programme() =>
        Assert.DoesNotContain("programme", PastedText.Write(Summary(VisitPeople.Sciatica, VisitReader.Clinician)), StringComparison.Ordinal);

    private static VisitSummary Summary(PersonRecord person, VisitReader reader) => VisitSummaries.Of(Shipped.Knowledge, VisitPeople.Facts(person), reader);
}
