using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Primitives;
using Plumbline.Knowledge;
using Plumbline.Web.Pages.Assess;

namespace Plumbline.Web.Tests.Assess;

public class PageAnswersTests
{
    private static readonly Question Page = new("page", QuestionStage.Story, QuestionKind.AnyOf, AskedOf.Person, 10, ["fever", "chills", "numbness"], [AskedFact.Age, AskedFact.Sex, AskedFact.Duration]);

    private static PageAnswers Read(bool restIsNo, params (string Field, string[] Values)[] form) =>
        PageAnswers.Read(Page, form.ToDictionary(field => field.Field, field => new StringValues(field.Values), StringComparer.Ordinal), Answers.None, restIsNo);

    [Fact]
    public void What_is_left_empty_is_no_only_when_the_person_says_so()
    {
        Answers said = Read(true, ("present", ["fever"]), ("not-sure", ["chills"])).Answers;
        Answers open = Read(false, ("present", ["fever"]), ("not-sure", ["chills"])).Answers;

        Assert.Equal([Answer.Present, Answer.NotSure, Answer.Absent], Page.Findings.Select(finding => said[finding]));
        Assert.Equal([Answer.Present, Answer.NotSure, Answer.Unanswered], Page.Findings.Select(finding => open[finding]));
    }

    [Fact]
    public void Ticking_yes_and_not_sure_together_has_to_be_mended()
    {
        WrongField wrong = Assert.Single(Read(true, ("present", ["fever"]), ("not-sure", ["fever"])).Wrong);
        Assert.Equal("f-fever", wrong.Field);
    }

    [Fact]
    public void A_forged_finding_of_another_page_changes_nothing()
    {
        PageAnswers read = Read(true, ("present", ["saddle-anaesthesia", "<script>", ""]));
        Assert.All(read.Answers.Findings, pair => Assert.Contains(pair.Key, Page.Findings));
    }

    [Theory]
    [InlineData("17", "assess.wrong-child")]
    [InlineData("121", "assess.wrong-age")]
    [InlineData("-40", "assess.wrong-age")]
    [InlineData("4e1", "assess.wrong-age")]
    [InlineData("forty", "assess.wrong-age")]
    [InlineData("99999999999999999999", "assess.wrong-age")]
    public void An_age_that_is_none_of_an_adult_is_named(string typed, string phrase) =>
        Assert.Equal(phrase, Assert.Single(Read(false, ("age", [typed])).Wrong).Phrase);

    [Theory]
    [InlineData("", "Weeks", null)]
    [InlineData(" 3 ", "Weeks", 21.0)]
    [InlineData("1,5", "Days", 1.5)]
    [InlineData("12", "Hours", 0.5)]
    public void A_duration_is_understood(string typed, string unit, double? days)
    {
        PageAnswers read = Read(false, ("duration", [typed]), ("duration-unit", [unit]));
        Assert.Empty(read.Wrong);
        Assert.Equal(days, read.Answers.Duration?.Days);
    }

    [Theory]
    [InlineData("101", "Years")]
    [InlineData("-1", "Days")]
    [InlineData("NaN", "Days")]
    [InlineData("3", "7")]
    [InlineData("3", "fortnights")]
    [InlineData("1111111111111111", "Days")]
    public void A_duration_that_cannot_be_is_named(string typed, string unit) =>
        Assert.Equal("duration", Assert.Single(Read(false, ("duration", [typed]), ("duration-unit", [unit])).Wrong).Field);

    [Fact]
    public void Whatever_is_sent_reading_never_throws_and_never_leaves_the_page()
    {
        var field = Gen.Elements("present", "not-sure", "age", "sex", "duration", "duration-unit", "handler", "");
        var form = Gen.ListOf(Gen.Zip(field, Gen.ListOf(ArbMap.Default.GeneratorFor<string?>())));
        Prop.ForAll(Arb.From(form), ArbMap.Default.ArbFor<bool>(), (fields, restIsNo) =>
        {
            var sent = fields.GroupBy(pair => pair.Item1, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => new StringValues([.. group.SelectMany(pair => pair.Item2)]), StringComparer.Ordinal);
            Answers answers = PageAnswers.Read(Page, sent, Answers.None, restIsNo).Answers;
            return answers.Findings.Keys.All(finding => Page.Findings.Contains(finding));
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261120, 7));
    }

    [Fact]
    public void Skipping_a_page_takes_back_what_it_had_said_and_nothing_else()
    {
        Answers before = Answers.None.With("fever", Answer.Absent).With("foot-drop", Answer.Present) with { Age = Age.Of(50) };
        Answers after = PageAnswers.Skip(Page, before);
        Assert.Equal(Answers.None.With("foot-drop", Answer.Present), after);
    }
}
