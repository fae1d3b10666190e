using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Triage;

namespace Plumbline.Web.Components.Result;

/// <summary>A question with answers that could still raise the urgency.</summary>
/// <param name="Question">The id of the question.</param>
/// <param name="CouldRaiseTo">The highest level that one of its answers could reach.</param>
/// <param name="Answers">The open answers: ids of findings, and <c>age</c>, <c>sex</c> and <c>duration-days</c>.</param>
public sealed record OpenQuestion(string Question, Urgency CouldRaiseTo, ImmutableArray<string> Answers)
{
    /// <summary>The questions behind open answers, most urgent first. What only a clinician can answer is left out.</summary>
    public static ImmutableArray<OpenQuestion> Of(KnowledgeBase knowledge, IEnumerable<OpenAnswer> open)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return
        [
            .. from answer in open
               let question = Asking(knowledge, answer.Name)
               where question is not null
               group answer by question.Id into page
               let highest = page.Max(answer => answer.CouldRaiseTo)
               orderby highest descending, page.Key
               select new OpenQuestion(page.Key, highest, [.. page.Select(answer => answer.Name)]),
        ];
    }

    /// <summary>The question that asks a person for an answer; null where no person can be asked for it.</summary>
    public static Question? Asking(KnowledgeBase knowledge, string answer)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        Question? AskingFor(AskedFact fact) => knowledge.Questions.Values.FirstOrDefault(question => question.AskedOf != AskedOf.Clinician && question.Asks.Contains(fact));
        return answer switch
        {
            Expression.AgeName => AskingFor(AskedFact.Age),
            Expression.SexName => AskingFor(AskedFact.Sex),
            Expression.DurationName => AskingFor(AskedFact.Duration),
            _ => knowledge.QuestionOf(answer),
        };
    }
}
