using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Reasoning;
using Plumbline.Triage;

namespace Plumbline.Journal;

/// <summary>The plan of one person: their answers and what happened in their care, put together.</summary>
public static class PersonPlan
{
    /// <summary>Makes the plan.</summary>
    /// <param name="knowledge">The knowledge that triage and causes came from.</param>
    /// <param name="person">What the person told. Their setting and profile are used.</param>
    /// <param name="triage">How soon the person should be seen, by the same answers.</param>
    /// <param name="causes">What may be behind the pain, by the same answers.</param>
    /// <param name="today">The day that the plan is for.</param>
    /// <exception cref="ArgumentException">The knowledge has no pathway, or the person's profile does not exist.</exception>
    public static CarePlan Make(KnowledgeBase knowledge, PersonRecord person, TriageResult triage, Differential causes, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(triage);
        ArgumentNullException.ThrowIfNull(causes);
        return CarePathway.Plan(knowledge, HistoryOn(person, today), new PlanRequest(today)
        {
            Safety = new(triage.Urgency, [.. triage.Fired.Select(rule => rule.Rule)], OpenSafetyQuestions(knowledge, person.Answers).IsEmpty),
            Causes = [.. causes.Causes.Where(cause => knowledge.Conditions.ContainsKey(cause.Id)).Select(cause => new LikelyCause(cause.Id, cause.Probability))],
            Setting = person.Choices.Setting,
            Profile = person.Choices.Profile,
        });
    }

    /// <summary>The history that a plan is made from: what is on the record, and what the answers say beside it.</summary>
    /// <param name="person">What the person told.</param>
    /// <param name="today">The day that the plan is for; an answered duration counts back from it.</param>
    public static CareHistory HistoryOn(PersonRecord person, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(person);
        Answers answers = person.Answers;
        return person.History with
        {
            // Whoever answers the questions has begun; who took the agreement back has not.
            Consent = person.History.Consent ?? true,
            Age = answers.Age ?? person.History.Age,
            Sex = answers.Sex == Sex.Unknown ? person.History.Sex : answers.Sex,
            EpisodeStart = person.History.EpisodeStart ?? (answers.Duration is { } duration ? DayBefore(today, duration) : null),
            Conditions = Joined(person.History.Conditions, answers.Findings),
        };
    }

    /// <summary>The safety questions that a person can answer and that still lack an answer, in the order in which everybody is asked.</summary>
    /// <param name="knowledge">The knowledge.</param>
    /// <param name="answers">The answers so far. "Not sure" is an answer that a clinician has to settle, so its question stays open.</param>
    /// <returns>Ids of <c>knowledge/questions/</c>. Only when there is none is silence an answer.</returns>
    public static ImmutableArray<string> OpenSafetyQuestions(KnowledgeBase knowledge, Answers answers)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(answers);
        return
        [
            .. from question in knowledge.Questions.Values
               where question.Stage == QuestionStage.Safety && question.AskedOf != AskedOf.Clinician
                   && question.Findings.Any(finding => knowledge.Findings[finding].AskedOf == AskedOf.Person && answers[finding] is not (Answer.Present or Answer.Absent))
               let place = knowledge.Interview?.First.IndexOf(question.Id) ?? -1
               orderby place < 0 ? int.MaxValue : place, question.Id
               select question.Id,
        ];
    }

    private static DateOnly DayBefore(DateOnly today, PainDuration duration) => today.AddDays(-(int)Math.Min(duration.Days, today.DayNumber));

    // Two records of one thing that differ: the one that asks for more care counts, so that no later "no" hides an earlier "yes".
    private static ImmutableSortedDictionary<string, Answer> Joined(ImmutableSortedDictionary<string, Answer> recorded, ImmutableSortedDictionary<string, Answer> answered)
    {
        var joined = recorded.ToBuilder();
        foreach (var (finding, answer) in answered)
        {
            if (Weight(answer) > Weight(joined.GetValueOrDefault(finding)))
            {
                joined[finding] = answer;
            }
        }

        return joined.ToImmutable();
    }

    private static int Weight(Answer answer) => answer switch { Answer.Present => 3, Answer.NotSure => 2, Answer.Absent => 1, _ => 0 };
}
