namespace Plumbline.Journal;

/// <summary>A part as it was drawn: what has two sides is drawn once, on the viewer's right, and mirrored.</summary>
internal readonly record struct BodyShape(string Name, string Path, bool IsPair)
{
    public static BodyShape Middle(string name, string path) => new(name, path, IsPair: false);

    public static BodyShape Pair(string name, string path) => new(name, path, IsPair: true);
}
