using System.Collections.Immutable;

namespace Plumbline.Knowledge.Strict;

/// <summary>What one reading collects on its way: faults, references and cited values. One log, one reading, one thread.</summary>
internal sealed class ReadingLog(KnowledgeFiles files)
{
    private readonly HashSet<Fault> _faults = [];
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly List<Reference> _references = [];
    private readonly List<ValuePlace> _values = [];
    private readonly List<SaysPlace> _says = [];

    /// <summary>All files, also those that turned out to be unreadable: an id exists when its file does.</summary>
    public KnowledgeFiles Files { get; } = files;

    /// <summary>Everything in these files that points to something in another, in the order of reading.</summary>
    public IReadOnlyList<Reference> References => _references;

    /// <summary>Every number that carries a citation or a judgement, in the order of reading.</summary>
    public IReadOnlyList<ValuePlace> Values => _values;

    /// <summary>Every place that says which row of the seeds it carries, in the order of reading.</summary>
    public IReadOnlyList<SaysPlace> Says => _says;

    /// <summary>How wide numbers without an interval are; null until <c>uncertainty.yaml</c> is read.</summary>
    public Uncertainty? Uncertainty { get; set; }

    /// <summary>The sources, which are read first: a value is read as its source is, where it does not say otherwise.</summary>
    public ImmutableSortedDictionary<string, Source> Sources { get; set; } = ImmutableSortedDictionary<string, Source>.Empty;

    /// <summary>The faults so far, in order of file and line.</summary>
    public ImmutableArray<Fault> Faults => [.. _faults.Order()];

    /// <summary>The paths that some reader has opened.</summary>
    public IReadOnlySet<string> Read => _read;

    /// <summary>How a source was read; the least where it is unknown.</summary>
    public ReadStatus ReadOf(string? source) => source is not null && Sources.TryGetValue(source, out Source? known) ? known.Read : ReadStatus.Recalled;

    /// <summary>Records a fault; the same fault in the same line counts once.</summary>
    public void Add(FaultKind kind, string file, int line, params ReadOnlySpan<string> facts) => _faults.Add(new(kind, file, line, facts));

    /// <summary>Records that one file points to another.</summary>
    public void Add(Reference reference) => _references.Add(reference);

    /// <summary>Records that a file carries a row of the seeds.</summary>
    public void Add(SaysPlace says) => _says.Add(says);

    /// <summary>Records a number and where it stands.</summary>
    public void Add(ValuePlace value) => _values.Add(value);

    /// <summary>Reads every file of a folder, each a map with an <c>id</c> that is its file name.</summary>
    /// <param name="folder">Such as <c>findings</c>; a folder that does not exist is empty.</param>
    /// <param name="read">Makes the thing out of its map; <c>id</c> may be read with <see cref="YamlMap.OwnId"/>.</param>
    /// <returns>What was read, by id, without the files that are not a map at all.</returns>
    public ImmutableSortedDictionary<string, T> Folder<T>(string folder, Func<YamlMap, T> read)
    {
        var things = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (string id in Files.Ids(folder))
        {
            OneFile($"{folder}/{id}.yaml", map =>
            {
                map.OwnId();
                things[id] = read(map);
                return true;
            });
        }

        return things.ToImmutable();
    }

    /// <summary>Reads one file that is a map.</summary>
    /// <returns>What was made of it; the default where there is no such file or it is not a map.</returns>
    public T? OneFile<T>(string path, Func<YamlMap, T> read)
    {
        if (!Files.Contents.TryGetValue(path, out ImmutableArray<byte> bytes))
        {
            return default;
        }

        _read.Add(path);
        if (YamlLoader.Load(path, bytes, this) is not { } root)
        {
            return default;
        }

        if (root is not YamlMap map)
        {
            Add(ShapeFaults.WrongShape, path, root.Line, path, root.Shape, "a map");
            return default;
        }

        T made = read(map);
        map.NameUnknownKeys();
        return made;
    }

    /// <summary>The text of a file that is not YAML, marked as read; null where it is absent or not text.</summary>
    public string? Plain(string path)
    {
        _read.Add(path);
        return Files.Contents.TryGetValue(path, out ImmutableArray<byte> bytes) ? KnowledgeText.Decode(path, bytes, this) : null;
    }
}
