using System.Runtime.Intrinsics;

namespace Plumbline.Reasoning;

/// <summary>How uncertain yes-or-no quantities are: −p·ln p − (1 − p)·ln(1 − p), in nats; 0 at certainty.</summary>
/// <remarks>Shannon, "A mathematical theory of communication", 1948, section 6.</remarks>
internal static class BinaryEntropy
{
    internal static double WeightedSum(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> weights)
    {
        Vector512<double> sum = Vector512<double>.Zero;
        int i = 0;
        for (; i + 8 <= probabilities.Length; i += 8)
        {
            sum = Vector512.FusedMultiplyAdd(Of(Vector512.Create(probabilities[i..])), Vector512.Create(weights[i..]), sum);
        }

        if (i < probabilities.Length)
        {
            // What is left over, filled up with certainties, whose entropy is 0.
            Span<double> last = stackalloc double[16];
            last.Clear();
            probabilities[i..].CopyTo(last);
            weights[i..].CopyTo(last[8..]);
            sum = Vector512.FusedMultiplyAdd(Of(Vector512.Create<double>(last)), Vector512.Create<double>(last[8..]), sum);
        }

        return Vector512.Sum(sum);
    }

    private static Vector512<double> Of(Vector512<double> p)
    {
        // ln 0 times 0 is 0 here; the smallest normal number stands in for 0 inside the logarithm.
        Vector512<double> least = Vector512.Create(2.2250738585072014E-308);
        Vector512<double> q = Vector512<double>.One - p;
        return -((p * Vector512.Log(Vector512.Max(p, least))) + (q * Vector512.Log(Vector512.Max(q, least))));
    }
}
