namespace Plumbline.Pathway;

/// <summary>An operation on the spine or a joint.</summary>
/// <param name="On">The day.</param>
/// <param name="Treatment">The id of a file in <c>knowledge/treatments/</c>.</param>
public sealed record Operation(DateOnly On, string Treatment);
