namespace Plumbline.Knowledge.Strict;

/// <summary>A part of a file that was read: a map, a list or a text. It knows its place, so that whoever finds fault can say where.</summary>
internal abstract class YamlNode(YamlPlace place, int line)
{
    /// <summary>The file and the log that its faults go to.</summary>
    public YamlPlace Place { get; } = place;

    /// <summary>The line on which it starts, counted from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The map that it stands in, at whatever depth of lists; null for the root and for what nobody asked for.</summary>
    public YamlMap? Parent { get; set; }

    /// <summary>The key under which it stands there; empty for the root.</summary>
    public string Key { get; set; } = "";

    /// <summary>What it is, in words.</summary>
    public abstract string Shape { get; }

    /// <summary>Records a fault at this place.</summary>
    public void Fault(FaultKind kind, params ReadOnlySpan<string> facts) => Place.Log.Add(kind, Place.File, Line, facts);

    /// <summary>Reports each key of each map in here that nobody asked for.</summary>
    public abstract void NameUnknownKeys();
}

/// <summary>A file that is being read.</summary>
/// <param name="File">Its path below <c>knowledge/</c>.</param>
/// <param name="Log">Where faults go.</param>
internal sealed record YamlPlace(string File, ReadingLog Log)
{
    /// <summary>The file's name without folder and extension: the id of what it describes.</summary>
    public string Id => Path.GetFileNameWithoutExtension(File);
}
