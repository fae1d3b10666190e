using System.Collections.Immutable;
using static Plumbline.Web.Components.Programme.Figures.Limb;

namespace Plumbline.Web.Components.Programme.Figures;

/// <summary>The poses of every exercise: where it begins and where it goes. The floor is at 180, a picture is 200 wide.</summary>
public static class ExerciseFigures
{
    private static readonly (Limb, Limb) Hanging = (Turned(266, 276), Turned(274, 284));
    private static readonly (Limb, Limb) FeetBefore = (Leg(112, 172), Leg(115, 172));
    private static readonly (Limb, Limb) BentLying = (Leg(150, 172), Leg(153, 172));
    private static readonly (Limb, Limb) HandsOnThighs = (Arm(101, 126), Arm(103, 125));
    private static readonly (Limb, Limb) BesideTheBody = (Turned(352, 356), Turned(353, 357));

    private static readonly ImmutableDictionary<string, ImmutableArray<Frame>> Known = new Dictionary<string, ImmutableArray<Frame>>(StringComparer.Ordinal)
    {
        ["exercise-walk"] =
        [
            new(Side(92, 95, 88, 87, 86, (Turned(291, 284, 14), Turned(254, 236, -38)), (Turned(244, 262), Turned(292, 322))), []),
            new(Side(92, 95, 88, 87, 86, (Turned(254, 236, -38), Turned(291, 284, 14)), (Turned(292, 322), Turned(244, 262))), []),
        ],
        ["exercise-cycle"] =
        [
            new(Side(74, 92, 66, 58, 76, (Leg(112, 128, -8), Leg(96, 156, -14)), (Arm(131, 74, 20), Arm(133, 74, 20))), [(Thing.Bike, 70)]),
            new(Side(74, 92, 66, 58, 76, (Leg(96, 156, -14), Leg(112, 128, -8)), (Arm(131, 74, 20), Arm(133, 74, 20))), [(Thing.Bike, 70)]),
        ],
        ["exercise-chair-rise"] =
        [
            new(Side(78, 133, 66, 66, 78, FeetBefore, (Arm(110, 124), Arm(113, 124))), [(Thing.Chair, 70)], "M128,92C142,78 146,66 146,50"),
            new(Side(110, 93, 90, 90, 89, FeetBefore, Hanging), [(Thing.Chair, 70)]),
        ],
        ["exercise-heel-raise"] =
        [
            new(Side(78, 93, 90, 90, 89, (Leg(78, 172), Leg(80, 172)), (Arm(116, 98), Arm(119, 98))), [(Thing.ChairToHold, 122)], "M48,168V148"),
            new(Side(88, 84, 90, 90, 89, (Leg(87, 162, -50), Leg(89, 162, -50)), (Arm(116, 98), Arm(119, 98))), [(Thing.ChairToHold, 122)]),
        ],
        ["exercise-wall-push"] =
        [
            new(Side(76, 96, 74, 74, 78, (Leg(54, 172), Leg(57, 172)), (Arm(141, 60, 78), Arm(143, 58, 78))), [(Thing.WallRight, 150)], "M26,96h24"),
            new(Side(89, 101, 64, 64, 70, (Leg(54, 172), Leg(57, 172)), (Arm(141, 60, 78), Arm(143, 58, 78))), [(Thing.WallRight, 150)]),
        ],
        ["exercise-bridge"] =
        [
            new(Side(106, 166, 180, 180, 181, BentLying, BesideTheBody), [(Thing.Mat, 24)], "M104,140v-22"),
            new(Side(101, 146, 205, 205, 181, BentLying, BesideTheBody), [(Thing.Mat, 24)]),
        ],
        ["exercise-arm-and-leg"] =
        [
            new(Side(91, 132, 14, 14, 4, (Turned(268, 181, 181), Turned(272, 181, 181)), (Arm(137, 173, 0), Arm(140, 173, 0))), [(Thing.Mat, 20)]),
            new(Side(91, 132, 14, 14, 4, (Turned(180, 180, 266), Turned(272, 181, 181)), (Arm(137, 173, 0), Turned(16, 10))), [(Thing.Mat, 20)]),
        ],
        ["exercise-wall-slide"] =
        [
            new(Side(64, 97, 90, 90, 89, (Leg(86, 172), Leg(89, 172)), Hanging), [(Thing.WallLeft, 52)], "M40,92v28"),
            new(Side(64, 126, 90, 90, 89, (Leg(86, 172), Leg(89, 172)), (Arm(86, 116), Arm(88, 116))), [(Thing.WallLeft, 52)]),
        ],
        ["exercise-side-leg-raise"] =
        [
            new(Figure.FromTheFront(new(104, 93), 90, (Turned(269, 270, 262), Turned(271, 270, 278)), (Arm(62, 96, bend: 1), Turned(280, 276))), [(Thing.ChairToHold, 58)], "M138,158C148,154 156,148 161,141"),
            new(Figure.FromTheFront(new(104, 93), 90, (Turned(269, 270, 262), Turned(304, 303, 318)), (Arm(62, 96, bend: 1), Turned(280, 276))), [(Thing.ChairToHold, 58)]),
        ],
        ["exercise-knee-to-chest"] =
        [
            new(Side(106, 166, 180, 180, 181, BentLying, BesideTheBody), [(Thing.Mat, 24)], "M128,118C116,108 104,108 94,114"),
            new(Side(106, 166, 180, 180, 176, (Turned(133, 4, 20), Leg(153, 172)), (Arm(84, 136, 40, 1), Arm(86, 136, 40, 1))), [(Thing.Mat, 24)]),
        ],
        ["exercise-knee-rolls"] =
        [
            new(Figure.FromTheFront(new(104, 96), 180, (Turned(0, 0, 0), Turned(0, 0, 0)), (Turned(270, 182), Turned(90, 178)), 0.55), [(Thing.MatFromAbove, 14)], "M140,116C142,130 136,140 128,146", HasFloor: false),
            new(Figure.FromTheFront(new(104, 96), 180, (Turned(306, 36, 20), Turned(312, 30, 20)), (Turned(270, 182), Turned(90, 178)), 0.92), [(Thing.MatFromAbove, 14)], HasFloor: false),
        ],
        ["exercise-pelvic-tilt"] =
        [
            new(Side(106, 166, 160, 201, 181, BentLying, (Turned(62, 320), Turned(62, 320))), [(Thing.Mat, 24)], "M82,126v18"),
            new(Side(106, 165, 181, 179, 181, BentLying, (Turned(58, 322), Turned(58, 322))), [(Thing.Mat, 24)]),
        ],
        ["exercise-cat-and-camel"] =
        [
            new(Side(76, 132, 44, -18, -52, (Turned(268, 181, 181), Turned(272, 181, 181)), (Arm(120, 173, 0), Arm(123, 173, 0))), [(Thing.Mat, 20)], "M98,88v-20"),
            new(Side(76, 132, -9, 34, 38, (Turned(268, 181, 181), Turned(272, 181, 181)), (Arm(122, 173, 0), Arm(125, 173, 0))), [(Thing.Mat, 20)], "M98,92v20"),
        ],
        ["exercise-prop-on-elbows"] =
        [
            new(Side(98, 168, 1, 1, 2, (Turned(180, 182, 184), Turned(180, 182, 184)), (Turned(187, 181), Turned(186, 181))), [(Thing.Mat, 8)], "M150,146v-22"),
            new(Side(98, 168, 16, 40, 58, (Turned(180, 182, 184), Turned(180, 182, 184)), (Turned(282, -1, 0), Turned(280, -1, 0))), [(Thing.Mat, 8)]),
        ],
        ["exercise-seated-bend"] =
        [
            new(Side(72, 133, 90, 90, 89, FeetBefore, HandsOnThighs), [(Thing.Chair, 64)], "M118,62C134,72 142,86 144,102"),
            new(Side(72, 133, 40, -14, -48, FeetBefore, (Arm(122, 164, 280), Arm(125, 164, 280))), [(Thing.Chair, 64)]),
        ],
        ["exercise-thigh-back-stretch"] =
        [
            new(Side(64, 133, 90, 90, 89, (Leg(132, 170, 62), Leg(104, 172)), (Arm(92, 127), Arm(94, 126))), [(Thing.Chair, 56)], "M104,70C114,74 120,80 124,88"),
            new(Side(64, 133, 60, 60, 68, (Leg(132, 170, 62), Leg(104, 172)), (Arm(106, 136), Arm(108, 135))), [(Thing.Chair, 56)]),
        ],
        ["exercise-calf-stretch"] =
        [
            new(Side(78, 98, 86, 86, 88, (Leg(52, 172), Leg(102, 172)), (Arm(126, 62, 80), Arm(128, 60, 80))), [(Thing.WallRight, 135)], "M18,96h24"),
            new(Side(90, 103, 80, 80, 84, (Leg(52, 172), Leg(102, 172)), (Arm(126, 62, 80), Arm(128, 60, 80))), [(Thing.WallRight, 135)]),
        ],
        ["exercise-sit-tall"] =
        [
            new(Side(76, 133, 112, 64, 40, FeetBefore, HandsOnThighs), [(Thing.Chair, 64)], "M128,86V62"),
            new(Side(74, 133, 90, 93, 88, FeetBefore, (Arm(96, 126), Arm(98, 125))), [(Thing.Chair, 64)]),
        ],
        ["exercise-step-stand"] =
        [
            new(Side(84, 93, 90, 90, 89, (Leg(84, 172), Leg(86, 172)), (Turned(266, 276), Arm(112, 92))), [(Thing.Worktop, 60)]),
            new(Side(90, 94, 90, 90, 89, (Leg(103, 172), Leg(78, 172)), (Turned(266, 276), Arm(116, 92))), [(Thing.Worktop, 60)]),
        ],
        ["exercise-one-leg-stand"] =
        [
            new(Side(84, 93, 90, 90, 89, (Leg(84, 172), Leg(86, 172)), (Turned(266, 276), Arm(112, 92))), [(Thing.Worktop, 60)], "M122,160v-20"),
            new(Side(84, 93, 90, 90, 89, (Turned(322, 250, -12), Leg(86, 172)), (Turned(266, 276), Arm(112, 92))), [(Thing.Worktop, 60)]),
        ],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The ids of the exercises that have a drawing.</summary>
    public static IEnumerable<string> Ids => Known.Keys.Order(StringComparer.Ordinal);

    /// <summary>The pictures of an exercise in their order; empty where there are none.</summary>
    /// <param name="exercise">Its id.</param>
    public static ImmutableArray<Frame> Of(string exercise) => Known.GetValueOrDefault(exercise, []);

    private static Figure Side(double x, double y, double low, double high, double neck, (Limb Near, Limb Far) legs, (Limb Near, Limb Far) arms) =>
        Figure.FromTheSide(new(x, y), low, high, neck, legs, arms);
}
