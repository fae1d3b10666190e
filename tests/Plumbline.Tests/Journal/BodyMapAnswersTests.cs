using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Tests.Knowledge;
using Plumbline.Triage;

namespace Plumbline.Tests.Journal;

public class BodyMapAnswersTests
{
    private static readonly KnowledgeBase Shipped = KnowledgeReader.Read(KnowledgeFiles.FromFolder(KnowledgeSample.ShippedFolder())).Knowledge;

    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20_261_120, 7).WithMaxTest(300);

    private static readonly ImmutableArray<BodyMark> Possible =
    [
        .. from region in Shipped.BodyMap!.InOrder
           from side in region.Sides
           from kind in Enum.GetValues<BodyMarkKind>()
           from quality in new[] { "", "quality-burning", "quality-aching" }
           select Mark(region.Id, side, kind, quality.Length == 0 ? [] : [quality]),
    ];

    private static readonly ImmutableArray<string> Answerable = [.. Shipped.Findings.Keys];

    [Fact]
    public void A_mark_makes_its_findings_present_and_leaves_all_others_unanswered()
    {
        Answers answers = Told(Pain("calf", BodySide.Left)).Answers;

        // A calf is a part of the leg; that the pain came from above was not said.
        Assert.Equal(["pain-calf", "pain-leg"], answers.Findings.Keys);
        Assert.All(answers.Findings.Values, answer => Assert.Equal(Answer.Present, answer));
    }

    [Fact]
    public void Only_the_word_that_nowhere_else_hurts_makes_other_places_absent()
    {
        Answers answers = Told(new BodyMapTold { Marks = [Pain("knee", BodySide.Right)], NowhereElse = true }).Answers;

        Assert.Equal(Answer.Absent, answers["pain-low-back"]);
        Assert.Equal(Answer.Absent, answers["pain-widespread"]);
        Assert.Equal((Answer.Present, Answer.Absent), (answers["side-one"], answers["side-both"]));
        // A knee is a part of the leg: whether "leg" holds is not said. That a leg outdoes a back is a comparison, not a place.
        Assert.Equal(Answer.Unanswered, answers["pain-leg"]);
        Assert.Equal(Answer.Unanswered, answers["leg-pain-dominant"]);
        Assert.Equal(Answer.Unanswered, answers["multiple-pain-sites"]);
        // Belly pain is asked on another page, for danger: no mark is no answer to that.
        Assert.Equal(Answer.Unanswered, answers["abdominal-pain"]);
    }

    [Fact]
    public void Nothing_marked_says_nothing_even_with_the_word_that_nowhere_else_hurts() =>
        Assert.Empty(Told(new BodyMapTold { NowhereElse = true }).Answers.Findings);

    [Fact]
    public void Left_and_right_make_both_sides_and_one_alone_stays_open_while_the_rest_is()
    {
        Assert.Equal(Answer.Present, Told(Pain("calf", BodySide.Left), Pain("buttock", BodySide.Right)).Answers["side-both"]);
        Assert.Equal(Answer.Absent, Told(Pain("calf", BodySide.Left), Pain("buttock", BodySide.Right)).Answers["side-one"]);
        Assert.Equal(Answer.Unanswered, Told(Pain("calf", BodySide.Left)).Answers["side-one"]);
    }

    [Theory]
    [InlineData("buttock", "calf", BodySide.Left, Answer.Present)]
    [InlineData("buttock", "calf", BodySide.Right, Answer.Unanswered)]
    [InlineData("low-back", "calf", BodySide.Left, Answer.Unanswered)]
    [InlineData("back-thigh", "heel", BodySide.Left, Answer.Unanswered)]
    public void Pain_runs_down_the_leg_when_thigh_and_lower_leg_of_one_side_hurt(string above, string below, BodySide side, Answer expected) =>
        Assert.Equal(expected, Told(Pain(above, BodySide.Left), Pain(below, side)).Answers["pain-below-knee"]);

    [Theory]
    [InlineData("saddle", BodySide.Middle)]
    [InlineData("inner-thigh", BodySide.Left)]
    [InlineData("buttock", BodySide.Right)]
    public void A_numb_saddle_is_an_emergency_even_where_it_was_denied_before(string region, BodySide side)
    {
        PersonRecord before = PersonRecord.Empty with { Answers = Answers.None.With("saddle-anaesthesia", Answer.Absent) };

        PersonRecord person = BodyMapAnswers.Apply(Shipped, before, new() { Marks = [Mark(region, side, BodyMarkKind.Numb, [])] });

        Assert.Equal(Urgency.Emergency, TriageRules.Assess(Shipped, person.Answers).Urgency);
    }

    [Fact]
    public void Pain_in_a_missing_foot_is_pain_in_the_missing_part()
    {
        Answers answers = Told(Mark("shin", BodySide.Right, BodyMarkKind.Missing, []), Pain("toes", BodySide.Right)).Answers;

        Assert.Equal(Answer.Present, answers["amputation"]);
        Assert.Equal(Answer.Present, answers["phantom-pain-in-missing-limb"]);
        Assert.Equal(Answer.Unanswered, Told(Mark("shin", BodySide.Right, BodyMarkKind.Missing, []), Pain("toes", BodySide.Left)).Answers["phantom-pain-in-missing-limb"]);
    }

    [Fact]
    public void Taking_a_numb_mark_away_does_not_take_away_what_was_said_on_another_page()
    {
        PersonRecord before = PersonRecord.Empty with { Answers = Answers.None.With("saddle-anaesthesia", Answer.Present) };
        BodyMapTold numb = new() { Marks = [Mark("saddle", BodySide.Middle, BodyMarkKind.Numb, [])] };

        PersonRecord after = BodyMapAnswers.Apply(Shipped, BodyMapAnswers.Apply(Shipped, before, numb), BodyMapTold.Nothing);

        Assert.Equal(Answer.Present, after.Answers["saddle-anaesthesia"]);
    }

    [Fact]
    public void An_answer_changed_elsewhere_since_the_mark_stays_when_the_mark_goes()
    {
        PersonRecord marked = Told(Pain("calf", BodySide.Left));
        PersonRecord changed = marked with { Answers = marked.Answers.With("pain-calf", Answer.NotSure) };

        Assert.Equal(Answer.NotSure, BodyMapAnswers.Apply(Shipped, changed, BodyMapTold.Nothing).Answers["pain-calf"]);
    }

    [Fact]
    public void A_mark_of_a_region_that_is_not_known_says_nothing() =>
        Assert.Empty(Told(Pain("tail", BodySide.Middle)).Answers.Findings);

    [Fact]
    public void Taking_every_mark_away_brings_back_what_was_answered_before() => Prop.ForAll(Cases(), given =>
    {
        PersonRecord before = PersonRecord.Empty with { Answers = given.Before };
        PersonRecord after = BodyMapAnswers.Apply(Shipped, BodyMapAnswers.Apply(Shipped, before, given.First), BodyMapTold.Nothing);
        Assert.Equal(given.Before, after.Answers);
    }).Check(Fixed);

    [Fact]
    public void Only_the_last_word_counts_however_often_the_page_is_sent() => Prop.ForAll(Cases(), given =>
    {
        PersonRecord before = PersonRecord.Empty with { Answers = given.Before };
        Answers once = BodyMapAnswers.Apply(Shipped, before, given.Second).Answers;
        PersonRecord both = BodyMapAnswers.Apply(Shipped, BodyMapAnswers.Apply(Shipped, before, given.First), given.Second);
        Assert.Equal(once, both.Answers);
        Assert.Equal(once, BodyMapAnswers.Apply(Shipped, both, given.Second).Answers);
    }).Check(Fixed);

    [Fact]
    public void Without_the_word_that_nowhere_else_hurts_no_place_becomes_absent() => Prop.ForAll(Cases(), given =>
    {
        Answers after = BodyMapAnswers.Apply(Shipped, PersonRecord.Empty with { Answers = given.Before }, given.First with { NowhereElse = false }).Answers;
        Assert.All(
            after.Findings.Where(answer => answer.Value == Answer.Absent && answer.Key is not ("side-one" or "leg-pain-dominant")),
            answer => Assert.Equal(Answer.Absent, given.Before[answer.Key]));
    }).Check(Fixed);

    [Fact]
    public void Silence_never_overwrites_an_answer() => Prop.ForAll(Cases(), given =>
    {
        BodyMapTold told = given.First with { NowhereElse = true };
        Answers quiet = BodyMapAnswers.Apply(Shipped, PersonRecord.Empty with { Answers = given.Before }, told with { NowhereElse = false }).Answers;
        Answers after = BodyMapAnswers.Apply(Shipped, PersonRecord.Empty with { Answers = given.Before }, told).Answers;
        Assert.All(quiet.Findings, answer => Assert.Equal(answer.Value, after[answer.Key]));
    }).Check(Fixed);

    private static Arbitrary<(Answers Before, BodyMapTold First, BodyMapTold Second)> Cases()
    {
        Gen<BodyMapTold> told =
            from marks in Gen.ListOf(Gen.Elements(Possible.AsEnumerable()))
            from words in Gen.SubListOf(Shipped.BodyMap!.InWords.AsEnumerable())
            from leg in Gen.Elements(Enum.GetValues<Answer>())
            from nowhereElse in Gen.Elements(true, false)
            select new BodyMapTold { Marks = [.. marks], InWords = [.. words], LegMoreThanBack = leg, NowhereElse = nowhereElse };
        Gen<Answers> before =
            from findings in Gen.ListOf(Gen.Elements(Answerable.AsEnumerable()))
            from answer in Gen.Elements(Answer.Absent, Answer.Present, Answer.NotSure)
            select findings.Aggregate(Answers.None, (answers, finding) => answers.With(finding, answer));
        return (from answers in before from first in told from second in told select (answers, first, second)).ToArbitrary();
    }

    private static PersonRecord Told(params ImmutableArray<BodyMark> marks) => Told(new BodyMapTold { Marks = marks });

    private static PersonRecord Told(BodyMapTold told) => BodyMapAnswers.Apply(Shipped, PersonRecord.Empty, told);

    private static BodyMark Pain(string region, BodySide side) => Mark(region, side, BodyMarkKind.Pain, []);

    private static BodyMark Mark(string region, BodySide side, BodyMarkKind kind, ImmutableArray<string> qualities) =>
        new(region, side, kind, [.. qualities]);
}
