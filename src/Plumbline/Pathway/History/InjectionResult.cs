namespace Plumbline.Pathway;

/// <summary>The result of one injection that was meant to treat.</summary>
/// <param name="On">The day.</param>
/// <param name="Treatment">The id of a file in <c>knowledge/treatments/</c>.</param>
/// <param name="Relief">The part of the pain that went; null when not recorded.</param>
/// <param name="Weeks">For how many weeks; null when not recorded.</param>
public sealed record InjectionResult(DateOnly On, string Treatment, Share? Relief, double? Weeks);
