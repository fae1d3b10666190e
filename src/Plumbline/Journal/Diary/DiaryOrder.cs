namespace Plumbline.Journal;

/// <summary>Orders of entries in which no two differ without a difference being decided.</summary>
internal static class DiaryOrder
{
    /// <summary>By the moment that they are about.</summary>
    public static IComparer<DiaryEntry> ByMoment { get; } = Comparer<DiaryEntry>.Create((one, other) =>
        one.At.CompareTo(other.At) is not 0 and var moment ? moment : OfWriting(one, other));

    /// <summary>By when they were written.</summary>
    public static IComparer<DiaryEntry> ByWriting { get; } = Comparer<DiaryEntry>.Create(OfWriting);

    // Two servers may write in the same instant; the id decides, so that every reading agrees.
    private static int OfWriting(DiaryEntry one, DiaryEntry other) =>
        one.Written.CompareTo(other.Written) is not 0 and var written ? written : one.Id.CompareTo(other.Id);
}
