namespace Plumbline.Pathway;

/// <summary>A diagnosis that a clinician has made.</summary>
/// <param name="On">The day.</param>
/// <param name="Condition">The id of a file in <c>knowledge/conditions/</c>.</param>
public sealed record Diagnosis(DateOnly On, string Condition);
