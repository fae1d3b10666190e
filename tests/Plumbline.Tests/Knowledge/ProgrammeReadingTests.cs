using Plumbline.Knowledge;

namespace Plumbline.Tests.Knowledge;

public class ProgrammeReadingTests
{
    private static readonly KnowledgeBase Shipped = KnowledgeReader.Read(KnowledgeFiles.FromFolder(KnowledgeSample.ShippedFolder())).Knowledge;

    [Fact]
    public void A_week_is_read_with_its_aims()
    {
        Reading reading = KnowledgeReader.Read(KnowledgeSample.Files(("programme/week-02.yaml", """
            id: week-02
            kind: week
            week: 2
            aims:
              - { aim: relaxation, unit: minutes-a-day, amount: { value: 10, range: [5, 20], judged: true, because: "Short enough to keep up" } }
              - { aim: review }
            measures: [pain-enjoyment-activity]
            counts: [practice-minutes]
            because:
              - { judged: true, because: "Written for this test" }
            """)));

        var week = Assert.IsType<ProgrammeWeek>(reading.Knowledge.Programme["week-02"]);
        Assert.Equal((2, AimUnit.MinutesADay, 10), (week.Week, week.Aims[0].Unit, week.Aims[0].Amount!.Value));
        Assert.Null(week.Aims[1].Amount);
        Assert.Equal(["practice-minutes"], week.Counts);
    }

    [Fact]
    public void What_is_wrong_in_a_week_and_a_caution_is_all_reported() =>
        Golden.Check(
            string.Join('\n', KnowledgeReader.Read(KnowledgeSample.Files(
                ("programme/caution-a.yaml", "id: caution-a\nkind: caution\nbecause: [{ judged: true, because: \"Reason\" }]\n"),
                ("programme/week-13.yaml", """
                    id: week-13
                    kind: week
                    week: 13
                    aims:
                      - { aim: relaxation, unit: minutes-a-day }
                      - { aim: steps, unit: share-of-own-baseline, amount: { value: 80, range: [60, 90], judged: true, because: "Reason" } }
                    measures: [pain-enjoyment-activity]
                    """))).Faults.Where(fault => fault.File.StartsWith("programme/", StringComparison.Ordinal))),
            "What_is_wrong_in_a_week_and_a_caution_is_all_reported");

    // treatment: twelve weeks and a week 0, with reviews in weeks 6 and 12.
    [Fact]
    public void The_programme_has_weeks_0_to_12_with_two_reviews()
    {
        ProgrammeWeek[] weeks = [.. Shipped.Programme.Values.OfType<ProgrammeWeek>().OrderBy(week => week.Week)];

        Assert.Equal(Enumerable.Range(0, 13), weeks.Select(week => week.Week));
        Assert.Equal([6, 12], weeks.Where(week => week.Aims.Any(aim => aim.Aim == "review")).Select(week => week.Week));
        Assert.All(weeks, week => Assert.Contains("pain-enjoyment-activity", week.Measures));
    }

    // treatment: no bending back in stenosis, no loaded bending forward with thin bones.
    [Theory]
    [InlineData("lumbar-spinal-stenosis", "arch")]
    [InlineData("vertebral-fracture", "bending")]
    public void What_could_harm_in_a_condition_is_left_out_of_the_programme(string condition, string move)
    {
        ProgrammeCaution caution = Assert.Single(Shipped.Programme.Values.OfType<ProgrammeCaution>(), caution => caution.Conditions.Contains(condition));

        Assert.Contains(move, Shipped.Texts.Of("programme", caution.Id, "avoid"), StringComparison.Ordinal);
        Assert.False(caution.Grounds[0].IsJudged);
    }

    // A number that stands in a sentence as a word has to be the number that is computed with.
    [Fact]
    public void Sentences_name_the_numbers_that_plans_are_made_with()
    {
        Assert.Equal(6, ((ProgrammeLimits)Shipped.Programme["limits-sleep"])["least-window"].Value);
        Assert.Contains("never below six hours", Shipped.Texts.Of("programme", "reading-less-time-in-bed", "text"), StringComparison.Ordinal);
        Assert.Equal(0.8, Aim("week-01", AimUnit.ShareOfOwnBaseline));
        Assert.Contains("eight tenths", Shipped.Texts.Of("programme", "week-01", "start-small"), StringComparison.Ordinal);
        Assert.Equal(0.7, Aim("week-03", AimUnit.ShareOfOwnLimit));
        Assert.Contains("If ten minutes is your limit, stop at seven", Shipped.Texts.Of("programme", "week-03", "start-small"), StringComparison.Ordinal);
        Assert.Equal(0.5, ((ProgrammeLimits)Shipped.Programme["limits-pacing"])["bad-day"].Value);
        Assert.Contains("halve the walk", Shipped.Texts.Of("programme", "week-01", "flare"), StringComparison.Ordinal);
        Assert.Equal(20, Shipped.Programme.Values.OfType<ProgrammeExercise>().Count());
        Assert.StartsWith("Twenty exercises", Shipped.Texts.Of("pages", "programme-tools", "exercises-text"), StringComparison.Ordinal);

        static double Aim(string week, AimUnit unit) => ((ProgrammeWeek)Shipped.Programme[week]).Aims.First(aim => aim.Unit == unit).Amount!.Value;
    }

    [Fact]
    public void Every_week_has_two_or_three_pieces_to_read_in_an_order_of_their_own() =>
        Assert.All(
            Shipped.Programme.Values.OfType<ProgrammeReading>().GroupBy(reading => reading.Week),
            week => Assert.Equal(Enumerable.Range(1, week.Count()), week.Select(reading => reading.Place).Order()));

    [Fact]
    public void Every_part_has_all_its_words() =>
        Assert.All(Shipped.Programme.Values, part => Assert.All(
            part switch
            {
                ProgrammeWeek => ["name", "what", "why", "start-small", "flare"],
                ProgrammeCaution => ["name", "avoid", "instead"],
                ProgrammeExercise => ["name", "how", "easier", "harder", "stop", "picture"],
                ProgrammePractice practice => ["name", "how", "end", "care", .. practice.Phases.Select(phase => phase.Phase)],
                ProgrammeReading => ["name", "text"],
                _ => (string[])["name", "plain"],
            },
            field => Assert.NotNull(Shipped.Texts.Find("programme", part.Id, field))));
}
