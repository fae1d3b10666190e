namespace Plumbline.Pathway;

/// <summary>An assessment by a professional or a team.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">A kind listed in <c>knowledge/pathway/vocabulary.yaml</c>, such as a psychological assessment.</param>
public sealed record Assessment(DateOnly On, string Kind);
