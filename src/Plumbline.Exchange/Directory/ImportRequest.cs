using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Exchange.Directory;

/// <summary>What is to be imported, and where to.</summary>
public sealed record ImportRequest
{
    /// <summary>The file; <c>-</c> for <see cref="Input"/>.</summary>
    public required string File { get; init; }

    /// <summary>The folder of the directory; it is made where it is not there.</summary>
    public required string Folder { get; init; }

    /// <summary>The specialties of the knowledge.</summary>
    public required ImmutableArray<Specialty> Specialties { get; init; }

    /// <summary>The day of the import, in UTC.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>A stream in place of a file; it cannot be gone on with after a stop.</summary>
    public Stream? Input { get; init; }

    /// <summary>What kind of file it is; null to tell by its first line.</summary>
    public DirectoryKind? Kind { get; init; }

    /// <summary>The name to import under; null for the name of the kind, or of the file for a table of one's own.</summary>
    public string? Name { get; init; }

    /// <summary>For a table of one's own: which heading stands for which field.</summary>
    public ImmutableSortedDictionary<string, string> Map { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Whether rows of specialties that no plan leads to are kept too.</summary>
    public bool KeepAll { get; init; }

    /// <summary>Whether a half-finished or finished import of the same file is done again from the start.</summary>
    public bool Again { get; init; }

    /// <summary>How many pieces are worked on at once, 1 to 64.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>After how many bytes of the file the work so far is made safe.</summary>
    public long SafeEvery { get; init; } = 128L << 20;

    /// <summary>How many bytes are read at once; a row cannot be longer.</summary>
    public int PieceLength { get; init; } = 4 << 20;
}

/// <summary>How far an import has come.</summary>
/// <param name="Bytes">How many bytes of the file were worked through.</param>
/// <param name="Length">How many it has; null where that is not known.</param>
/// <param name="Rows">How many rows were read.</param>
public readonly record struct ImportProgress(long Bytes, long? Length, long Rows);

/// <summary>What became of an import.</summary>
/// <param name="Source">What lies in the folder now; null where nothing was imported.</param>
/// <param name="Fault">Why nothing was imported; null where all went well.</param>
/// <param name="WentOnFrom">The byte of the file from which an earlier, stopped import was gone on with; 0 for the beginning.</param>
/// <param name="WasThere">Whether this very file had been imported before, so that nothing was done.</param>
/// <param name="Places">For a gazetteer, how many codes have a place now.</param>
public sealed record ImportResult(DirectorySource? Source, ImportFault? Fault = null, long WentOnFrom = 0, bool WasThere = false, int? Places = null);

/// <summary>Why a file could not be imported. It never repeats what the file holds.</summary>
/// <param name="Kind">What sort of fault it is.</param>
/// <param name="Line">The line, from 1; 0 when the whole file is meant.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ImportFault(ImportFaultKind Kind, long Line, string What, string Remedy);

/// <summary>The sorts of faults that stop an import.</summary>
public enum ImportFaultKind
{
    /// <summary>The file or the folder cannot be opened.</summary>
    Unreadable,

    /// <summary>The file is empty.</summary>
    Empty,

    /// <summary>It is none of the known kinds.</summary>
    UnknownKind,

    /// <summary>A column that is needed is not there.</summary>
    MissingColumn,

    /// <summary>The first line cannot be split into headings.</summary>
    BrokenHeader,

    /// <summary>Not JSON.</summary>
    NotJson,

    /// <summary>Something in it is too long to be read.</summary>
    TooLong,

    /// <summary>Another import under the same name is running.</summary>
    Busy,
}
