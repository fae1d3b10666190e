namespace Plumbline.Web.Components.Programme.Figures;

/// <summary>How an arm or a leg is held: by the directions of its parts, or by the place that it reaches.</summary>
/// <param name="Upper">The direction of the upper arm or thigh.</param>
/// <param name="Lower">The direction of the forearm or shank.</param>
/// <param name="End">The direction of the hand or foot; null for on in the direction of the part before.</param>
/// <param name="Reaches">Where wrist or ankle are; null where the directions say it.</param>
/// <param name="Bend">To which side the elbow or knee bends when it reaches: 1 or -1.</param>
public sealed record Limb(double Upper, double Lower, double? End, Spot? Reaches, int Bend)
{
    /// <summary>A limb by its directions.</summary>
    public static Limb Turned(double upper, double lower, double? end = null) => new(upper, lower, end, null, 1);

    /// <summary>A leg whose ankle is at a place; the knee bends to the front.</summary>
    public static Limb Leg(double x, double y, double foot = 0) => new(0, 0, foot, new(x, y), 1);

    /// <summary>An arm whose wrist is at a place; the elbow bends down and back.</summary>
    public static Limb Arm(double x, double y, double? hand = null, int bend = -1) => new(0, 0, hand, new(x, y), bend);

    /// <summary>The joint in the middle and the end, for a limb that begins at a place.</summary>
    /// <param name="from">Shoulder or hip.</param>
    /// <param name="upper">The length of the upper part.</param>
    /// <param name="lower">The length of the lower part.</param>
    public (Spot Middle, Spot End) From(Spot from, double upper, double lower)
    {
        if (Reaches is not { } goal)
        {
            Spot joint = from.Go(Upper, upper);
            return (joint, joint.Go(Lower, lower));
        }

        // The law of cosines; what is out of reach is pointed at.
        double far = Math.Clamp(from.To(goal), Math.Abs(upper - lower) + 0.01, upper + lower - 0.01);
        double angle = Math.Acos(((upper * upper) + (far * far) - (lower * lower)) / (2 * upper * far)) * 180 / Math.PI;
        double direction = from.Toward(goal);
        Spot middle = from.Go(direction + (Bend * angle), upper);
        return (middle, from.Go(direction, far));
    }
}
