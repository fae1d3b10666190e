namespace Plumbline;

/// <summary>Where a value comes from: a source, and the place inside it.</summary>
/// <param name="Source">The id of a file in <c>knowledge/sources/</c>.</param>
/// <param name="At">The page, table, figure or recommendation, as a reader would look it up.</param>
public sealed record Citation(string Source, string At);
