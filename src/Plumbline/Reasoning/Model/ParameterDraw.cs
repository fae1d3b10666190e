namespace Plumbline.Reasoning;

/// <summary>One set of parameters: every number of the model at its point estimate, or drawn from its distribution.</summary>
/// <remarks>
/// A number's deviation depends on the seed and on which number it is, not on the order in which numbers are asked for, so that
/// one more answer changes no other number of the set.
/// </remarks>
internal readonly record struct ParameterDraw(ulong Seed)
{
    internal const int RateOf = 0;
    internal const int PriorOf = 1;
    internal const int OddsOf = 2;
    internal const int ArcOf = 3;
    internal const int LinkOf = 4;

    /// <summary>Every number at its point estimate.</summary>
    internal static ParameterDraw PointEstimates => default;

    internal static ulong Key(int a, int b = 0, int kind = RateOf) => ((ulong)(uint)a << 32) | ((ulong)(uint)b << 8) | (uint)kind;

    internal static ulong Key(int a, int kind) => Key(a, 0, kind);

    internal double Of(Estimate estimate, ulong key) => estimate.At(Deviations(key));

    /// <summary>A standard normal deviate that belongs to this number in this set; 0 for the point estimates.</summary>
    internal double Deviations(ulong key)
    {
        if (Seed == 0)
        {
            return 0;
        }

        // Box and Muller (1958) on two words of SplitMix64 (Steele, Lea and Flood 2014).
        ulong state = unchecked((Seed * 0x9E3779B97F4A7C15UL) ^ (key * 0xD1B54A32D192ED03UL));
        double radius = Math.Sqrt(-2 * Math.Log(1 - Unit(ref state)));
        return radius * Math.Cos(2 * Math.PI * Unit(ref state));
    }

    private static double Unit(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            ulong word = state;
            word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9UL;
            word = (word ^ (word >> 27)) * 0x94D049BB133111EBUL;
            word ^= word >> 31;
            return (word >> 11) * (1.0 / (1UL << 53));
        }
    }
}
