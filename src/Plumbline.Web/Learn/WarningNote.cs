using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Web.Learn;

/// <summary>A safety rule as a page shows it.</summary>
/// <param name="Flag">The rule.</param>
/// <param name="IsAlone">Whether the finding of this page fires it by itself.</param>
/// <param name="Grounds">What it rests on.</param>
public sealed record WarningNote(RedFlag Flag, bool IsAlone, ImmutableArray<Ground> Grounds)
{
    /// <summary>The rules as notes, the most urgent first; of equal urgency those that need no other answer first.</summary>
    /// <param name="flags">The rules.</param>
    /// <param name="finding">The finding of the page; null for none.</param>
    /// <param name="notes">The sources of the page.</param>
    public static ImmutableArray<WarningNote> All(IEnumerable<RedFlag> flags, string? finding, Footnotes notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        return
        [
            .. flags.Select(flag => (flag, IsAlone: finding is not null && IsEnough(flag.When, finding)))
                .OrderByDescending(pair => pair.flag.Urgency).ThenByDescending(pair => pair.IsAlone).ThenBy(pair => pair.flag.Id, StringComparer.Ordinal)
                .Select(pair => new WarningNote(pair.flag, pair.IsAlone, notes.Of(pair.flag.Because))),
        ];
    }

    private static bool IsEnough(Expression when, string finding) => when.Evaluate(Answers.None.With(finding, Answer.Present)) == Truth.True;
}
