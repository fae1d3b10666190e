using System.Collections.Immutable;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Reasoning;
using Plumbline.Tests.Pathway;

namespace Plumbline.Tests.Journal;

public class ProgrammeAdaptationTests
{
    private static readonly KnowledgeBase Knowledge = Shipped.Knowledge;

    // treatment, section 4: no bending back in stenosis, no loaded bending forward with thin bones.
    [Theory]
    [InlineData("lumbar-spinal-stenosis", "exercise-prop-on-elbows", "exercise-knee-to-chest")]
    [InlineData("vertebral-fracture", "exercise-seated-bend", "exercise-sit-tall")]
    [InlineData("lumbar-radiculopathy", "exercise-thigh-back-stretch", "exercise-walk")]
    [InlineData("knee-osteoarthritis", "exercise-wall-slide", "exercise-cycle")]
    [InlineData("painful-polyneuropathy", "exercise-one-leg-stand", "exercise-step-stand")]
    public void A_likely_cause_leaves_out_what_could_harm_and_brings_forward_what_suits(string cause, string leftOut, string suits)
    {
        ImmutableArray<ExerciseStand> stands = ProgrammeAdaptation.Exercises(Knowledge, Held(PersonRecord.Empty, (cause, 0.5)));

        Assert.NotEmpty(Of(stands, leftOut).LeftOutFor);
        Assert.True(Of(stands, suits) is { Suits: true, LeftOutFor.IsEmpty: true });
        Assert.True(stands.IndexOf(Of(stands, suits)) < stands.IndexOf(Of(stands, leftOut)));
    }

    // A caution costs little: one chance in ten is enough, and so is "not sure".
    [Fact]
    public void A_cause_counts_from_one_in_ten_and_not_sure_counts_as_yes()
    {
        Assert.Contains(Held(PersonRecord.Empty, ("lumbar-spinal-stenosis", 0.1)), held => held.Caution.Id == "caution-stenosis");
        Assert.DoesNotContain(Held(PersonRecord.Empty, ("lumbar-spinal-stenosis", 0.09)), held => held.Caution.Id == "caution-stenosis");

        PersonRecord unsure = PersonRecord.Empty with { Answers = Answers.None.With("osteoporosis", Answer.NotSure) };
        CautionHeld thin = Assert.Single(Held(unsure), held => held.Caution.Id == "caution-thin-bones");
        Assert.Equal((0, "osteoporosis"), (thin.Present.Length, Assert.Single(thin.Unsure)));
    }

    [Fact]
    public void What_is_unanswered_is_not_ruled_out_and_each_exercise_says_for_whom_it_is_not()
    {
        ImmutableArray<ExerciseStand> stands = ProgrammeAdaptation.Exercises(Knowledge, Held(PersonRecord.Empty));

        Assert.All(stands, stand => Assert.Empty(stand.LeftOutFor));
        Assert.Contains(Of(stands, "exercise-knee-to-chest").NotFor, caution => caution.Id == "caution-thin-bones");
        Assert.Contains(Of(stands, "exercise-cat-and-camel").NotFor, caution => caution.Id == "caution-stenosis");
    }

    [Fact]
    public void Cancer_an_operation_and_poor_blood_flow_ask_for_a_talk_first()
    {
        foreach (string finding in new[] { "cancer-history", "other-recent-surgery", "peripheral-vascular-disease" })
        {
            PersonRecord person = PersonRecord.Empty with { Answers = Answers.None.With(finding, Answer.Present) };
            Assert.All(ProgrammeAdaptation.Exercises(Knowledge, Held(person)), stand => Assert.NotEmpty(stand.AskFirst));
        }
    }

    // Every move that some caution leaves out is made by an exercise, and none of a caution's suggestions is one that it leaves out.
    [Fact]
    public void No_caution_suggests_what_it_leaves_out_and_no_move_is_named_in_vain()
    {
        ProgrammeCaution[] cautions = [.. Knowledge.Programme.Values.OfType<ProgrammeCaution>()];
        ProgrammeExercise[] exercises = [.. Knowledge.Programme.Values.OfType<ProgrammeExercise>()];

        Assert.All(cautions, caution => Assert.All(caution.Suits, id => Assert.DoesNotContain(((ProgrammeExercise)Knowledge.Programme[id]).Moves, caution.LeavesOut.Contains)));
        Assert.All(cautions.SelectMany(caution => caution.LeavesOut), move => Assert.Contains(exercises, exercise => exercise.Moves.Contains(move)));
        Assert.All(exercises.SelectMany(exercise => exercise.Moves), move => Assert.Contains(cautions, caution => caution.LeavesOut.Contains(move)));
    }

    [Fact]
    public void Low_mood_brings_good_things_into_the_first_week()
    {
        ProgrammeRecord programme = ProgrammeRecord.None with { Begun = new(2026, 1, 5) };
        PersonRecord low = PersonRecord.Empty with { Answers = Answers.None.With("depressed-mood", Answer.Present) };

        Assert.Contains(ProgrammeToday.Of(Knowledge, programme, new(2026, 1, 6), Held(low)), line => line.Aim.Aim == "pleasant-activities");
        Assert.DoesNotContain(ProgrammeToday.Of(Knowledge, programme, new(2026, 1, 6), Held(PersonRecord.Empty)), line => line.Aim.Aim == "pleasant-activities");
    }

    // Week 3 begins on day 21: pacing is new, walking and relaxing stay from weeks 1 and 2, exercises come in week 4.
    [Fact]
    public void The_list_of_a_day_has_the_week_s_aims_first_and_keeps_habits()
    {
        ProgrammeRecord programme = (ProgrammeRecord.None with { Begun = new(2026, 1, 5) }).WithDone(new(2026, 1, 26), "relaxation").WithDone(new(2026, 1, 25), "steps");
        ImmutableArray<ProgrammeLine> list = ProgrammeToday.Of(Knowledge, programme, new(2026, 1, 26), []);

        Assert.Equal(["time-quota", "relaxation", "steps"], list.Select(line => line.Aim.Aim));
        Assert.True(list[1].IsDone);
        Assert.Equal((0, 0), (list[2].Today, list[2].InTheWeek));
        Assert.Empty(ProgrammeToday.Of(Knowledge, programme with { Pauses = [new(new(2026, 1, 20))] }, new(2026, 1, 26), []));
    }

    [Fact]
    public void A_thing_done_three_times_and_taken_back_once_was_done_twice()
    {
        DateOnly day = new(2026, 2, 28);
        ProgrammeRecord programme = ProgrammeRecord.None.WithDone(day, "mini-practice").WithDone(day, "mini-practice").WithDone(day, "mini-practice").WithoutDone(day, "mini-practice");

        Assert.Equal(2, programme.TimesDone(day, "mini-practice"));
        Assert.Equal(0, programme.WithoutDone(day, "mini-practice").WithoutDone(day, "mini-practice").WithoutDone(day, "mini-practice").TimesDone(day, "mini-practice"));
        Assert.Equal(0, programme.TimesDone(day.AddDays(1), "mini-practice"));
    }

    internal static Differential Causes(params (string Id, double Probability)[] causes) => new(
        [.. causes.Select(cause => new CauseBelief(cause.Id, Probability.Of(cause.Probability), ProbabilityRange.Of(Probability.Of(cause.Probability), Probability.Of(cause.Probability)), []))],
        [],
        MechanismBelief.Of(Probability.Of(0.5), Probability.Of(0.3), Probability.Of(0.2)),
        LikelihoodRatio.Of(1.5));

    private static ImmutableArray<CautionHeld> Held(PersonRecord person, params (string Id, double Probability)[] causes) => ProgrammeAdaptation.Cautions(Knowledge, person, Causes(causes));

    private static ExerciseStand Of(ImmutableArray<ExerciseStand> stands, string exercise) => stands.First(stand => stand.Exercise.Id == exercise);
}
