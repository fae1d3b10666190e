using Plumbline.Knowledge;

namespace Plumbline.Tests.Knowledge;

public class ExpressionTests
{
    private static readonly Expression Two = new AtLeast(2, [new HasFinding("a"), new HasFinding("b"), new HasFinding("c")]);

    // Two of three: with one present and one absent the third decides; with two absent nothing can.
    [Theory]
    [InlineData(Answer.Present, Answer.Absent, Answer.Unanswered, Truth.Unknown, "a", "c", "")]
    [InlineData(Answer.Present, Answer.NotSure, Answer.Unanswered, Truth.Unknown, "a", "c", "b")]
    [InlineData(Answer.Absent, Answer.Absent, Answer.Unanswered, Truth.False, "", "", "")]
    [InlineData(Answer.Present, Answer.Present, Answer.Unanswered, Truth.True, "a,b", "", "")]
    [InlineData(Answer.Unanswered, Answer.Unanswered, Answer.Unanswered, Truth.Unknown, "", "a,b,c", "")]
    public void Two_of_three_is_known_when_the_missing_answers_cannot_change_it(
        Answer a, Answer b, Answer c, Truth truth, string because, string ask, string unsure)
    {
        Evaluation evaluation = Two.Explain(Answers.None.With("a", a).With("b", b).With("c", c));

        Assert.Equal(truth, evaluation.Truth);
        Assert.Equal(because, string.Join(',', evaluation.Because));
        Assert.Equal(ask, string.Join(',', evaluation.StillToAsk));
        Assert.Equal(unsure, string.Join(',', evaluation.NotSure));
    }

    [Fact]
    public void A_part_that_is_false_names_nothing_more_to_ask()
    {
        Expression either = new AtLeast(1, [new AtLeast(2, [new HasFinding("no"), new HasFinding("open")]), new HasFinding("other")]);

        Evaluation evaluation = either.Explain(Answers.None.With("no", Answer.Absent));

        Assert.Equal(["other"], evaluation.StillToAsk);
    }

    // 70 belongs to "from 70", and no longer to "below 70".
    [Theory]
    [InlineData(69, Truth.False, Truth.True)]
    [InlineData(70, Truth.True, Truth.False)]
    public void A_band_holds_its_lower_end_and_not_its_upper_one(int years, Truth from, Truth below)
    {
        Answers answers = Answers.None with { Age = Age.Of(years) };

        Assert.Equal(from, new IsWithin("age", new(70, null), Sex.Unknown).Evaluate(answers));
        Assert.Equal(below, new IsWithin("age", new(null, 70), Sex.Unknown).Evaluate(answers));
    }

    [Fact]
    public void Age_duration_and_sex_that_are_not_known_are_still_to_ask()
    {
        Expression all = new AtLeast(3, [new IsWithin("age", new(70, null), Sex.Unknown), new IsWithin("duration-days", new(null, 42), Sex.Unknown), new IsWithin("sex", null, Sex.Female)]);

        Assert.Equal(["age", "duration-days", "sex"], all.Explain(Answers.None).StillToAsk);
    }
}
