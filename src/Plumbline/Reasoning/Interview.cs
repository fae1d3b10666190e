using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Reasoning;

/// <summary>Chooses what to ask next: dangers first, then context, then what is expected to tell most for a person's time.</summary>
/// <remarks>
/// A question may ask several findings together. Its gain is the sum of their gains, each exact: an upper bound of what they tell
/// together. It stops when no question left is expected to gain enough to change the plan. Safe to share between threads.
/// </remarks>
public sealed class Interview
{
    private readonly KnowledgeBase _knowledge;
    private readonly Reasoner _reasoner;
    private readonly InterviewRules _rules;

    /// <summary>Prepares an interview.</summary>
    /// <exception cref="InvalidOperationException">The knowledge has no rules for it.</exception>
    public Interview(KnowledgeBase knowledge, Reasoner reasoner)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(reasoner);
        _knowledge = knowledge;
        _reasoner = reasoner;
        _rules = knowledge.Interview ?? throw new InvalidOperationException($"The knowledge has no {InterviewRules.File}; check it before asking.");
    }

    /// <summary>The next question, or null when no question left is expected to change the plan.</summary>
    /// <param name="answers">What has been answered.</param>
    /// <param name="asked">The ids of the questions that have been asked, answered or not: none is asked twice.</param>
    /// <param name="of">Who answers: a person at home, or a clinician who can also examine and look up tests.</param>
    /// <exception cref="ArgumentException"><paramref name="of"/> is neither.</exception>
    public NextQuestion? Next(Answers answers, ImmutableHashSet<string> asked, AskedOf of)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(asked);
        if (of is not (AskedOf.Person or AskedOf.Clinician))
        {
            throw new ArgumentException("An interview is held with a person or with a clinician.", nameof(of));
        }

        return First(asked) ?? Worthwhile(Remaining(answers, asked, of));
    }

    /// <summary>The next of the questions that everybody is asked, dangers first; null once all of them were asked.</summary>
    public NextQuestion? First(ImmutableHashSet<string> asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        foreach (string first in _rules.First)
        {
            if (!asked.Contains(first))
            {
                return new(first, _knowledge.Questions[first].Stage == QuestionStage.Safety ? QuestionReason.Safety : QuestionReason.Context, 0, []);
            }
        }

        return null;
    }

    /// <summary>The first of the remaining questions that is expected to change the plan; null where none is.</summary>
    /// <param name="remaining">What <see cref="Remaining"/> gives.</param>
    public NextQuestion? Worthwhile(IEnumerable<NextQuestion> remaining) => remaining.FirstOrDefault(next => next.Gain >= _rules.StopBelow.Value);

    /// <summary>How many questions are left, as far as can be said: an honest range, not a guess.</summary>
    /// <param name="asked">The ids of the questions that have been asked.</param>
    /// <param name="of">Who answers.</param>
    /// <returns>At least those that everybody is asked and that are still to come; at most every question that could be asked.</returns>
    public (int AtLeast, int AtMost) Left(ImmutableHashSet<string> asked, AskedOf of)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return (_rules.First.Count(id => !asked.Contains(id)),
            _knowledge.Questions.Values.Count(question => !asked.Contains(question.Id) && (of == AskedOf.Clinician || question.AskedOf != AskedOf.Clinician)));
    }

    /// <summary>The questions that are left after those that everybody is asked, by expected gain per second, most first.</summary>
    public IEnumerable<NextQuestion> Remaining(Answers answers, ImmutableHashSet<string> asked, AskedOf of)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(asked);
        Question[] left = [.. _knowledge.Questions.Values
            .Where(question => !asked.Contains(question.Id) && !_rules.First.Contains(question.Id))
            .Where(question => of == AskedOf.Clinician || question.AskedOf != AskedOf.Clinician)];
        var gains = _reasoner.Gains(answers, left.SelectMany(question => question.Findings))
            .ToImmutableDictionary(gain => gain.Finding, StringComparer.Ordinal);
        return left
            .Select(question => (question, Gains: question.Findings.Where(gains.ContainsKey).Select(finding => gains[finding])
                .OrderByDescending(gain => gain.Gain).ThenBy(gain => gain.Finding, StringComparer.Ordinal).ToImmutableArray()))
            .Select(pair => (pair.question, Next: new NextQuestion(pair.question.Id, QuestionReason.Gain, pair.Gains.Sum(gain => gain.Gain), pair.Gains)))
            .OrderByDescending(pair => pair.Next.Gain / pair.question.Seconds).ThenBy(pair => pair.question.Id, StringComparer.Ordinal)
            .Select(pair => pair.Next);
    }
}

/// <summary>A question and why it comes next.</summary>
/// <param name="Question">The id of a file in <c>knowledge/questions/</c>.</param>
/// <param name="Reason">Why it is asked now.</param>
/// <param name="Gain">What its findings are expected to tell, in weighted bits; 0 where it is asked of everybody.</param>
/// <param name="Findings">Its findings by what each is expected to tell; empty where it is asked of everybody.</param>
public sealed record NextQuestion(string Question, QuestionReason Reason, double Gain, ImmutableArray<FindingGain> Findings);

/// <summary>Why a question is asked now.</summary>
public enum QuestionReason
{
    /// <summary>It looks for danger, which comes before all else.</summary>
    Safety,

    /// <summary>It gives the context without which nothing can be weighed.</summary>
    Context,

    /// <summary>It is expected to tell most about the causes for the time it takes.</summary>
    Gain,
}
