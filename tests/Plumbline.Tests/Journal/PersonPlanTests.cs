using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Reasoning;
using Plumbline.Tests.Pathway;
using Plumbline.Triage;

namespace Plumbline.Tests.Journal;

public class PersonPlanTests
{
    private static readonly DateOnly Today = AnyHistory.Today;
    private static readonly Lazy<Reasoner> Reasoner = new(() => new Reasoner(Shipped.Knowledge, PlanRequest.PrimaryCare));

    private static readonly ImmutableArray<string> SafetyFindings =
    [
        .. Shipped.Knowledge.Questions.Values.Where(question => question.Stage == QuestionStage.Safety && question.AskedOf != AskedOf.Clinician)
            .SelectMany(question => question.Findings).Where(finding => Shipped.Knowledge.Findings[finding].AskedOf == AskedOf.Person).Distinct().Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void One_safety_question_without_an_answer_keeps_the_medicines_back()
    {
        foreach (string open in SafetyFindings)
        {
            Answers answers = Quiet.With(open, Answer.Unanswered);

            Assert.NotEmpty(PersonPlan.OpenSafetyQuestions(Shipped.Knowledge, answers));
        }

        Assert.True(Plan(new() { Answers = Quiet.With(SafetyFindings[0], Answer.Unanswered) }).MedicinesKeptBack);
        Assert.Empty(PersonPlan.OpenSafetyQuestions(Shipped.Knowledge, Quiet));
        Assert.False(Plan(new() { Answers = Quiet }).MedicinesKeptBack);
    }

    [Fact]
    public void Not_sure_is_no_answer_that_opens_medicines() =>
        Assert.True(Plan(new() { Answers = Quiet.With(SafetyFindings[0], Answer.NotSure) }).MedicinesKeptBack);

    // The first open question is the one that everybody is asked first: knowledge/reasoning/questions.yaml begins with it.
    [Fact]
    public void The_open_safety_questions_come_in_the_order_of_asking() =>
        Assert.Equal(
            Shipped.Knowledge.Interview!.First.First(id => Shipped.Knowledge.Questions[id].Stage == QuestionStage.Safety),
            PersonPlan.OpenSafetyQuestions(Shipped.Knowledge, Answers.None)[0]);

    // 21 days before 15 June are 25 May.
    [Fact]
    public void An_answered_duration_counts_back_from_the_day_of_the_plan() =>
        Assert.Equal(new DateOnly(2026, 5, 25), PersonPlan.HistoryOn(new() { Answers = Answers.None with { Duration = PainDuration.OfDays(21) } }, Today).EpisodeStart);

    [Fact]
    public void A_duration_of_a_hundred_years_is_taken_as_it_is() =>
        Assert.Equal(Today.AddDays(-36525), PersonPlan.HistoryOn(new() { Answers = Answers.None with { Duration = PainDuration.OfDays(PainDuration.LongestDays) } }, Today).EpisodeStart);

    [Fact]
    public void A_day_on_the_record_stands_above_a_duration_that_was_answered_once() =>
        Assert.Equal(Today.AddDays(-100), PersonPlan.HistoryOn(
            new PersonRecord { History = new() { EpisodeStart = Today.AddDays(-100) }, Answers = Answers.None with { Duration = PainDuration.OfDays(21) } }, Today).EpisodeStart);

    [Theory]
    [InlineData(Answer.Present, Answer.Absent)]
    [InlineData(Answer.Absent, Answer.Present)]
    [InlineData(Answer.Present, Answer.Unanswered)]
    [InlineData(Answer.NotSure, Answer.Present)]
    public void Of_two_records_of_one_thing_a_yes_is_never_lost(Answer recorded, Answer answered)
    {
        var person = new PersonRecord
        {
            History = new() { Conditions = ImmutableSortedDictionary<string, Answer>.Empty.Add("pregnancy", recorded) },
            Answers = Answers.None.With("pregnancy", answered),
        };

        Assert.Equal(Answer.Present, PersonPlan.HistoryOn(person, Today).Conditions["pregnancy"]);
    }

    [Fact]
    public void Nothing_told_opens_nothing()
    {
        CarePlan plan = Plan(PersonRecord.Empty);

        Assert.Equal("intake", plan.State);
        Assert.Empty(plan.Options);
    }

    [Fact]
    public void Somebody_who_took_the_agreement_back_is_not_planned_for() =>
        Assert.Equal("closed", Plan(new() { Answers = Quiet, History = new() { Consent = false } }).State);

    // Whatever was tried, and however well, an alarm of today stands above it.
    [Fact]
    public void A_treatment_that_was_tried_well_never_hides_an_emergency() => Prop.ForAll(AnyHistory.Seeds, seed =>
    {
        var (history, _) = AnyHistory.Of(seed);
        string[] treatments = [.. Shipped.Knowledge.Treatments.Keys];
        var person = new PersonRecord
        {
            Answers = Quiet.With("saddle-anaesthesia", Answer.Present).With("bladder-dysfunction", Answer.Present),
            History = (history with { Consent = true }) with
            {
                Treatments = [.. history.Treatments, new(treatments[seed % treatments.Length], Today.AddDays(-120), Today, Share.Of(1), 24, -6, true, StopReason.Better)],
                CheckIns = [.. history.CheckIns, new(Today, PainScore.Of(0), GoalsMet: true)],
            },
        };
        return Plan(person) is { State: "emergency", Options.IsEmpty: true };
    }).Check(AnyHistory.TenThousand.WithMaxTest(1_000));

    private static Answers Quiet { get; } = SafetyFindings.Aggregate(
        Answers.None with { Age = Age.Of(50), Sex = Sex.Male, Duration = PainDuration.OfDays(400) }, (answers, finding) => answers.With(finding, Answer.Absent));

    private static readonly Differential NoCause = Reasoner.Value.Assess(Quiet);

    private static CarePlan Plan(PersonRecord person) =>
        PersonPlan.Make(Shipped.Knowledge, person, TriageRules.Assess(Shipped.Knowledge, person.Answers), NoCause, Today);
}
