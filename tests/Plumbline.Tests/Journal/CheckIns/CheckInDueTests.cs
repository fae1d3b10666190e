using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Journal;
using Plumbline.Pathway;
using Plumbline.Tests.Journal.Course;

namespace Plumbline.Tests.Journal.CheckIns;

public class CheckInDueTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly HashSet<string> Signs = ["foot-drop"];

    [Fact]
    public void The_first_one_is_due_at_once() => Assert.Equal([CheckInReason.Safety, CheckInReason.Weekly], Due(PersonRecord.Empty).Reasons);

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    public void The_next_one_is_due_after_a_week(int daysAgo, bool due)
    {
        var found = Due(Done(daysAgo));

        Assert.Equal(due, found.IsDue);
        Assert.Equal(due ? Today : Today.AddDays(1), found.Next);
    }

    // A week of 3 and then a day of 5: two points above the week before, which is the number of knowledge/measures/diary.yaml.
    [Theory]
    [InlineData(5, true)]
    [InlineData(4.9, false)]
    public void A_jump_of_pain_calls_for_the_questions_before_the_week_is_over(double pain, bool due) =>
        Assert.Equal(due ? [CheckInReason.Jump] : [], Due(Done(2), [.. Enumerable.Range(1, 7).Select(day => Entry(day, 3)), Entry(0, pain)]).Reasons);

    [Fact]
    public void A_jump_that_the_questions_were_asked_after_calls_for_nothing_more() =>
        Assert.Empty(Due(Done(0), [.. Enumerable.Range(1, 7).Select(day => Entry(day, 3)), Entry(0, 9)]).Reasons);

    [Fact]
    public void A_new_sign_in_the_diary_calls_for_the_questions()
    {
        var sign = Entry(1, 3) with { Qualities = ["foot-drop"] };

        Assert.Equal([CheckInReason.NewSign], Due(Done(3), [sign]).Reasons);
        Assert.Empty(Due(Done(3), [sign with { Qualities = ["quality-dull"] }]).Reasons);
        Assert.Empty(Due(Done(1), [sign]).Reasons);
    }

    [Theory]
    [InlineData("week-6-review", CheckInReason.Week6)]
    [InlineData("week-12-review", CheckInReason.Week12)]
    public void The_reviews_of_the_plan_call_for_one_on_their_day_and_not_after_it_was_done(string timer, CheckInReason reason)
    {
        Assert.Equal([reason], Due(Done(3), reviews: [new(timer, Today.AddDays(-1), true, [])]).Reasons);
        Assert.Empty(Due(Done(3), reviews: [new(timer, Today.AddDays(1), false, [])]).Reasons);
        Assert.Empty(Due(Done(3), reviews: [new(timer, Today.AddDays(-4), true, [])]).Reasons);
    }

    [Fact]
    public void The_order_of_what_is_kept_means_nothing() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var lot = new Random(seed);
            DiaryEntry[] entries = [.. Enumerable.Range(0, lot.Next(12)).Select(_ => Entry(lot.Next(20), lot.Next(11)) with { Qualities = lot.Next(6) == 0 ? ["foot-drop"] : [] })];
            PersonRecord person = PersonRecord.Empty;
            foreach (int daysAgo in Enumerable.Range(0, lot.Next(4)).Select(_ => lot.Next(30)))
            {
                person = Done(daysAgo, person);
            }

            PersonRecord other = person with
            {
                History = person.History with { SafetyScreens = [.. person.History.SafetyScreens.Reverse()] },
                CheckIns = person.CheckIns with { Weeks = [.. person.CheckIns.Weeks.Reverse()] },
            };
            return Due(person, entries).Equals(Due(other, [.. entries.Reverse()]));
        }).Check(Config.QuickThrowOnFailure.WithReplay(31, 7).WithQuietOnSuccess(true));

    private static PersonRecord Done(int daysAgo, PersonRecord? before = null)
    {
        PersonRecord person = before ?? PersonRecord.Empty;
        DateOnly on = Today.AddDays(-daysAgo);
        return person with
        {
            History = person.History with { SafetyScreens = person.History.SafetyScreens.Add(new(on, true)) },
            CheckIns = person.CheckIns.With(new CheckInAnswers(on) { Sleep = Rating.Of(5) }),
        };
    }

    private static DiaryEntry Entry(int daysAgo, double pain)
    {
        var at = new DateTimeOffset(Today.AddDays(-daysAgo).ToDateTime(new(20, 0)), TimeSpan.Zero);
        return new() { Id = Guid.NewGuid(), At = at, Written = at, Pain = PainScore.Of(pain) };
    }

    private static CheckInDue Due(PersonRecord person, DiaryEntry[]? entries = null, ImmutableArray<ReviewDue>? reviews = null) =>
        CheckInDue.Of(person, Diary.Of(entries ?? []), Series.Rules, reviews ?? [], Signs, Today);
}
