using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Cli.Assessing;

/// <summary>An interview with somebody whose answers are known.</summary>
/// <param name="Questions">How many questions were asked.</param>
/// <param name="SafetyDoneBy">After which question the last safety question was asked.</param>
/// <param name="SameFirstThree">Whether the first three causes are, as a set, those of all answers together.</param>
internal sealed record InterviewPlay(int Questions, int SafetyDoneBy, bool SameFirstThree)
{
    /// <summary>By which question the safety questions should be done.</summary>
    public const int SafetyGoal = 8;

    /// <summary>Plays it. What is not known is answered "not sure".</summary>
    public static InterviewPlay Of(Assessor assessor, Answers all, AskedOf of)
    {
        Answers said = Answers.None;
        ImmutableHashSet<string> asked = ImmutableHashSet.Create<string>(StringComparer.Ordinal);
        int safety = 0;
        while (assessor.Interview.Next(said, asked, of) is { } next)
        {
            Question question = assessor.Knowledge.Questions[next.Question];
            asked = asked.Add(next.Question);
            safety = question.Stage == QuestionStage.Safety ? asked.Count : safety;
            foreach (AskedFact fact in question.Asks)
            {
                said = fact switch
                {
                    AskedFact.Age => said with { Age = all.Age },
                    AskedFact.Sex => said with { Sex = all.Sex },
                    _ => said with { Duration = all.Duration },
                };
            }

            said = question.Findings.Aggregate(said, (so, finding) => so.With(finding, all[finding] == Answer.Unanswered ? Answer.NotSure : all[finding]));
        }

        return new(asked.Count, safety, FirstThree(assessor, said).SetEquals(FirstThree(assessor, all)));
    }

    private static ImmutableHashSet<string> FirstThree(Assessor assessor, Answers answers) =>
        [.. assessor.Reasoner.Rank(answers).Causes.Take(3).Select(cause => cause.Id)];
}
