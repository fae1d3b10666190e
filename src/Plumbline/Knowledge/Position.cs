using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>Whether a body speaks for a treatment or against it.</summary>
public enum PositionDirection
{
    /// <summary>For it.</summary>
    For,

    /// <summary>Against it.</summary>
    Against,

    /// <summary>It looked and took no side, or only lists it.</summary>
    Neither,
}

/// <summary>How strongly a body speaks.</summary>
public enum PositionStrength
{
    /// <summary>It gave no grade.</summary>
    None,

    /// <summary>Conditional or weak: "consider", "suggest", "may be offered".</summary>
    Conditional,

    /// <summary>Strong: "offer", "do not offer", "recommend".</summary>
    Strong,
}

/// <summary>What one body says of a treatment, for whom, and when.</summary>
/// <param name="Body">Who speaks; <c>text/LANGUAGE/bodies.yaml</c> has the name.</param>
/// <param name="Year">The year of the view; null where the document carries none.</param>
/// <param name="Direction">For or against.</param>
/// <param name="Strength">How strongly.</param>
/// <param name="Scope">For which people and which use, in our own words. Outside of it the body says nothing.</param>
/// <param name="Provenance">Where it is said, and how that was read.</param>
public sealed record Position(string Body, int? Year, PositionDirection Direction, PositionStrength Strength, string Scope, Provenance Provenance)
{
    internal static Position From(YamlMap map)
    {
        var position = new Position(
            map.Id("body"),
            map.OptionalInt("year", 1990, 2100),
            map.OneOf<PositionDirection>("direction"),
            map.OneOf<PositionStrength>("strength"),
            map.Text("scope"),
            map.Citation());
        if (position is { Direction: PositionDirection.Neither, Strength: PositionStrength.Strong })
        {
            map.FaultAt("strength", TreatmentFaults.StrongNeither, position.Body);
        }

        return position;
    }
}
