namespace Plumbline.Knowledge;

/// <summary>A place in one file that points to something in another.</summary>
/// <param name="File">The path of the file that points.</param>
/// <param name="Line">The line there.</param>
/// <param name="Key">The key under which the id stands, such as <c>from</c> or <c>finding</c>.</param>
/// <param name="Folder">The folder that it points into.</param>
/// <param name="Id">The id that it points to.</param>
public sealed record Reference(string File, int Line, string Key, string Folder, string Id);
