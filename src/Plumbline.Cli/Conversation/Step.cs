using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Cli.Conversation;

/// <summary>One thing asked at a time: a fact such as the age, or the findings of a question.</summary>
/// <param name="Question">The question that it belongs to.</param>
/// <param name="Fact">The fact; null where findings are asked.</param>
internal sealed record Step(Question Question, AskedFact? Fact)
{
    /// <summary>The findings that are asked; empty for a fact.</summary>
    public ImmutableArray<string> Findings => Fact is null ? Question.Findings : [];

    /// <summary>A question taken apart into what is asked at a time.</summary>
    public static IEnumerable<Step> Of(Question question)
    {
        foreach (AskedFact fact in question.Asks)
        {
            yield return new Step(question, fact);
        }

        if (!question.Findings.IsEmpty)
        {
            yield return new Step(question, null);
        }
    }

    /// <summary>The answers with what this step has answered taken out again.</summary>
    public Answers Clear(Answers answers) => Fact switch
    {
        AskedFact.Age => answers with { Age = null },
        AskedFact.Sex => answers with { Sex = Sex.Unknown },
        AskedFact.Duration => answers with { Duration = null },
        _ => Findings.Aggregate(answers, (all, finding) => all.With(finding, Answer.Unanswered)),
    };
}
