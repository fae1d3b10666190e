namespace Plumbline.Web.Components.Result;

/// <summary>An answer and what it did to a cause.</summary>
/// <param name="Said">The answer in words.</param>
/// <param name="LogOdds">The change of the natural logarithm of the odds; above 0 it speaks for the cause.</param>
public sealed record WeightLine(string Said, double LogOdds);
