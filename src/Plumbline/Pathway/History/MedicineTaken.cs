namespace Plumbline.Pathway;

/// <summary>A medicine that a person takes now.</summary>
/// <param name="Name">The name as written down; it need not be known to <c>knowledge/medicines/</c>.</param>
/// <param name="Dose">How much; null when not said.</param>
public sealed record MedicineTaken(string Name, Dose? Dose = null);
