using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Triage;

/// <summary>Says how soon a person should be seen. Rules beside the reasoner: no probability is looked at.</summary>
/// <remarks>
/// The level is the highest of the rules that hold, so every set of answers has one, and since rules have no "not", one more
/// alarming answer never lowers it. A missing answer fires nothing; it is named as still to ask. See <c>docs/safety.md</c>.
/// </remarks>
public static class TriageRules
{
    /// <summary>Applies the safety rules.</summary>
    /// <param name="knowledge">The knowledge with its <see cref="KnowledgeBase.RedFlags"/>, read without faults.</param>
    /// <param name="answers">What is known so far; nothing at all is allowed.</param>
    /// <returns>The level, why, and what could still raise it.</returns>
    public static TriageResult Assess(KnowledgeBase knowledge, Answers answers)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(answers);
        ImmutableArray<FiredRule> fired = Fired(knowledge, answers);
        Urgency level = fired.IsEmpty ? Urgency.SelfCare : fired[0].Urgency;
        var open = knowledge.RedFlags.Values.Where(rule => rule.Urgency > level && rule.When.Evaluate(answers) == Truth.Unknown);
        return new(level, fired, StillToAsk(open, answers));
    }

    /// <summary>The safety rules that hold, most urgent first: what <see cref="Assess"/> reports, without what could still raise it.</summary>
    /// <param name="knowledge">The knowledge with its <see cref="KnowledgeBase.RedFlags"/>, read without faults.</param>
    /// <param name="answers">What is known so far; nothing at all is allowed.</param>
    public static ImmutableArray<FiredRule> Fired(KnowledgeBase knowledge, Answers answers)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(answers);

        // The knowledge is in order of ids, and the sort is stable.
        return
        [
            .. from rule in knowledge.RedFlags.Values
               where rule.When.Evaluate(answers) == Truth.True
               orderby rule.Urgency descending
               select new FiredRule(rule.Id, rule.Urgency, rule.Suspects, rule.When.Explain(answers).Because, rule.Because),
        ];
    }

    private static ImmutableArray<OpenAnswer> StillToAsk(IEnumerable<RedFlag> open, Answers answers)
    {
        var byName = new Dictionary<string, OpenAnswer>(StringComparer.Ordinal);
        foreach (RedFlag rule in open)
        {
            Evaluation outcome = rule.When.Explain(answers);
            foreach (string name in outcome.StillToAsk.Union(outcome.NotSure))
            {
                bool alone = IsFinding(name) && rule.When.Evaluate(answers, supposed: name) == Truth.True;
                var found = new OpenAnswer(name, rule.Urgency, alone, outcome.NotSure.Contains(name));
                if (!byName.TryGetValue(name, out OpenAnswer? known) || (found.CouldRaiseTo, found.Alone).CompareTo((known.CouldRaiseTo, known.Alone)) > 0)
                {
                    byName[name] = found;
                }
            }
        }

        return
        [
            .. byName.Values
                .OrderByDescending(answer => answer.CouldRaiseTo)
                .ThenByDescending(answer => answer.Alone)
                .ThenBy(answer => answer.Name, StringComparer.Ordinal),
        ];
    }

    private static bool IsFinding(string name) => name is not (Expression.AgeName or Expression.DurationName or Expression.SexName);
}
