using System.Collections.Immutable;
using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>What was read from a table.</summary>
/// <param name="Rows">The rows, earliest first; empty where anything is wrong: half a diary would be taken for a whole one.</param>
/// <param name="Doubles">How many rows stood there before, word for word, and were left out.</param>
/// <param name="Faults">Everything that is wrong; empty when all is well.</param>
/// <param name="IsOrderUnknown">Whether the reader has to be told if days are written day first or month first.</param>
public sealed record DiaryTableReading(ImmutableArray<DiaryTableRow> Rows, int Doubles, ImmutableArray<HistoryFault> Faults, bool IsOrderUnknown)
{
    /// <summary>The series of pain that the rows hold.</summary>
    /// <param name="place">The place that is looked at; null for the pain as a whole.</param>
    public IEnumerable<PainAt> Pain(string? place = null) =>
        from row in Rows
        where row.Place == place
        let pain = row.Pain
        where pain is not null
        select new PainAt(row.At, pain.Value);

    /// <summary>Whether both hold the same.</summary>
    public bool Equals(DiaryTableReading? other) =>
        other is not null && Rows.SequenceEqual(other.Rows) && Doubles == other.Doubles && Faults.SequenceEqual(other.Faults) && IsOrderUnknown == other.IsOrderUnknown;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rows.Length, Doubles, Faults.Length);

    internal static DiaryTableReading Of(params ImmutableArray<HistoryFault> faults) => new([], 0, faults, IsOrderUnknown: false);
}

/// <summary>One row of a table.</summary>
/// <param name="Line">The line of the file on which it begins.</param>
/// <param name="At">When it was so.</param>
/// <param name="Pain">The pain; null where the row says something else only.</param>
/// <param name="Place">Where, in the words of the table; null for the pain as a whole.</param>
/// <param name="Sleep">Sleep, 0 to 10, higher is better.</param>
/// <param name="Mood">Mood, 0 to 10, higher is better.</param>
/// <param name="Activity">How much was possible, 0 to 10, higher is better.</param>
/// <param name="Medicine">What was taken, in the words of the table.</param>
/// <param name="Note">A note.</param>
public sealed record DiaryTableRow(
    int Line, DateTimeOffset At, PainScore? Pain, string? Place, int? Sleep, int? Mood, int? Activity, string? Medicine, string? Note);

/// <summary>How days such as 3/4/2026 are written.</summary>
public enum DayOrder
{
    /// <summary>The day of the month comes first.</summary>
    DayFirst,

    /// <summary>The month comes first.</summary>
    MonthFirst,
}
