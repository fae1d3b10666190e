namespace Plumbline.Pathway;

/// <summary>What a scan showed.</summary>
/// <param name="On">The day.</param>
/// <param name="Shows">A finding listed in <c>knowledge/pathway/vocabulary.yaml</c>, such as a match with the symptoms.</param>
public sealed record ImagingFinding(DateOnly On, string Shows);
