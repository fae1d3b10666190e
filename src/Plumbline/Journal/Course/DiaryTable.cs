using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>Reads a diary that somebody kept elsewhere: a table with a row an entry, as spreadsheets save it (CSV).</summary>
/// <remarks>
/// The first row names the columns: <c>date</c> and <c>pain</c>, and where wanted <c>time</c>, <c>place</c>, <c>sleep</c>, <c>mood</c>,
/// <c>activity</c>, <c>medicine</c> and <c>note</c>. See <c>docs/diary-table.md</c>. Everything that is wrong is said at once, by row and column,
/// and never what was written there. Rows may stand in any order; a row that stands twice counts once.
/// </remarks>
public static class DiaryTable
{
    /// <summary>The biggest file that is read, in bytes.</summary>
    public const int MostBytes = 4_000_000;

    /// <summary>The most rows that are read.</summary>
    public const int MostRows = 20_000;

    /// <summary>The longest text of a cell that is kept, in characters.</summary>
    public const int LongestText = 500;

    // Once as many are said, more of them help nobody.
    private const int MostFaults = 100;

    // Nobody alive wrote before it; an earlier year is a slip.
    private const int EarliestYear = 1900;

    // Of an entry without a time only the day is known; noon is on that day in every zone's reading of it.
    private static readonly TimeOnly Noon = new(12, 0);

    private static readonly string[] TimeForms = ["H:mm", "H:mm:ss", "H.mm", "h:mm tt", "h:mmtt"];

    /// <summary>Reads a table. Never throws for what the file holds.</summary>
    /// <param name="bytes">The file: UTF-8, UTF-16 with its mark, or the old Western alphabet of Windows.</param>
    /// <param name="now">The present moment: what lies after it is a fault.</param>
    /// <param name="offsetAt">The offset from UTC of the person's own clock at a moment of it.</param>
    /// <param name="order">Whether days such as 3/4/2026 are written day first; null to find out from the whole file.</param>
    public static DiaryTableReading Read(ReadOnlySpan<byte> bytes, DateTimeOffset now, Func<DateTime, TimeSpan> offsetAt, DayOrder? order = null)
    {
        ArgumentNullException.ThrowIfNull(offsetAt);
        if (bytes.Length > MostBytes)
        {
            return DiaryTableReading.Of(new HistoryFault("DT001", 1, "file", "the file is too big; it has at most 4 million bytes."));
        }

        if (DiaryTableText.Decode(bytes) is not { } text)
        {
            return DiaryTableReading.Of(new HistoryFault("DT002", 1, "file", "this is not a text; save the table as CSV and choose that file."));
        }

        var faults = new List<HistoryFault>();
        List<DiaryTableLine> lines = DiaryTableText.Lines(text, MostRows + 1, faults);
        if (faults.Count > 0)
        {
            return DiaryTableReading.Of([.. faults]);
        }

        var columns = DiaryTableColumns.Of(lines, faults);
        if (columns is null)
        {
            return DiaryTableReading.Of([.. faults]);
        }

        var days = new DiaryTableDays(lines.Skip(1).Select(line => line.Cell(columns.Date)), order);
        if (days.IsAmbiguous)
        {
            return DiaryTableReading.Of(new HistoryFault("DT011", 1, "date", "each of these days could be day first or month first; choose which it is.")) with { IsOrderUnknown = true };
        }

        var rows = new List<DiaryTableRow>();
        foreach (DiaryTableLine line in lines.Skip(1))
        {
            if (Row(line, columns, days, now, offsetAt, faults) is { } row)
            {
                rows.Add(row);
            }
        }

        if (faults.Count > 0)
        {
            return DiaryTableReading.Of([.. faults.Take(MostFaults)]);
        }

        ImmutableArray<DiaryTableRow> once = [.. rows.DistinctBy(row => row with { Line = 0 }).OrderBy(row => row.At).ThenBy(row => row.Place, StringComparer.Ordinal).ThenBy(row => row.Pain).ThenBy(row => row.Line)];
        return new(once, rows.Count - once.Length, [], IsOrderUnknown: false);
    }

    private static DiaryTableRow? Row(DiaryTableLine line, DiaryTableColumns columns, DiaryTableDays days, DateTimeOffset now, Func<DateTime, TimeSpan> offsetAt, List<HistoryFault> faults)
    {
        int before = faults.Count;
        void Fault(string column, string code, string what) => faults.Add(new(code, line.Number, column, what));
        if (line.Cells.Length > columns.Count && line.Cells.Skip(columns.Count).Any(cell => cell.Length > 0))
        {
            Fault("row", "DT003", "this row has more cells than the first one has names; put quotes around a text with a comma in it.");
        }

        DateTimeOffset? at = At(line, columns, days, offsetAt, Fault);
        if (at > now)
        {
            Fault("date", "DT008", "this day or time is still to come; give one that has been.");
        }

        double? pain = Score(line.Cell(columns.Pain), "pain", whole: false, Fault);
        if (pain is null && line.Cell(columns.Pain).Length == 0 && columns.IsSilent(line))
        {
            Fault("pain", "DT006", "there is a day but no score; give a number from 0 to 10, or leave the row out.");
        }

        var row = new DiaryTableRow(
            line.Number,
            at ?? default,
            pain is { } points ? PainScore.Of(points) : null,
            Text(line.Cell(columns.Place), "place", Fault),
            (int?)Score(line.Cell(columns.Sleep), "sleep", whole: true, Fault),
            (int?)Score(line.Cell(columns.Mood), "mood", whole: true, Fault),
            (int?)Score(line.Cell(columns.Activity), "activity", whole: true, Fault),
            Text(line.Cell(columns.Medicine), "medicine", Fault),
            Text(line.Cell(columns.Note), "note", Fault));
        return faults.Count > before ? null : row;
    }

    private static DateTimeOffset? At(DiaryTableLine line, DiaryTableColumns columns, DiaryTableDays days, Func<DateTime, TimeSpan> offsetAt, Action<string, string, string> fault)
    {
        string date = line.Cell(columns.Date), time = line.Cell(columns.Time);
        if (time.Length == 0 && DiaryTableDays.Moment(date) is { } moment && moment.At.Year >= EarliestYear)
        {
            return moment.Offset is { } offset ? new(moment.At, offset) : new(moment.At, offsetAt(moment.At));
        }

        TimeOnly clock = Noon;
        bool isTime = time.Length == 0 || TimeOnly.TryParseExact(time, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out clock);
        if (!isTime)
        {
            fault("time", "DT005", "this is not a time; write it as 14:30.");
        }

        if (days.Day(date) is not { } day || day.Year < EarliestYear)
        {
            fault("date", "DT004", "this is not a day; write it as 2026-11-20.");
            return null;
        }

        DateTime local = day.ToDateTime(isTime && time.Length > 0 ? clock : Noon);
        return new(local, offsetAt(local));
    }

    private static double? Score(string cell, string column, bool whole, Action<string, string, string> fault)
    {
        if (cell.Length == 0)
        {
            return null;
        }

        if (!double.TryParse(cell.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out double score))
        {
            fault(column, "DT006", "this is not a number; give one from 0 to 10.");
            return null;
        }

        if (!PainScore.IsPossible(score) || (whole && !double.IsInteger(score)))
        {
            fault(column, "DT007", whole ? "this is not a whole number from 0 to 10." : "this is not from 0 to 10; a scale to 100 has to be divided by 10 first.");
            return null;
        }

        return score;
    }

    private static string? Text(string cell, string column, Action<string, string, string> fault)
    {
        if (cell.Length > LongestText)
        {
            fault(column, "DT012", "this text is too long; it has at most 500 letters.");
        }

        return cell.Length == 0 ? null : cell;
    }
}
