using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;

namespace Plumbline.Exchange.Directory;

/// <summary>A directory file that is being written, and the state beside it from which it can be gone on with.</summary>
/// <remarks>
/// Rows are only ever added. A state is written after the rows that it counts are on the disk, so that a process killed at any moment leaves rows that
/// no state knows at the worst; they are cut off before the work goes on.
/// </remarks>
internal sealed class PartialDirectory : IDisposable
{
    private readonly string _final;
    private readonly string _partial;
    private readonly string _state;
    private readonly SafeFileHandle _rows;
    private readonly string _identity;
    private long _length;

    private PartialDirectory(string folder, string name, SafeFileHandle rows, string identity, ImportState? state)
    {
        (_final, _partial, _state) = Paths(folder, name);
        (_rows, _identity, State) = (rows, identity, state);
        _length = state?.RowsLength ?? 0;
        RandomAccess.SetLength(_rows, _length);
    }

    /// <summary>Where an earlier import was stopped; null for a new one.</summary>
    public ImportState? State { get; }

    /// <summary>Opens the file for an import; null where another one is at work on it.</summary>
    /// <param name="folder">The folder of the directory.</param>
    /// <param name="name">The name to import under.</param>
    /// <param name="identity">Which import it is: only the very same one is gone on with.</param>
    /// <param name="anew">Whether it begins from the start in any case.</param>
    public static PartialDirectory? Open(string folder, string name, string identity, bool anew)
    {
        var (_, partial, state) = Paths(folder, name);
        SafeFileHandle rows;
        try
        {
            rows = File.OpenHandle(partial, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(partial))
        {
            return null;
        }

        try
        {
            ImportState? before = anew ? null : ImportState.Read(state);
            bool fits = before is not null && before.Identity == identity && before.RowsLength <= RandomAccess.GetLength(rows);
            return new(folder, name, rows, identity, fits ? before : null);
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    /// <summary>What lies in the folder under a name; null where nothing does.</summary>
    public static DirectorySource? Finished(string folder, string name)
    {
        string path = Paths(folder, name).Final;
        return File.Exists(path) ? DirectoryFile.Describe(path) : null;
    }

    /// <summary>Adds rows.</summary>
    public void Append(ReadOnlySpan<byte> rows)
    {
        RandomAccess.Write(_rows, rows, _length);
        _length += rows.Length;
    }

    /// <summary>Makes safe what was done so far.</summary>
    public void Safe(long offset, bool skipping, ImportCounts counts)
    {
        RandomAccess.FlushToDisk(_rows);
        new ImportState(_identity, offset, _length, skipping, counts).Write(_state);
    }

    /// <summary>All rows are there: puts the file in its place.</summary>
    public DirectorySource Finish(ImportRequest request, string name, DirectoryKind kind, ImmutableArray<string> bits, ImportCounts counts)
    {
        var (each, numbers, newest, hash) = DirectoryFile.Survey(_rows, _length);
        var source = new DirectorySource
        {
            Name = name,
            Kind = kind,
            File = request.File == "-" ? "-" : Path.GetFileName(request.File),
            Imported = request.Today,
            Newest = newest,
            Counts = counts,
            Numbers = numbers,
            Specialties = bits.Select((id, bit) => KeyValuePair.Create(id, each[bit])).Where(pair => pair.Value > 0).ToImmutableSortedDictionary(StringComparer.Ordinal),
            Bits = bits,
            Identity = _identity,
            Hash = hash,
        };
        DirectoryFile.Close(_rows, _length, source);
        File.Move(_partial, _final, overwrite: true);
        File.Delete(_state);
        return source;
    }

    /// <summary>Throws away what was begun.</summary>
    public void Discard()
    {
        File.Delete(_partial);
        File.Delete(_state);
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();

    private static (string Final, string Partial, string State) Paths(string folder, string name) => (
        Path.Combine(folder, name + DirectoryFile.Extension),
        Path.Combine(folder, name + ".partial"),
        Path.Combine(folder, name + ".partial.json"));
}
