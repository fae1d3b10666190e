using System.Collections.Immutable;

namespace Plumbline.Web.Components.Programme.Figures;

/// <summary>A group of parts that are drawn as one: one outline around all of them, so that no line crosses a joint.</summary>
/// <param name="Class">How it is filled.</param>
/// <param name="Parts">The parts.</param>
public sealed record Layer(string Class, ImmutableArray<Part> Parts);

/// <summary>A person as a drawing: layers from far to near, and the head.</summary>
/// <param name="Far">What lies behind the trunk.</param>
/// <param name="Trunk">The trunk.</param>
/// <param name="Near">What lies before it.</param>
/// <param name="Head">The middle of the head.</param>
/// <param name="Nose">Where the face looks.</param>
public sealed record Figure(ImmutableArray<Layer> Far, Layer Trunk, ImmutableArray<Layer> Near, Spot Head, Spot? Nose)
{
    /// <summary>The radius of the head.</summary>
    public const double HeadRadius = 11;

    /// <summary>Where the ankle of a person who stands is above the floor.</summary>
    public const double AnkleHeight = 8;

    // Parts of a body 167 high, in the proportions of adults: thigh and shank a quarter of the height each, trunk a little more,
    // upper arm a sixth, forearm a seventh.
    internal const double Thigh = 40, Shank = 39, HalfTrunk = 24, UpperArm = 29, Forearm = 24;
    private const double Hand = 7, Neck = 9, FootBack = 5, FootFront = 15, Sole = 4.5, FootRadius = 3.5;

    /// <summary>Somebody seen from the right side.</summary>
    /// <param name="hip">Where the hip is.</param>
    /// <param name="low">The direction of the lower half of the trunk, from the hip.</param>
    /// <param name="high">The direction of its upper half.</param>
    /// <param name="neck">The direction of the neck.</param>
    /// <param name="legs">The near and the far leg.</param>
    /// <param name="arms">The near and the far arm.</param>
    public static Figure FromTheSide(Spot hip, double low, double high, double neck, (Limb Near, Limb Far) legs, (Limb Near, Limb Far) arms)
    {
        Spot waist = hip.Go(low, HalfTrunk), shoulder = waist.Go(high, HalfTrunk), throat = shoulder.Go(neck, Neck), head = throat.Go(neck, HeadRadius);
        return new(
            [Arm(shoulder, arms.Far, "f-far"), .. Leg(hip, legs.Far, "f-far")],
            new("f-shirt", [new(hip, 10, waist, 9), new(waist, 9, shoulder, 10.5), new(shoulder, 4.5, throat, 4.5)]),
            [.. Leg(hip, legs.Near, "f-legs"), Arm(shoulder, arms.Near, "f-skin")],
            head,
            head.Go(neck - 90, HeadRadius));
    }

    /// <summary>Somebody seen from the front or, lying, from above.</summary>
    /// <param name="hip">The middle of the hips.</param>
    /// <param name="up">The direction of the trunk.</param>
    /// <param name="legs">The legs on the left and the right of the drawing of somebody upright.</param>
    /// <param name="arms">The arms, in the same order.</param>
    /// <param name="shortened">How long thighs and shanks look, 1 being their length: less where they come towards the eye.</param>
    public static Figure FromTheFront(Spot hip, double up, (Limb Left, Limb Right) legs, (Limb Left, Limb Right) arms, double shortened = 1)
    {
        const double HalfHips = 9, HalfShoulders = 16;
        Spot chest = hip.Go(up, 2 * HalfTrunk), throat = chest.Go(up, Neck), head = throat.Go(up, HeadRadius);
        Spot hipLeft = hip.Go(up + 90, HalfHips), hipRight = hip.Go(up - 90, HalfHips), left = chest.Go(up + 90, HalfShoulders), right = chest.Go(up - 90, HalfShoulders);
        return new(
            [],
            new("f-shirt", [new(hipLeft, 8, left, 6.5), new(hipRight, 8, right, 6.5), new(left, 6.5, right, 6.5), new(hipLeft, 8, hipRight, 8), new(hip, 12, chest, 12), new(chest, 4.5, throat, 4.5)]),
            [.. Leg(hipLeft, legs.Left, "f-legs", shortened, front: true), .. Leg(hipRight, legs.Right, "f-legs", shortened, front: true), Arm(left, arms.Left, "f-skin"), Arm(right, arms.Right, "f-skin")],
            head,
            null);
    }

    private static ImmutableArray<Layer> Leg(Spot hip, Limb limb, string kind, double shortened = 1, bool front = false)
    {
        var (knee, ankle) = limb.From(hip, Thigh * shortened, Shank * shortened);
        double foot = limb.End ?? 0;
        Spot heel = front ? ankle : ankle.Go(foot + 180, FootBack).Go(foot - 90, Sole), toe = front ? ankle.Go(foot, FootBack) : ankle.Go(foot, FootFront).Go(foot - 90, Sole);
        return
        [
            new(kind == "f-far" ? kind : "f-shoe", [new(heel, FootRadius, toe, FootRadius - 0.5), new(ankle, FootRadius, heel, FootRadius)]),
            new(kind, [new(hip, 9.5, knee, 6.5), new(knee, 6.5, ankle, 4.2)]),
        ];
    }

    private static Layer Arm(Spot shoulder, Limb limb, string kind)
    {
        var (elbow, wrist) = limb.From(shoulder, UpperArm, Forearm);
        double hand = limb.End ?? elbow.Toward(wrist);
        return new(kind, [new(shoulder, 6, elbow, 4.6), new(elbow, 4.6, wrist, 3.4), new(wrist, 3.6, wrist.Go(hand, Hand), 2.6)]);
    }
}
