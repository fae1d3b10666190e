using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Reasoning;
using Plumbline.Web.Assessing;

namespace Plumbline.Web.Tests.Assessing;

public class OutlookTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeReader.Read(KnowledgeFiles.FromFolder(Path.Combine(AppContext.BaseDirectory, "knowledge"))).Knowledge;

    private static readonly PersonRecord Person = PersonRecord.Empty with
    {
        Answers = (Answers.None with { Age = Age.Of(72) }).With("pain-leg", Answer.Present).With("better-sitting", Answer.Present).With("diabetes", Answer.Absent),
    };

    // The first cause is among those that are worked out together, the other one is not.
    [Theory]
    [InlineData("lumbar-spinal-stenosis")]
    [InlineData("meralgia-paraesthetica")]
    public void An_outlook_is_what_the_reasoner_would_say_after_that_answer(string cause)
    {
        using var assessments = new Assessments(Knowledge);
        var reasoner = new Reasoner(Knowledge, Person.Choices.Setting);

        var outlooks = assessments.Outlooks(Person, cause);

        Assert.NotEmpty(outlooks);
        Assert.Equal(assessments.Explain(Person, cause).Missing.Take(outlooks.Length).Select(missing => missing.Answer), outlooks.Select(outlook => outlook.Finding));
        Assert.All(outlooks, outlook =>
        {
            Assert.Equal(reasoner.Rank(Person.Answers.With(outlook.Finding, Answer.Present)).ProbabilityOf(cause), outlook.IfYes);
            Assert.Equal(reasoner.Rank(Person.Answers.With(outlook.Finding, Answer.Absent)).ProbabilityOf(cause), outlook.IfNo);
        });
    }

    [Fact]
    public void Nothing_is_offered_that_could_lower_the_chance_of_what_must_not_be_missed()
    {
        using var assessments = new Assessments(Knowledge);

        Assert.All(Knowledge.Conditions.Values.Where(condition => condition is { IsDangerous: true, Role: ConditionRole.Cause }),
            dangerous => Assert.Empty(assessments.Outlooks(Person, dangerous.Id)));
    }
}
