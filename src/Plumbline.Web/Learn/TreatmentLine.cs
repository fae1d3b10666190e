using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Web.Learn;

/// <summary>A treatment in a list: what it is called, and how well it is proven.</summary>
/// <param name="Treatment">The treatment.</param>
/// <param name="After">The fact without which it is not used for the condition of the page; null for none.</param>
/// <param name="Best">The effect that a fair reader looks at first; null where nothing was tested.</param>
/// <param name="BestGround">What that effect rests on.</param>
/// <param name="PositionsFor">How many bodies speak for it.</param>
/// <param name="PositionsAgainst">How many speak against it.</param>
public sealed record TreatmentLine(Treatment Treatment, string? After, Effect? Best, Ground? BestGround, int PositionsFor, int PositionsAgainst)
{
    /// <summary>The treatments of a condition as lines, by step and then by name.</summary>
    public static ImmutableArray<TreatmentLine> All(IEnumerable<Treatment> treatments, string condition, Footnotes notes) =>
    [
        .. treatments.OrderBy(treatment => treatment.Step).ThenBy(treatment => treatment.Class).ThenBy(treatment => treatment.Id, StringComparer.Ordinal)
            .Select(treatment => One(treatment, condition, notes)),
    ];

    private static TreatmentLine One(Treatment treatment, string? condition, Footnotes notes)
    {
        // What people could not tell from a dummy says most of the treatment itself; then what is most certain.
        Effect? best = treatment.Effects.Where(effect => effect.Outcome != "side-effects").OrderByDescending(effect => effect.IsBlinded).ThenByDescending(effect => effect.Certainty.Grade).FirstOrDefault();
        return new(
            treatment,
            treatment.For.FirstOrDefault(use => use.Condition == condition)?.After,
            best,
            best is null ? null : notes.Of(best.Provenance),
            treatment.Positions.Count(position => position.Direction == PositionDirection.For),
            treatment.Positions.Count(position => position.Direction == PositionDirection.Against));
    }
}
