using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Reasoning;

/// <summary>Leaves out each thing that a person told in turn; what is one observation is left out as one.</summary>
/// <remarks>
/// The present findings of a group measure one thing. Leaving out one of several would tell what it adds to the others. Where a cause makes the
/// others as good as certain already, that is less than nothing, because it only lets other causes catch up: no word about the finding.
/// </remarks>
internal sealed class Omissions(ImmutableArray<Finding> derived)
{
    private readonly ImmutableHashSet<string> _mentioned =
        [.. derived.SelectMany(finding => finding.Derived!.AnyOf.Concat(finding.Derived.NoneOf)), .. derived.Select(finding => finding.Id)];

    /// <summary>Every omission that answers allow.</summary>
    /// <param name="answers">What was told.</param>
    /// <param name="complete">The same with all that follows from it.</param>
    /// <param name="whole">The network that <paramref name="complete"/> was grounded on.</param>
    internal IEnumerable<Omission> Of(Answers answers, Answers complete, Grounding whole)
    {
        if (answers.Age is not null)
        {
            yield return new(whole, [Expression.AgeName], complete with { Age = null }, []);
        }

        if (answers.Sex != Sex.Unknown)
        {
            yield return new(whole, [Expression.SexName], complete with { Sex = Sex.Unknown }, []);
        }

        if (answers.Duration is not null)
        {
            yield return new(whole, [Expression.DurationName], complete with { Duration = null }, []);
        }

        var given = answers.Findings.Where(pair => pair.Value is Answer.Present or Answer.Absent).Select(pair => pair.Key);
        foreach (IGrouping<string, string> together in given.GroupBy(finding => ObservationOf(finding, whole), StringComparer.Ordinal))
        {
            yield return Without([.. together], answers, complete, whole);
        }
    }

    private Omission Without(ImmutableArray<string> told, Answers answers, Answers complete, Grounding whole)
    {
        if (!told.Any(_mentioned.Contains))
        {
            return new(whole, told, Without(complete, told), told);
        }

        // What followed from the answers may no longer follow.
        Answers without = DerivedAnswers.Complete(derived, Without(answers, told));
        return new(whole, told, without, [.. told, .. derived.Select(one => one.Id).Where(one => !told.Contains(one) && without[one] != complete[one])]);
    }

    private static Answers Without(Answers answers, ImmutableArray<string> told) =>
        told.Aggregate(answers, (left, finding) => left.With(finding, Answer.Unanswered));

    // A finding that no cause is linked to is part of none.
    private static string ObservationOf(string finding, Grounding whole) =>
        whole.Model.FindingIndex.TryGetValue(finding, out int f) && whole.ObservationOf(f) is >= 0 and int n ? whole.Observations[n].Id : finding;
}
