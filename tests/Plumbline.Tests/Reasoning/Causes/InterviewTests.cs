using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Reasoning;

namespace Plumbline.Tests.Reasoning.Causes;

public class InterviewTests
{
    private static readonly Interview Interview = new(ShippedReasoner.Knowledge, ShippedReasoner.Reasoner);

    [Fact]
    public void Every_question_about_danger_comes_within_the_first_eight()
    {
        var first = new List<string>();
        ImmutableHashSet<string> asked = [];
        for (int n = 0; n < 8; n++)
        {
            NextQuestion next = Interview.Next(Answers.None, asked, AskedOf.Person)!;
            first.Add(next.Question);
            asked = asked.Add(next.Question);
        }

        Assert.Empty(ShippedReasoner.Knowledge.Questions.Values.Where(question => question.Stage == QuestionStage.Safety).Select(question => question.Id).Except(first));
        Assert.Equal(QuestionReason.Safety, Interview.Next(Answers.None, [], AskedOf.Person)!.Reason);
    }

    [Fact]
    public void No_question_is_asked_twice_and_the_interview_ends()
    {
        ImmutableHashSet<string> asked = [];
        while (Interview.Next(ShippedReasoner.Stenosis, asked, AskedOf.Clinician) is { } next)
        {
            Assert.DoesNotContain(next.Question, asked);
            asked = asked.Add(next.Question);
        }

        Assert.True(asked.Count <= ShippedReasoner.Knowledge.Questions.Count);
    }

    [Fact]
    public void A_person_is_not_asked_what_only_a_clinician_can_know()
    {
        ImmutableHashSet<string> asked = [.. ShippedReasoner.Knowledge.Interview!.First];

        Assert.All(
            Interview.Remaining(ShippedReasoner.Stenosis, asked, AskedOf.Person),
            next => Assert.Equal(AskedOf.Person, ShippedReasoner.Knowledge.Questions[next.Question].AskedOf));
    }
}
