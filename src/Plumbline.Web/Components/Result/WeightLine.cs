namespace Plumbline.Web.Components.Result;

/// <summary>How strongly an answer speaks.</summary>
public enum WeightStrength
{
    /// <summary>A little: the odds change by less than twice.</summary>
    Little,

    /// <summary>Somewhat: two to five times.</summary>
    Some,

    /// <summary>Clearly: five to ten times.</summary>
    Clear,

    /// <summary>Strongly: ten times or more.</summary>
    Strong,
}

/// <summary>An answer and what it did to a cause.</summary>
/// <param name="Said">The answer in words.</param>
/// <param name="LogOdds">The change of the natural logarithm of the odds; above 0 it speaks for the cause.</param>
public sealed record WeightLine(string Said, double LogOdds)
{
    // Where the bar is full: the most that one answer of a person may count for is a ratio of 20 (docs/reasoning.md).
    private const double FullAt = 20;

    /// <summary>
    /// The strength in the steps that readers of diagnostic studies know: ratios of 2, 5 and 10, or their inverse
    /// (Jaeschke, Guyatt and Sackett, JAMA 1994;271:703). Only a word hangs on them.
    /// </summary>
    public WeightStrength Strength => Math.Exp(Math.Abs(LogOdds)) switch
    {
        >= 10 => WeightStrength.Strong,
        >= 5 => WeightStrength.Clear,
        >= 2 => WeightStrength.Some,
        _ => WeightStrength.Little,
    };

    /// <summary>How much of its bar is filled, in [0, 1].</summary>
    public double Share => Math.Min(1, Math.Abs(LogOdds) / Math.Log(FullAt));
}
