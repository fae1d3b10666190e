using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Reasoning;

namespace Plumbline.Web.Components.Result;

/// <summary>The causes of a result in the order in which a person reads them.</summary>
/// <param name="First">Those that are shown with their ranges, most probable first.</param>
/// <param name="SomethingElse">What is outside the list; always shown and explained.</param>
/// <param name="Folded">Those that fit less well. Never one that must not be missed: a place in this list could reassure.</param>
public sealed record CauseSections(ImmutableArray<CauseBelief> First, CauseBelief? SomethingElse, ImmutableArray<CauseBelief> Folded)
{
    /// <summary>The id of the cause that stands for everything outside the list.</summary>
    public const string Else = "something-else";

    // As many as a reader can hold side by side; those after them are one tap away.
    private const int MostFirst = 6;

    // Even when nothing fits well, the best few are shown with their ranges.
    private const int LeastFirst = 3;

    /// <summary>Sorts the causes of a result.</summary>
    public static CauseSections Of(KnowledgeBase knowledge, Differential differential)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(differential);
        CauseBelief[] ranked =
        [
            .. differential.Causes.Where(cause => cause.Id != Else)
                .Where(cause => !knowledge.Conditions[cause.Id].IsDangerous || CanBeWorded(cause)),
        ];
        CauseBelief[] first = [.. ranked.Where((cause, place) => place < (CanBeWorded(cause) ? MostFirst : LeastFirst))];
        return new(
            [.. first],
            differential.Causes.FirstOrDefault(cause => cause.Id == Else),
            [.. ranked.Except(first).Where(cause => !knowledge.Conditions[cause.Id].IsDangerous)]);
    }

    /// <summary>Whether the range is high enough that its word does not reassure.</summary>
    public static bool CanBeWorded(CauseBelief cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        return Chance.Of(cause.Range) != ChanceWord.LessLikely;
    }
}
