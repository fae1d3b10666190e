namespace Plumbline.Reasoning;

/// <summary>The logit and its inverse.</summary>
internal static class LogOdds
{
    internal static double Of(double probability) => Math.Log(probability / (1 - probability));

    internal static double Inverse(double logit) => 1 / (1 + Math.Exp(-logit));
}
