using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Plumbline.Exchange.Directory;

/// <summary>What somebody looks for.</summary>
/// <param name="From">Where they are.</param>
/// <param name="Specialties">The ids of the specialties, any of which will do.</param>
/// <param name="Within">How far they can go.</param>
/// <param name="Most">How many they want to see, 1 to 200.</param>
/// <param name="OnlyTelehealth">Whether only those count whose source says that they offer visits by video or telephone.</param>
public sealed record ProviderQuery(GeoPoint From, ImmutableArray<string> Specialties, Distance Within, int Most = 10, bool OnlyTelehealth = false)
{
    /// <summary>The most that can be asked for.</summary>
    public const int Limit = 200;
}

/// <summary>All imported files of a folder, as they were when it was opened. Any number of threads may ask.</summary>
/// <remarks>Names and addresses stay in the files; places and specialties are held in memory, some 40 bytes a row and 33 more for each specialty that was asked for.</remarks>
public sealed class ProviderDirectory : IDisposable
{
    private readonly ImmutableArray<DirectoryFile> _files;
    private readonly List<(int File, long Offset, ulong Bits, GeoPoint Place)> _rows;
    private readonly ConcurrentDictionary<string, Lazy<NearestTree>> _trees = new(StringComparer.Ordinal);

    private ProviderDirectory(ImmutableArray<DirectoryFile> files, ImmutableArray<string> damaged, List<(int, long, ulong, GeoPoint)> rows)
    {
        (_files, Damaged, _rows) = (files, damaged, rows);
        Sources = [.. files.Select(file => file.Source)];
    }

    /// <summary>No files at all.</summary>
    public static ProviderDirectory Empty { get; } = new([], [], []);

    /// <summary>Where the rows came from, by name.</summary>
    public ImmutableArray<DirectorySource> Sources { get; }

    /// <summary>The names of files in the folder that could not be used.</summary>
    public ImmutableArray<string> Damaged { get; }

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Count;

    /// <summary>Opens all directory files of a folder; one that is not there holds none.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static ProviderDirectory Open(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var files = ImmutableArray.CreateBuilder<DirectoryFile>();
        var damaged = ImmutableArray.CreateBuilder<string>();
        var rows = new List<(int, long, ulong, GeoPoint)>();
        foreach (string path in Files(folder))
        {
            int before = rows.Count;
            DirectoryFile? file = null;
            try
            {
                file = DirectoryFile.Open(path);
                int index = files.Count;
                rows.EnsureCapacity(checked(rows.Count + (int)Math.Min(file.Source.Counts.Kept, file.RowsLength / ProviderRow.HeadLength)));
                file.Walk((row, offset) =>
                {
                    var (latitude, longitude, bits) = ProviderRow.Head(row);
                    rows.Add((index, offset, bits, GeoPoint.TryOf(latitude, longitude) ?? throw new InvalidDataException("A row lies nowhere.")));
                });
                files.Add(file);
            }
            catch (Exception e) when (e is InvalidDataException or FileNotFoundException)
            {
                // One bad file must not hide the others.
                file?.Dispose();
                rows.RemoveRange(before, rows.Count - before);
                damaged.Add(Path.GetFileName(path));
            }
        }

        return new(files.ToImmutable(), damaged.ToImmutable(), rows);
    }

    /// <summary>The paths of the directory files of a folder, by name.</summary>
    public static ImmutableArray<string> Files(string folder) => System.IO.Directory.Exists(folder)
        ? [.. System.IO.Directory.EnumerateFiles(folder, "*" + DirectoryFile.Extension).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The names of the sources whose rows are no longer as they were written. Reads everything.</summary>
    public ImmutableArray<string> Changed() => [.. _files.Where(file => !file.IsWhole()).Select(file => file.Source.Name)];

    /// <summary>The nearest providers, nearest first. Of rows with one number and one address only the first is given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one or more than <see cref="ProviderQuery.Limit"/> are asked for.</exception>
    /// <exception cref="InvalidDataException">A file was damaged after it was opened.</exception>
    public ImmutableArray<NearProvider> Near(ProviderQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(query.Most, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Most, ProviderQuery.Limit, nameof(query));
        for (int wanted = query.Most; ; wanted *= 2)
        {
            Hit[] hits = Hits(query, wanted);
            var found = new List<NearProvider>(query.Most);
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (Hit hit in hits)
            {
                NearProvider one = Row(hit);
                if (found.Count < query.Most && (one.Provider.Number.Length == 0 || seen.Add(SamePlace(one.Provider))))
                {
                    found.Add(one);
                }
            }

            if (found.Count == query.Most || hits.Length < wanted)
            {
                return [.. found];
            }
        }
    }

    /// <summary>The nearest rows as they stand in the index: what the timing of a search measures.</summary>
    internal Hit[] Hits(ProviderQuery query, int most)
    {
        Direction from = Direction.Of(query.From);
        double within = query.Within.ToChordSquared();
        Func<int, bool>? accept = query.OnlyTelehealth ? row => (_rows[row].Bits & ProviderRow.TelehealthYes) != 0 : null;
        Hit[] best = [];
        foreach (string specialty in query.Specialties.Distinct(StringComparer.Ordinal))
        {
            NearestTree tree = Tree(specialty);
            var hits = new Hit[Math.Min(most, tree.Count)];
            int found = tree.Near(from, within, hits, accept);
            best = best.Length == 0
                ? hits[..found]
                : [.. best.Concat(hits[..found]).DistinctBy(hit => hit.Row).OrderBy(hit => hit.ChordSquared).ThenBy(hit => hit.Row).Take(most)];
        }

        return best;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (DirectoryFile file in _files)
        {
            file.Dispose();
        }
    }

    private NearestTree Tree(string specialty) => _trees.GetOrAdd(specialty, id => new(() =>
    {
        ulong[] bits = [.. _files.Select(file => file.Source.Bits.IndexOf(id) is >= 0 and var bit ? 1UL << bit : 0)];
        var rows = new List<PlacedRow>();
        for (int i = 0; i < _rows.Count; i++)
        {
            if ((_rows[i].Bits & bits[_rows[i].File]) != 0)
            {
                rows.Add(PlacedRow.Of(_rows[i].Place, i));
            }
        }

        return new NearestTree([.. rows]);
    })).Value;

    private NearProvider Row(Hit hit)
    {
        var (file, offset, _, _) = _rows[hit.Row];
        return new(_files[file].Row(offset), Distance.OfChordSquared(hit.ChordSquared), _files[file].Source);
    }

    private static string SamePlace(Provider provider) =>
        $"{provider.Number}\n{provider.Lines.FirstOrDefault()}\n{(ZipCode.Parse(provider.PostalCode) is { } zip ? zip.ToString(System.Globalization.CultureInfo.InvariantCulture) : provider.PostalCode)}";
}
