using System.Collections.Immutable;

namespace Plumbline.Web.Components.Programme.Figures;

/// <summary>A thing in a drawing.</summary>
public enum Thing
{
    /// <summary>A chair to sit on, its seat around the place, its back to the left.</summary>
    Chair,

    /// <summary>A chair to hold on to, its back at the place.</summary>
    ChairToHold,

    /// <summary>A wall to the right of the place.</summary>
    WallRight,

    /// <summary>A wall to the left of the place.</summary>
    WallLeft,

    /// <summary>A worktop behind the person, its edge beginning at the place.</summary>
    Worktop,

    /// <summary>An exercise bike, its saddle at the place.</summary>
    Bike,

    /// <summary>A mat seen from the side, beginning at the place.</summary>
    Mat,

    /// <summary>A mat seen from above.</summary>
    MatFromAbove,
}

/// <summary>One picture of a drawing.</summary>
/// <param name="Person">The person.</param>
/// <param name="Things">What is around, each with its place from the left.</param>
/// <param name="Arrow">The path of an arrow that shows the way of the movement; null for none.</param>
/// <param name="HasFloor">Whether there is a floor.</param>
public sealed record Frame(Figure Person, ImmutableArray<(Thing Thing, double X)> Things, string? Arrow = null, bool HasFloor = true);
