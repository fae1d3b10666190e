using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Journal;

/// <summary>Makes diary entries of the rows of a table.</summary>
public static class DiaryTableEntries
{
    private const int IdBytes = 16;

    /// <summary>The entries of a table, earliest first.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="written">When they are taken over.</param>
    /// <param name="place">The place that the words of a table mean, as <see cref="DiaryPlace"/> writes it; null where they mean none that is known, and then go into the note.</param>
    /// <param name="medicine">The id of a medicine that the words mean; null where it is kept in the person's own words.</param>
    /// <remarks>The same row always makes an entry of the same id, so that a table that is brought twice is there once.</remarks>
    public static ImmutableArray<DiaryEntry> Of(IEnumerable<DiaryTableRow> rows, DateTimeOffset written, Func<string, string?> place, Func<string, string?> medicine)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(medicine);
        return [.. rows.Select(row => Entry(row, written, row.Place is { } words ? place(words) : null, medicine))];
    }

    private static DiaryEntry Entry(DiaryTableRow row, DateTimeOffset written, string? place, Func<string, string?> medicine)
    {
        string unknownPlace = row.Place is { } words && place is null ? words : "";
        string note = string.Join(": ", new[] { unknownPlace, row.Note ?? "" }.Where(part => part.Length > 0));
        return new()
        {
            Id = Identity(row),
            At = row.At,
            Written = written,
            Pain = place is null && unknownPlace.Length == 0 ? row.Pain : null,
            Regions = row.Pain is { } pain && place is { } known ? DiaryEntryRegions.SetItem(known, pain) : DiaryEntryRegions,
            Sleep = Good(row.Sleep),
            Mood = Good(row.Mood),
            Activity = Good(row.Activity),
            Medicines = row.Medicine is { } taken ? [medicine(taken) ?? DiaryMedicine.Own(taken.Length <= DiaryMedicine.Longest ? taken : taken[..DiaryMedicine.Longest])] : [],
            Note = unknownPlace.Length > 0 && row.Pain is { } there ? string.Create(CultureInfo.InvariantCulture, $"{note} ({there.Points}/10)") : note,
        };
    }

    private static ImmutableSortedDictionary<string, PainScore> DiaryEntryRegions { get; } = ImmutableSortedDictionary.Create<string, PainScore>(StringComparer.Ordinal);

    private static Rating? Good(int? points) => points is { } known ? Rating.Of(known) : null;

    private static Guid Identity(DiaryTableRow row)
    {
        string all = string.Join('\u001F', row.At.ToString("o", CultureInfo.InvariantCulture), row.Pain, row.Place, row.Sleep, row.Mood, row.Activity, row.Medicine, row.Note);
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(all));

        // Marked as an id made from content (version 8 of RFC 9562), so that it never meets one drawn by chance.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash.AsSpan(0, IdBytes), bigEndian: true);
    }
}
