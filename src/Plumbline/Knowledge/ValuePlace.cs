namespace Plumbline.Knowledge;

/// <summary>A cited number and the place in the files where it stands.</summary>
/// <param name="File">The path below <c>knowledge/</c>.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Path">The keys that lead to the number, such as <c>findings/present/likelihood-ratio</c>.</param>
/// <param name="Subject">What it is about beside the thing that the file describes, such as a finding; null where nothing else.</param>
/// <param name="Number">The number.</param>
public sealed record ValuePlace(string File, int Line, string Path, string? Subject, CitedNumber Number)
{
    /// <summary>The key of the number itself, such as <c>likelihood-ratio</c>.</summary>
    public string Key => Path[(Path.LastIndexOf('/') + 1)..];
}
