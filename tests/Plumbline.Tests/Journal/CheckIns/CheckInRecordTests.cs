using Plumbline.Journal;
using Plumbline.Pathway;

namespace Plumbline.Tests.Journal.CheckIns;

public class CheckInRecordTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    // (7 + 5 + 6) / 3 = 6, by hand.
    [Fact]
    public void Pain_and_both_interferences_make_one_score_and_two_of_them_make_none()
    {
        var answers = new CheckInAnswers(Today) { Enjoyment = Interference.Of(5), Activity = Interference.Of(6) };

        Assert.Equal(6, answers.Peg(PainScore.Of(7))!.Value.Points);
        Assert.Null(answers.Peg(null));
        Assert.Null((answers with { Activity = null }).Peg(PainScore.Of(7)));
    }

    [Fact]
    public void A_check_in_moves_into_the_care_history_where_the_plan_reads_it()
    {
        PersonRecord after = CheckInRecord.Take(
            PersonRecord.Empty,
            new(Today, PainScore.Of(7), GoalsMet: false, LifeHeavilyLimited: true),
            new(Today) { Enjoyment = Interference.Of(5), Activity = Interference.Of(6), Mood = Rating.Of(3) });

        Assert.Equal(new CheckIn(Today, PainScore.Of(7), PegScore.Of(6), GoalsMet: false, LifeHeavilyLimited: true), after.History.CheckIns.Single());
        Assert.Equal(3, after.CheckIns.Weeks.Single().Mood!.Value.Points);
    }

    [Fact]
    public void A_second_one_on_the_same_day_adds_what_it_says_and_keeps_the_rest()
    {
        PersonRecord first = CheckInRecord.Take(PersonRecord.Empty, new(Today, PainScore.Of(7), Oswestry: OswestryScore.Of(40)), new(Today) { Enjoyment = Interference.Of(5), Sleep = Rating.Of(2) });
        PersonRecord second = CheckInRecord.Take(first, new(Today, Change: ImpressionOfChange.Of(3)), new(Today) { Activity = Interference.Of(6), Sleep = Rating.Of(4) });

        Assert.Equal(new CheckIn(Today, PainScore.Of(7), PegScore.Of(6), OswestryScore.Of(40), Change: ImpressionOfChange.Of(3)), second.History.CheckIns.Single());
        Assert.Equal(new CheckInAnswers(Today) { Enjoyment = Interference.Of(5), Activity = Interference.Of(6), Sleep = Rating.Of(4) }, second.CheckIns.Weeks.Single());
    }

    [Fact]
    public void What_the_care_history_has_no_place_for_leaves_it_as_it_is()
    {
        PersonRecord after = CheckInRecord.Take(PersonRecord.Empty, new(Today), new(Today) { Sleep = Rating.Of(2) });

        Assert.Empty(after.History.CheckIns);
        Assert.Single(after.CheckIns.Weeks);
    }
}
