using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Plumbline.Reasoning;

/// <summary>A finding of a ground network: something observed, or something that could still be asked.</summary>
/// <param name="Observation">What is observed; of an open finding that it is present.</param>
/// <param name="IsOpen">Whether it could still be asked.</param>
/// <param name="Beside">Of an open finding the present findings of its group: it counts for what it adds to them.</param>
internal sealed record GroundNode(Observation Observation, bool IsOpen, ImmutableArray<int> Beside)
{
    // A ratio may ask for more than certainty; then the finding is as good as certain.
    private const double AlmostCertain = 0.999;

    /// <summary>How often it is there without any cause, in eight sets.</summary>
    internal Vector512<double> Leak(LinkStrength strength, int set) => strength.Leak(Observation, set);

    /// <summary>How often it is there with this cause alone, in eight sets; the leak itself where the cause says nothing about it.</summary>
    internal Vector512<double> Frequency(LinkStrength strength, int cause, Vector512<double> leak, int set)
    {
        Vector512<double> ln = IsOpen
            ? strength.LnFurther(cause, Observation.Findings[0], Beside, set)
            : strength.LnRatio(cause, Observation, set);
        Vector512<double> ratio = Vector512.Exp(ln);
        Vector512<double> frequency = Observation.Present
            ? Vector512.Min(Vector512.Max(Vector512.Create(AlmostCertain), leak), leak * ratio)
            : Vector512.Max(Vector512<double>.Zero, Vector512<double>.One - ((Vector512<double>.One - leak) * ratio));
        return Vector512.ConditionalSelect(Vector512.Equals(ln, Vector512<double>.Zero), leak, frequency);
    }

    /// <summary>The causes that may say something about it, in order.</summary>
    internal IEnumerable<int> Candidates(CausalModel model) => Observation.Findings.Length == 1
        ? model.CausesOf(Observation.Findings[0])
        : Observation.Findings.SelectMany(f => model.CausesOf(f)).Distinct().Order();

    /// <summary>The share of what does not leak that a cause must raise, so that alone it shows the finding as often as it does, in eight sets.</summary>
    /// <remarks>In a drawn set a cause that raises the finding may turn out not to; it does not start to hold it down.</remarks>
    internal Vector512<double> Raise(LinkStrength strength, int cause, Vector512<double> leak, int set) =>
        Observation.Present
            ? Vector512.Max(Vector512<double>.Zero, Vector512<double>.One - ((Vector512<double>.One - Frequency(strength, cause, leak, set)) / (Vector512<double>.One - leak)))
            : strength.AbsentRaise(cause, Observation.Findings[0], set);

    /// <summary>The share of what is there anyway that a cause lets through.</summary>
    internal static Vector512<double> Passes(Vector512<double> frequency, Vector512<double> leak) => Vector512.Min(Vector512<double>.One, frequency / leak);
}
