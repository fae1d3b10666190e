namespace Plumbline.Pathway;

/// <summary>A device that was implanted.</summary>
/// <param name="Kind">Which device: a kind listed in <c>knowledge/pathway/vocabulary.yaml</c>.</param>
/// <param name="Implanted">The day.</param>
/// <param name="Removed">The day it was taken out; null while it is in place.</param>
public sealed record Implant(string Kind, DateOnly Implanted, DateOnly? Removed = null);
