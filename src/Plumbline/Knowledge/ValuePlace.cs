namespace Plumbline.Knowledge;

/// <summary>A cited number and the place in the files where it stands.</summary>
/// <param name="File">The path below <c>knowledge/</c>.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Key">The key of the number, such as <c>likelihood-ratio</c>.</param>
/// <param name="Number">The number.</param>
public sealed record ValuePlace(string File, int Line, string Key, CitedNumber Number);
