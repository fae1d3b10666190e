using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Reasoning;

/// <summary>The plain names of published cases (<c>findings:fever</c>, <c>worse_with:night</c>) and the findings they stand for.</summary>
public sealed class CaseVocabulary
{
    private readonly ImmutableSortedDictionary<string, string> _findings;

    /// <summary>Takes the names from the <c>case</c> lists of the findings.</summary>
    public CaseVocabulary(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        _findings = knowledge.Findings.Values
            .SelectMany(finding => finding.CaseWords.Select(word => KeyValuePair.Create(word, finding.Id)))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>Every name, as <c>field:name</c>.</summary>
    public IEnumerable<string> Names => _findings.Keys;

    /// <summary>The answers that names give. Two names of one finding of which one is denied and one affirmed: it is there.</summary>
    /// <param name="answers">What else is known, such as age.</param>
    /// <param name="present">Names that a case affirms.</param>
    /// <param name="absent">Names that a case denies.</param>
    /// <exception cref="KeyNotFoundException">There is no such name; see <see cref="Names"/>.</exception>
    public Answers Answer(Answers answers, IEnumerable<string> present, IEnumerable<string> absent)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(present);
        ArgumentNullException.ThrowIfNull(absent);
        Answers denied = absent.Aggregate(answers, (all, name) => all.With(_findings[name], Plumbline.Answer.Absent));
        return present.Aggregate(denied, (all, name) => all.With(_findings[name], Plumbline.Answer.Present));
    }
}
