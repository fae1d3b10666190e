using System.Collections.Immutable;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Tests.Pathway;
using Plumbline.Triage;

namespace Plumbline.Tests.Journal;

public class WarningCheckTests
{
    private static readonly KnowledgeBase Knowledge = Shipped.Knowledge;
    private static readonly DateOnly Begun = new(2026, 1, 5);
    private static readonly ImmutableArray<string> Signs = [.. WarningCheck.Signs(Knowledge).SelectMany(page => page.Findings)];
    private static readonly Answers AllNo = Signs.Aggregate(Answers.None, (all, finding) => all.With(finding, Answer.Absent));

    private static PersonRecord Person(Answers answers) => PersonRecord.Empty with { Answers = answers, Programme = ProgrammeRecord.None with { Begun = Begun } };

    private static PersonRecord Check(PersonRecord person, DateOnly today, bool isNewOrWorse = false) =>
        WarningCheck.Entered(Knowledge, person, TriageRules.Assess(Knowledge, person.Answers), today, isNewOrWorse);

    private static bool IsDue(PersonRecord person, DateOnly today) => WarningCheck.IsDue(person.Programme, TriageRules.Assess(Knowledge, person.Answers), today);

    // diagnosis: the signs of a pressed cauda equina, infection, cancer, fracture, blood flow and thoughts of suicide are asked of everybody.
    [Fact]
    public void The_signs_that_cannot_wait_are_among_those_that_are_asked() =>
        Assert.All(
            ["saddle-anaesthesia", "bladder-dysfunction", "bowel-dysfunction", "leg-weakness", "fever", "cancer-history", "trauma", "skin-cold", "suicidal-thoughts", "suicidal-plan"],
            sign => Assert.Contains(sign, Signs));

    [Fact]
    public void A_sign_stops_the_programme_until_somebody_has_looked_and_then_only_something_new_does()
    {
        PersonRecord stopped = Check(Person(AllNo.With("saddle-anaesthesia", Answer.Present)), Begun.AddDays(7));
        Assert.Equal(ProgrammeState.Stopped, ProgrammeCalendar.On(stopped.Programme, Begun.AddDays(8)).State);

        PersonRecord cleared = stopped with { Programme = WarningCheck.Cleared(stopped.Programme, Begun.AddDays(9)) };
        Assert.Equal((ProgrammeState.Running, 1), (ProgrammeCalendar.On(cleared.Programme, Begun.AddDays(9)).State, ProgrammeCalendar.On(cleared.Programme, Begun.AddDays(9)).Week));
        Assert.False(Check(cleared, Begun.AddDays(16)).Programme.Checks[^1].Stops);

        Assert.True(Check(cleared, Begun.AddDays(16), isNewOrWorse: true).Programme.Checks[^1].Stops);
        Assert.True(Check(cleared with { Answers = cleared.Answers.With("suicidal-thoughts", Answer.Present) }, Begun.AddDays(16)).Programme.Checks[^1].Stops);
    }

    [Fact]
    public void An_open_sign_is_not_a_no()
    {
        Assert.True(Check(Person(AllNo), Begun).Programme.Checks[^1].Complete);
        Assert.False(Check(Person(AllNo.With("fever", Answer.Unanswered)), Begun).Programme.Checks[^1].Complete);
        Assert.False(Check(Person(AllNo.With("fever", Answer.NotSure)), Begun).Programme.Checks[^1].Complete);
        Assert.False(Check(Person(Answers.None), Begun).Programme.Checks[^1].Complete);
    }

    [Fact]
    public void The_signs_are_asked_once_in_each_week_and_at_once_when_an_answer_given_elsewhere_alarms()
    {
        PersonRecord person = Check(Person(AllNo), Begun);

        Assert.True(IsDue(Person(AllNo), Begun));
        Assert.False(IsDue(person, Begun.AddDays(6)));
        Assert.True(IsDue(person, Begun.AddDays(7)));
        Assert.True(IsDue(person with { Answers = AllNo.With("suicidal-plan", Answer.Present) }, Begun.AddDays(1)));
        Assert.False(IsDue(person with { Programme = person.Programme with { Pauses = [new(Begun.AddDays(3))] } }, Begun.AddDays(20)));
    }

    [Fact]
    public void Begun_anew_the_signs_are_asked_anew()
    {
        PersonRecord person = Check(Person(AllNo), Begun);

        Assert.True(IsDue(person with { Programme = person.Programme with { Begun = Begun.AddDays(30) } }, Begun.AddDays(30)));
    }

    [Fact]
    public void However_often_it_is_asked_the_list_stays_within_its_bound_and_keeps_the_alarm()
    {
        PersonRecord person = Check(Person(AllNo.With("saddle-anaesthesia", Answer.Present)), Begun) with { };
        person = person with { Answers = AllNo };
        for (int day = 1; day < ProgrammeRecord.MostChecks + 20; day++)
        {
            person = Check(person, Begun.AddDays(day));
        }

        Assert.Equal(ProgrammeRecord.MostChecks, person.Programme.Checks.Length);
        Assert.True(person.Programme.Checks[0].Stops);
    }

    [Fact]
    public void The_groups_hold_every_sign_once_and_each_has_a_name()
    {
        Assert.Equal(Signs.Order(StringComparer.Ordinal), WarningCheck.Groups(Knowledge).SelectMany(group => group.Findings).Order(StringComparer.Ordinal));
        Assert.All(WarningCheck.Groups(Knowledge), group => Assert.NotNull(Knowledge.Texts.Find("question-groups", group.Id, "name")));
    }

    // 238 words a minute is the mean of adults who read silently (Brysbaert 2019, doi 10.1016/j.jml.2019.104047): 210 words are 53 seconds, and the taps go along with the reading.
    [Fact]
    public void All_that_has_to_be_read_to_say_that_nothing_is_so_is_read_in_under_a_minute()
    {
        int words = WarningCheck.Groups(Knowledge).Sum(group => group.Findings.Select(finding => Knowledge.Texts.Find("findings", finding, "name")!)
            .Append(Knowledge.Texts.Find("question-groups", group.Id, "name")!).Sum(text => text.Split(' ').Length));

        Assert.InRange(words, Signs.Length, 210);
        Assert.InRange(WarningCheck.Groups(Knowledge).Length, 2, 14);
    }

    [Fact]
    public void An_empty_box_of_a_group_of_which_nothing_was_said_lowers_nothing()
    {
        FindingGroup group = new("g", ["fever", "chills", "night-sweats"]);
        Answers before = Answers.None.With("fever", Answer.Present).With("chills", Answer.NotSure).With("night-sweats", Answer.Absent);

        Assert.Equal(before.With("night-sweats", Answer.Unanswered), WarningCheck.Answered(before, group, new HashSet<string>(), new HashSet<string>(), restIsNo: false));
        Assert.Equal(
            Answers.None.With("fever", Answer.Absent).With("chills", Answer.Present).With("night-sweats", Answer.NotSure),
            WarningCheck.Answered(before, group, new HashSet<string> { "chills" }, new HashSet<string> { "night-sweats" }, restIsNo: true));
    }
}
