using System.Collections.Immutable;

namespace Plumbline.Journal;

/// <summary>All that one person wrote into their diary. Immutable; entries are only ever added.</summary>
/// <remarks>
/// A correction is an entry that names the one whose place it takes. What comes of the corrections does not depend on the order in which
/// entries arrived, and an entry that arrives twice counts once.
/// </remarks>
public sealed class Diary : IEquatable<Diary>
{
    /// <summary>The most entries of one person: several a day for many years.</summary>
    public const int MostEntries = 20_000;

    /// <summary>The most bytes that the entries of one person take in a file; below it every diary can be downloaded and opened again.</summary>
    public const int MostBytes = 6_500_000;

    private readonly ImmutableDictionary<Guid, DiaryEntry> _byId;
    private ImmutableArray<DiaryThread> _threads;
    private ImmutableArray<DiaryEntry> _current;

    private Diary(ImmutableArray<DiaryEntry> written, ImmutableDictionary<Guid, DiaryEntry> byId) => (Written, _byId) = (written, byId);

    /// <summary>Nothing written yet.</summary>
    public static Diary Empty { get; } = new([], ImmutableDictionary<Guid, DiaryEntry>.Empty);

    /// <summary>Every entry, also those that were corrected since and those that take something back, in the order of writing.</summary>
    public ImmutableArray<DiaryEntry> Written { get; }

    /// <summary>What holds now: corrections applied, what was taken back left out; by <see cref="DiaryEntry.At"/>, earliest first.</summary>
    public ImmutableArray<DiaryEntry> Current => _current.IsDefault
        ? _current = [.. Threads.Where(thread => !thread.Last.Withdrawn).Select(thread => thread.Last).Order(DiaryOrder.ByMoment)]
        : _current;

    /// <summary>Each moment written about, with its older versions, also those taken back; in the order in which each was first written.</summary>
    public ImmutableArray<DiaryThread> Threads => _threads.IsDefault ? _threads = DiaryThread.Of(Written, _byId) : _threads;

    /// <summary>Whether one more entry finds room, whatever it says.</summary>
    public bool HasRoom => Written.Length < MostEntries && Written.Sum(entry => (long)entry.MostBytesInFile) <= MostBytes - DiaryForm.MostBytes;

    /// <summary>A diary of entries in any order; of those with one id the first counts.</summary>
    public static Diary Of(IEnumerable<DiaryEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var byId = ImmutableDictionary.CreateBuilder<Guid, DiaryEntry>();
        ImmutableArray<DiaryEntry> written = [.. entries.Where(entry => byId.TryAdd(entry.Id, entry)).Order(DiaryOrder.ByWriting)];
        return written.IsEmpty ? Empty : new(written, byId.ToImmutable());
    }

    /// <summary>The diary with one more entry; the same one where an entry with this id is there.</summary>
    public Diary With(DiaryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (_byId.ContainsKey(entry.Id))
        {
            return this;
        }

        int after = Written.BinarySearch(entry, DiaryOrder.ByWriting);
        return new(Written.Insert(~after, entry), _byId.Add(entry.Id, entry));
    }

    /// <summary>The entry with this id, corrected since or not; null where there is none.</summary>
    public DiaryEntry? Find(Guid id) => _byId.GetValueOrDefault(id);

    /// <summary>What was written about the same moment as an entry; null where the entry is not in the diary.</summary>
    public DiaryThread? ThreadOf(Guid id) => _byId.ContainsKey(id) ? Threads.First(thread => thread.Last.Id == id || thread.Earlier.Any(entry => entry.Id == id)) : null;

    /// <summary>Whether both hold the same entries.</summary>
    public bool Equals(Diary? other) => other is not null && Written.SequenceEqual(other.Written);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Diary);

    /// <inheritdoc/>
    public override int GetHashCode() => Written.Length == 0 ? 0 : HashCode.Combine(Written.Length, Written[0], Written[^1]);
}
