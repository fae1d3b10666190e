using System.Collections.Immutable;

namespace Plumbline.Journal;

/// <summary>The courses that a diary holds. Only what holds now counts: what was corrected or taken back does not.</summary>
public static class DiaryCourse
{
    /// <summary>The pain as a whole.</summary>
    public static PainCourse Whole(Diary diary)
    {
        ArgumentNullException.ThrowIfNull(diary);
        return PainCourse.Of(from entry in diary.Current let pain = entry.Pain where pain is not null select new PainAt(entry.At, pain.Value));
    }

    /// <summary>The pain of each place that has a score, by place.</summary>
    public static ImmutableSortedDictionary<string, PainCourse> ByPlace(Diary diary)
    {
        ArgumentNullException.ThrowIfNull(diary);
        return (from entry in diary.Current
                from place in entry.Regions
                group new PainAt(entry.At, place.Value) by place.Key).ToImmutableSortedDictionary(place => place.Key, PainCourse.Of, StringComparer.Ordinal);
    }

    /// <summary>The days on which each medicine was written down.</summary>
    public static IEnumerable<(DateOnly On, string Medicine)> MedicineDays(Diary diary)
    {
        ArgumentNullException.ThrowIfNull(diary);
        return diary.Current.SelectMany(entry => entry.Medicines.Select(medicine => (DateOnly.FromDateTime(entry.At.DateTime), medicine))).Distinct();
    }
}
