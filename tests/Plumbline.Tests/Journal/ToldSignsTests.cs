using FsCheck;
using FsCheck.Fluent;
using Plumbline.Journal;
using Plumbline.Tests.Pathway;
using Plumbline.Triage;

namespace Plumbline.Tests.Journal;

/// <summary>The rule of the examples: an implanted device with a fever is an emergency (<c>knowledge/red-flags/device-infected-or-nerve-trouble.yaml</c>).</summary>
public class ToldSignsTests
{
    private const string Rule = "device-infected-or-nerve-trouble";
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public void A_sign_that_was_told_counts_in_the_triage_and_however_long_nobody_says_anything_it_counts_on()
    {
        PersonRecord told = Tell(PersonRecord.Empty, Monday, "fever");

        Assert.Contains(Rule, Fired(told));
        Assert.Contains(Rule, Fired(ToldSigns.WithoutImplied(told, Monday.AddYears(1))));
        Assert.Equal([new SignTold("fever", Monday, 1)], ToldSigns.Counting(told));
    }

    [Fact]
    public void Said_to_be_gone_it_counts_no_more_what_followed_from_it_is_taken_back_and_that_it_was_told_stays()
    {
        PersonRecord gone = ToldSigns.Gone(Tell(PersonRecord.Empty, Monday, "fever"), ["fever"], Monday.AddDays(1));

        Assert.Empty(Fired(gone));
        Assert.Empty(ToldSigns.Counting(gone));
        Assert.Equal((Answer.Absent, Answer.Unanswered), (gone.Answers["fever"], gone.Answers["implanted-device"]));
        Assert.Equal(("fever", Monday, (DateTimeOffset?)Monday.AddDays(1)), (gone.Trials.Signs[0].Finding, gone.Trials.Signs[0].At, gone.Trials.Signs[0].Settled));
    }

    // Of two signs one is gone: the other one is an emergency still, because there is still a device.
    [Fact]
    public void Of_two_signs_only_the_one_that_is_gone_is_taken_back()
    {
        PersonRecord left = ToldSigns.Gone(Tell(Tell(PersonRecord.Empty, Monday, "fever"), Monday.AddHours(5), "chills"), ["fever"], Monday.AddDays(1));

        Assert.Contains(Rule, Fired(left));
        Assert.Equal(["chills"], ToldSigns.Counting(left).Select(sign => sign.Finding));
    }

    [Fact]
    public void What_was_told_in_the_questions_before_is_not_taken_back_with_what_was_new()
    {
        PersonRecord weak = PersonRecord.Empty with { Answers = Answers.None.With("leg-weakness", Answer.Present).With("chills", Answer.NotSure).With("implanted-device", Answer.Present) };
        PersonRecord told = Tell(Tell(weak, Monday, "leg-weakness", "chills"), Monday.AddHours(1), "leg-weakness");

        Assert.Equal(weak.Answers, ToldSigns.Gone(told, ["leg-weakness", "chills"], Monday.AddDays(1)).Answers);
    }

    // A check-in or the questions said "no" after it: that is the newer word, and nobody is asked again about the older one.
    [Fact]
    public void An_answer_given_elsewhere_afterwards_is_the_last_word()
    {
        PersonRecord told = Tell(PersonRecord.Empty, Monday, "fever");
        PersonRecord answered = told with { Answers = told.Answers.With("fever", Answer.Absent) };

        Assert.Empty(ToldSigns.Counting(answered));
        Assert.Equal(Answer.Unanswered, ToldSigns.WithoutImplied(answered, Monday.AddDays(1)).Answers["recent-spinal-procedure"]);
        Assert.Equal(answered.Answers, ToldSigns.Gone(answered, ["fever", "chills"], Monday.AddDays(1)).Answers.With("implanted-device", Answer.Present).With("recent-spinal-procedure", Answer.Present));
    }

    [Fact]
    public void A_warning_that_was_seen_before_interrupts_again()
    {
        PersonRecord seen = PersonRecord.Empty with { WarningsSeen = PersonRecord.Empty.WarningsSeen.Add(Rule).Add("pump-withdrawal") };

        Assert.Equal(["pump-withdrawal"], Tell(seen, Monday, "fever").WarningsSeen);
    }

    [Fact]
    public void Nothing_ticked_changes_nothing() => Assert.Equal(PersonRecord.Empty, Tell(PersonRecord.Empty, Monday));

    // 400 are kept at most (PersonTrials.MostSigns).
    [Fact]
    public void However_often_signs_are_told_none_that_counts_is_forgotten()
    {
        PersonRecord person = Tell(PersonRecord.Empty, Monday, "chills");
        for (int day = 0; day < 300; day++)
        {
            person = ToldSigns.Gone(Tell(person, Monday.AddDays(day), "fever"), ["fever"], Monday.AddDays(day).AddHours(1));
        }

        person = Tell(person, Monday.AddDays(400), "wound-drainage");
        Assert.Equal(PersonTrials.MostSigns, person.Trials.Signs.Length);
        Assert.Equal(["chills", "wound-drainage"], ToldSigns.Counting(person).Select(sign => sign.Finding));
    }

    [Fact]
    public void Telling_signs_never_makes_help_less_urgent() => Prop.ForAll(AnyHistory.Seeds, seed =>
    {
        PersonRecord person = AnyPerson.Of(seed);
        PersonRecord told = Tell(person, Monday, "fever", "wound-drainage");
        return TriageRules.Assess(Shipped.Knowledge, told.Answers).Urgency >= TriageRules.Assess(Shipped.Knowledge, person.Answers).Urgency;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20261120, 73).WithQuietOnSuccess(true));

    private static PersonRecord Tell(PersonRecord person, DateTimeOffset at, params string[] signs) => ToldSigns.Tell(Shipped.Knowledge, person, signs, ["implanted-device", "recent-spinal-procedure"], 1, at);

    private static IEnumerable<string> Fired(PersonRecord person) => TriageRules.Assess(Shipped.Knowledge, person.Answers).Fired.Select(rule => rule.Rule);
}
