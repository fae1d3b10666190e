namespace Plumbline.Reasoning;

/// <summary>A number of the model with its uncertainty.</summary>
/// <param name="Mean">The point estimate.</param>
/// <param name="Spread">How it is distributed.</param>
internal readonly record struct Estimate(double Mean, Distribution Spread);
