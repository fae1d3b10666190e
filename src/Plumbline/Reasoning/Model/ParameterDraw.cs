namespace Plumbline.Reasoning;

/// <summary>One set of parameters: every number of the model at its point estimate, or drawn from its distribution.</summary>
/// <param name="Seed">Which set; 0 is the point estimates.</param>
/// <remarks>
/// What is drawn for a number depends on the seed and on which number it is, not on the order in which numbers are asked for, so
/// that one more answer changes no other number of the set.
/// </remarks>
internal readonly record struct ParameterDraw(ulong Seed)
{
    /// <summary>Every number at its point estimate.</summary>
    internal static ParameterDraw PointEstimates => default;

    /// <summary>How often a finding is there anyway.</summary>
    internal double Rate(CausalModel model, int finding) => Of(model.Findings[finding].Rate, Key(0, finding, 0));

    /// <summary>How often a cause alone shows a finding.</summary>
    internal double Frequency(int cause, ModelLink link) => Of(link.Frequency, Key(1, cause, link.Finding));

    /// <summary>How common a cause is.</summary>
    internal double Prior(int cause, Estimate prior) => Of(prior, Key(2, cause, 0));

    /// <summary>The odds ratio of a cause's modifier.</summary>
    internal double Odds(int cause, int modifier, Estimate odds) => Of(odds, Key(3, cause, modifier));

    /// <summary>How often one cause brings on another.</summary>
    internal double Arc(int cause, int arc, Estimate probability) => Of(probability, Key(4, cause, arc));

    private double Of(Estimate estimate, ulong key) => Seed == 0 ? estimate.Mean : estimate.Spread.Quantile(Unit(key));

    private static ulong Key(uint kind, int a, int b) => ((ulong)kind << 60) | ((ulong)(uint)a << 30) | (uint)b;

    // One word of SplitMix64 (Steele, Lea and Flood 2014), to the open interval (0, 1).
    private double Unit(ulong key)
    {
        unchecked
        {
            ulong word = (Seed * 0x9E3779B97F4A7C15UL) + (key * 0xD1B54A32D192ED03UL) + 0x9E3779B97F4A7C15UL;
            word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9UL;
            word = (word ^ (word >> 27)) * 0x94D049BB133111EBUL;
            word ^= word >> 31;
            return ((word >> 11) + 0.5) * (1.0 / (1UL << 53));
        }
    }
}
