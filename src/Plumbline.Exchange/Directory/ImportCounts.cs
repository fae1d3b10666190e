using System.Collections.Immutable;

namespace Plumbline.Exchange.Directory;

/// <summary>How many rows of a file were read, kept and left out, and why. Kept and left out come to what was read.</summary>
/// <param name="Read">All rows below the header, or resources that name a place to be seen at.</param>
/// <param name="Kept">Rows that can be found now.</param>
/// <param name="People">Of the rows in use: those of single persons, kept or not.</param>
/// <param name="Organisations">Of the rows in use: those of organisations, kept or not.</param>
/// <param name="Skipped">How many were left out, for each reason that occurred.</param>
/// <param name="FirstRows">The number of the first row that was left out for each reason, from 1.</param>
public sealed record ImportCounts(
    long Read,
    long Kept,
    long People,
    long Organisations,
    ImmutableSortedDictionary<SkipReason, long> Skipped,
    ImmutableSortedDictionary<SkipReason, long> FirstRows)
{
    /// <summary>Nothing yet.</summary>
    public static ImportCounts None { get; } = new(0, 0, 0, 0, ImmutableSortedDictionary<SkipReason, long>.Empty, ImmutableSortedDictionary<SkipReason, long>.Empty);

    /// <summary>These and the rows that follow them.</summary>
    internal ImportCounts Then(ImportCounts next) => new(
        Read + next.Read,
        Kept + next.Kept,
        People + next.People,
        Organisations + next.Organisations,
        Skipped.SetItems(next.Skipped.Select(pair => KeyValuePair.Create(pair.Key, pair.Value + Skipped.GetValueOrDefault(pair.Key)))),
        next.FirstRows.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value + Read).SetItems(FirstRows));

    /// <inheritdoc/>
    public bool Equals(ImportCounts? other) =>
        other is not null && (Read, Kept, People, Organisations) == (other.Read, other.Kept, other.People, other.Organisations)
        && Skipped.SequenceEqual(other.Skipped) && FirstRows.SequenceEqual(other.FirstRows);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Read, Kept, People, Organisations, Skipped.Count);
}

/// <summary>Counts while rows are read.</summary>
internal sealed class ImportCounter
{
    private readonly long[] _skipped = new long[Enum.GetValues<SkipReason>().Length];
    private readonly long[] _first = new long[Enum.GetValues<SkipReason>().Length];
    private long _read;
    private long _kept;

    public long People { get; set; }

    public long Organisations { get; set; }

    public void Keep()
    {
        _read++;
        _kept++;
    }

    public void Skip(SkipReason reason)
    {
        _read++;
        if (_skipped[(int)reason]++ == 0)
        {
            _first[(int)reason] = _read;
        }
    }

    public ImportCounts Take()
    {
        var counts = new ImportCounts(_read, _kept, People, Organisations, Some(_skipped), Some(_first));
        Array.Clear(_skipped);
        Array.Clear(_first);
        (_read, _kept, People, Organisations) = (0, 0, 0, 0);
        return counts;
    }

    private static ImmutableSortedDictionary<SkipReason, long> Some(long[] counts) =>
        Enum.GetValues<SkipReason>().Where(reason => counts[(int)reason] > 0).ToImmutableSortedDictionary(reason => reason, reason => counts[(int)reason]);
}
