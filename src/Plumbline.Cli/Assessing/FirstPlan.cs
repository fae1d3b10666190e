using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Triage;

namespace Plumbline.Cli.Assessing;

/// <summary>The plan of somebody of whom nothing but these answers is known.</summary>
internal static class FirstPlan
{
    /// <summary>Makes the plan.</summary>
    public static CarePlan Of(PersonResult result, KnowledgeBase knowledge, string setting, string? profile, DateOnly today)
    {
        Answers answers = result.Answers;
        var history = new CareHistory
        {
            // Whoever answers the questions has begun; there is nobody else here to agree with.
            Consent = true,
            Age = answers.Age,
            Sex = answers.Sex,
            EpisodeStart = answers.Duration is { } duration ? today.AddDays(-(int)Math.Min(duration.Days, today.DayNumber)) : null,
            Conditions = answers.Findings,
        };
        TriageResult triage = result.Triage;
        return CarePathway.Plan(knowledge, history, new PlanRequest(today)
        {
            Safety = new SafetyOutcome(triage.Urgency, [.. triage.Fired.Select(rule => rule.Rule)], SafetyAnswered(answers, knowledge)),
            Causes = [.. result.Differential.Causes.Where(cause => knowledge.Conditions.ContainsKey(cause.Id)).Select(cause => new LikelyCause(cause.Id, cause.Probability))],
            Setting = setting,
            Profile = profile,
        });
    }

    // Every safety question that a person can answer has an answer; "not sure" is one that a clinician has to settle.
    private static bool SafetyAnswered(Answers answers, KnowledgeBase knowledge) =>
        knowledge.Questions.Values.Where(question => question.Stage == QuestionStage.Safety && question.AskedOf != AskedOf.Clinician)
            .SelectMany(question => question.Findings)
            .Where(finding => knowledge.Findings[finding].AskedOf == AskedOf.Person)
            .All(finding => answers[finding] is Answer.Present or Answer.Absent);
}
