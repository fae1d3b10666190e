using System.Collections.Immutable;

namespace Plumbline.Journal;

/// <summary>From where a body is drawn.</summary>
public enum BodyView
{
    /// <summary>From the front: the person's right is on the viewer's left.</summary>
    Front,

    /// <summary>From behind: the person's left is on the viewer's left.</summary>
    Back,

    /// <summary>The feet from above, toes down: the person's right is on the viewer's left.</summary>
    Feet,

    /// <summary>The soles, toes down: the person's left is on the viewer's left.</summary>
    Soles,
}

/// <summary>One drawing of the body. It is a drawing and no measurement: it says where something is, not how large.</summary>
/// <param name="View">From where it is drawn.</param>
/// <param name="Width">The width of the drawing, in its own units; x runs from 0 to it, to the right.</param>
/// <param name="Height">The height in the same units; y runs from 0 to it, downwards.</param>
/// <param name="Outline">The silhouette: closed paths of absolute M, L, C and Z.</param>
/// <param name="Lines">Lines that help to find one's way, such as the spine: open paths.</param>
/// <param name="Areas">The regions that can be marked: closed paths within the outline that do not overlap.</param>
/// <param name="RootAreas">Where each nerve root is usually felt on the skin: closed paths; the name is the id of a root.</param>
public sealed record BodyFigure(
    BodyView View,
    int Width,
    int Height,
    ImmutableArray<string> Outline,
    ImmutableArray<string> Lines,
    ImmutableArray<BodyArea> Areas,
    ImmutableArray<BodyArea> RootAreas)
{
    /// <summary>All drawings, in the order of showing.</summary>
    public static ImmutableArray<BodyFigure> All { get; } = [FrontDrawing.Figure, BackDrawing.Figure, FeetDrawing.Figure, SolesDrawing.Figure];

    internal static BodyFigure Of(BodyView view, int width, int height, string[] outline, string[] lines, BodyShape[] regions, BodyShape[] roots) =>
        new(view, width, height, [.. outline], [.. lines], Both(view, width, regions), Both(view, width, roots));

    private static ImmutableArray<BodyArea> Both(BodyView view, int width, BodyShape[] shapes)
    {
        BodySide right = view is BodyView.Front or BodyView.Feet ? BodySide.Left : BodySide.Right;
        BodySide left = right == BodySide.Left ? BodySide.Right : BodySide.Left;
        return [.. shapes.SelectMany(shape => shape.IsPair
            ? [new BodyArea(shape.Name, left, BodyPath.Mirror(shape.Path, width)), new BodyArea(shape.Name, right, shape.Path)]
            : new[] { new BodyArea(shape.Name, BodySide.Middle, shape.Path) })];
    }
}

/// <summary>A part of a drawing.</summary>
/// <param name="Name">The id of the region or of the root.</param>
/// <param name="Side">The side, as the person drawn sees it.</param>
/// <param name="Path">The closed path of absolute M, L, C and Z, in the units of its <see cref="BodyFigure"/>.</param>
public sealed record BodyArea(string Name, BodySide Side, string Path);
