using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>A published score: points for what is true of a person. A rule is a score whose items are worth one point.</summary>
/// <param name="Items">What gives points.</param>
/// <param name="Provenance">Where the points come from.</param>
public sealed record ClinicalScore(ImmutableArray<ScoreItem> Items, Provenance Provenance)
{
    /// <summary>The points of a person; an item that is not known to be true gives none.</summary>
    public double Of(Answers answers) => Items.Where(item => item.When.Evaluate(answers) == Truth.True).Sum(item => item.Points);

    internal static ClinicalScore From(YamlMap map) => new(
        map.Each("items", item => new ScoreItem(item.Number("points"), item.Expression("when"))),
        map.Provenance("items"));
}

/// <summary>An item of a score.</summary>
/// <param name="Points">What it adds; may be negative.</param>
/// <param name="When">When it does.</param>
public sealed record ScoreItem(double Points, Expression When);
