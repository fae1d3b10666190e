using System.Collections.Concurrent;
using System.Collections.Immutable;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Reasoning;
using Plumbline.Triage;
using Plumbline.Web.Components.Result;

namespace Plumbline.Web.Assessing;

/// <summary>Works out what a person's answers come to. Results are kept for a while. Safe to share between requests.</summary>
public sealed class Assessments(KnowledgeBase knowledge) : IDisposable
{
    // A person who opens one cause opens the next; explaining several takes hardly longer than explaining one.
    private const int ExplainedAtOnce = 8;

    // Kilobytes, roughly.
    private const int QuestionsSize = 16;
    private const int CausesSize = 24;
    private const int ExplanationSize = 6;
    private const int OutlooksSize = 8;

    // More than three things to find out are no plan.
    private const int MostOutlooks = 3;

    private readonly ConcurrentDictionary<string, (Reasoner Reasoner, Interview Interview)> _settings = new(StringComparer.Ordinal);
    private readonly ResultCache _results = new();
    private readonly SemaphoreSlim _processors = new(Environment.ProcessorCount);

    /// <summary>How soon the person should be seen. Always worked out anew: it takes no time, and nothing may stand between it and an answer.</summary>
    public TriageResult Triage(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return TriageRules.Assess(knowledge, person.Answers);
    }

    /// <summary>The safety rules that hold, most urgent first: what <see cref="Triage"/> tells, without what is still to ask.</summary>
    public ImmutableArray<FiredRule> Fired(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return TriageRules.Fired(knowledge, person.Answers);
    }

    /// <summary>The next question for a person; null when no question left is expected to change the plan.</summary>
    public NextQuestion? Next(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        Interview interview = In(person).Interview;
        return interview.First([.. person.Asked]) ?? interview.Worthwhile(Remaining(person));
    }

    /// <summary>How many questions are left: at least, at most.</summary>
    public (int AtLeast, int AtMost) Left(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return In(person).Interview.Left([.. person.Asked], AskedOf.Person);
    }

    /// <summary>How many questions are left that everybody is asked, or that are expected to change the plan.</summary>
    public int CouldStillChange(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        InterviewRules rules = knowledge.Interview!;
        return rules.First.Except(person.Asked, StringComparer.Ordinal).Count() + Remaining(person).Count(next => next.Gain >= rules.StopBelow.Value);
    }

    /// <summary>The possible causes with their ranges.</summary>
    public Differential Causes(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return _results.Get(Key("causes", person, person.Answers, []), CausesSize, () => InTurn(() => In(person).Reasoner.Assess(person.Answers)));
    }

    /// <summary>What each answer did to one cause.</summary>
    public Explanation Explain(PersonRecord person, string cause)
    {
        ArgumentNullException.ThrowIfNull(person);
        ImmutableArray<string> shown = ShownCauses(person);
        return shown.Contains(cause, StringComparer.Ordinal)
            ? FirstExplanations(person, shown).First(explanation => explanation.Cause == cause)
            : _results.Get(Key("explanation", person, person.Answers, [cause]), ExplanationSize, () => InTurn(() => In(person).Reasoner.Explain(person.Answers, cause)));
    }

    /// <summary>How the open answers that could change a cause most would move it, strongest first.</summary>
    /// <remarks>None for a cause that must not be missed: a chance that a "no" would lower could reassure.</remarks>
    public ImmutableArray<Outlook> Outlooks(PersonRecord person, string cause)
    {
        ArgumentNullException.ThrowIfNull(person);
        ImmutableArray<string> first = FirstCauses(person);
        return first.Contains(cause, StringComparer.Ordinal)
            ? FirstOutlooks(person, first)[cause]
            : _results.Get(Key("outlook", person, person.Answers, [cause]), OutlooksSize / ExplainedAtOnce, () => Look(person, [cause]))[cause];
    }

    /// <summary>Explains the first causes before anybody asks, so that the page of a cause comes at once.</summary>
    internal void ExplainFirst(PersonRecord person) => FirstOutlooks(person, FirstCauses(person));

    /// <inheritdoc/>
    public void Dispose()
    {
        _results.Dispose();
        _processors.Dispose();
    }

    private ImmutableArray<string> FirstCauses(PersonRecord person) => [.. Causes(person).Causes.Take(ExplainedAtOnce).Select(belief => belief.Id)];

    // The first, and those of the visit summary, which passes over a danger that a low range would play down and ends with what is outside the list.
    private ImmutableArray<string> ShownCauses(PersonRecord person) =>
    [
        .. FirstCauses(person).Union(Causes(person).Causes.Select(belief => belief.Id).Where(id => !knowledge.Conditions[id].IsDangerous).Take(ExplainedAtOnce), StringComparer.Ordinal)
            .Union([CauseSections.Else], StringComparer.Ordinal),
    ];

    private ImmutableArray<Explanation> FirstExplanations(PersonRecord person, ImmutableArray<string> causes) =>
        _results.Get(Key("explanations", person, person.Answers, []), ExplanationSize * causes.Length, () => InTurn(() => In(person).Reasoner.Explain(person.Answers, causes)));

    private ImmutableDictionary<string, ImmutableArray<Outlook>> FirstOutlooks(PersonRecord person, ImmutableArray<string> causes) =>
        _results.Get(Key("outlooks", person, person.Answers, []), OutlooksSize, () => Look(person, causes));

    private ImmutableDictionary<string, ImmutableArray<Outlook>> Look(PersonRecord person, ImmutableArray<string> causes)
    {
        Reasoner reasoner = In(person).Reasoner;

        // Causes share what could tell them apart; each answer is supposed once.
        var supposed = new Dictionary<(string, Answer), Differential>();
        Probability If(string cause, string finding, Answer answer)
        {
            if (!supposed.TryGetValue((finding, answer), out Differential? then))
            {
                then = supposed[(finding, answer)] = reasoner.Rank(person.Answers.With(finding, answer));
            }

            return then.ProbabilityOf(cause);
        }

        return causes.ToImmutableDictionary(
            cause => cause,
            cause => knowledge.Conditions[cause].IsDangerous ? [] : Explain(person, cause).Missing.Take(MostOutlooks)
                .Select(missing => new Outlook(missing.Answer, If(cause, missing.Answer, Answer.Present), If(cause, missing.Answer, Answer.Absent)))
                .ToImmutableArray(),
            StringComparer.Ordinal);
    }

    // What takes long goes as many at a time as there are processors; what takes a moment does not wait for it.
    private T InTurn<T>(Func<T> compute)
    {
        _processors.Wait();
        try
        {
            return compute();
        }
        finally
        {
            _processors.Release();
        }
    }

    private ImmutableArray<NextQuestion> Remaining(PersonRecord person)
    {
        ImmutableHashSet<string> asked = [.. person.Asked];
        return _results.Get(
            Key("questions", person, person.Answers, asked.Order(StringComparer.Ordinal)),
            QuestionsSize,
            () => In(person).Interview.Remaining(person.Answers, asked, AskedOf.Person).ToImmutableArray());
    }

    private static ResultKey Key(string kind, PersonRecord person, Answers answers, IEnumerable<string> further) =>
        ResultKey.Of(kind, person.Choices.Setting, answers, further);

    private (Reasoner Reasoner, Interview Interview) In(PersonRecord person) => _settings.GetOrAdd(person.Choices.Setting, id =>
    {
        var reasoner = new Reasoner(knowledge, id);
        return (reasoner, new Interview(knowledge, reasoner));
    });
}
