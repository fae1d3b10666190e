using Plumbline.Journal;
using Plumbline.Web.Components.Gallery;

namespace Plumbline.Web.Components.Body;

internal static class BodyMapFormStates
{
    private const string Sheets = "body-map.css body-areas.css";

    public static IEnumerable<ComponentState> All =>
    [
        ComponentState.Of<BodyMapForm>("nothing marked", ("Told", BodyMapTold.Nothing)) with { Stylesheet = Sheets },
        ComponentState.Of<BodyMapForm>("pain, numbness and a missing foot", ("Told", new BodyMapTold { Marks = BodyMapPictureStates.Many })) with { Stylesheet = Sheets },
    ];
}

internal static class BodyMapPictureStates
{
    internal static readonly BodyMark[] ManyMarks =
    [
        new("low-back", BodySide.Left, BodyMarkKind.Pain, ["quality-aching"]),
        new("buttock", BodySide.Left, BodyMarkKind.Pain, []),
        new("back-thigh", BodySide.Left, BodyMarkKind.Pain, ["quality-shooting", "quality-electric"]),
        new("calf", BodySide.Left, BodyMarkKind.Pain, ["quality-burning"]),
        new("calf", BodySide.Left, BodyMarkKind.Numb, []),
        new("sole", BodySide.Left, BodyMarkKind.Numb, []),
        new("foot-top", BodySide.Right, BodyMarkKind.Missing, []),
        new("toes", BodySide.Right, BodyMarkKind.Pain, ["quality-burning"]),
    ];

    private static readonly string[] SomeRoots = ["l5", "s1"];

    private static readonly string[] AllRoots = ["l1", "l2", "l3", "l4", "l5", "s1", "s2", "s3", "s4-s5"];

    internal static System.Collections.Immutable.ImmutableArray<BodyMark> Many => [.. ManyMarks];

    public static IEnumerable<ComponentState> All =>
    [
        State("nothing marked", []),
        State("one place", [new("knee", BodySide.Right, BodyMarkKind.Pain, [])]),
        State("pain, numbness and a missing foot", ManyMarks),
        State("two nerve roots laid over it", ManyMarks, SomeRoots),
        State("all nerve roots", [], AllRoots),
    ];

    private static ComponentState State(string name, BodyMark[] marks, params string[] roots) =>
        ComponentState.Of<BodyMapPicture>(name, ("Marks", marks), ("Roots", roots)) with { Stylesheet = "body-map.css" };
}
