using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>Which column of a table holds what; -1 for one that is not there.</summary>
internal sealed record DiaryTableColumns(int Count, int Date, int Time, int Pain, int Place, int Sleep, int Mood, int Activity, int Medicine, int Note)
{
    /// <summary>The columns by the names of the first row; null, with a fault, where those that are needed are not there.</summary>
    public static DiaryTableColumns? Of(List<DiaryTableLine> lines, List<HistoryFault> faults)
    {
        if (lines.Count == 0)
        {
            faults.Add(new("DT003", 1, "file", "the file is empty; its first row names the columns, such as date, time, pain."));
            return null;
        }

        string[] names = [.. lines[0].Cells.Select(name => name.ToLowerInvariant().Replace('_', ' ').Replace('-', ' '))];
        int Find(string column, params string[] alsoCalled)
        {
            int[] found = [.. names.Index().Where(name => name.Item == column || alsoCalled.Contains(name.Item, StringComparer.Ordinal)).Select(name => name.Index)];
            if (found.Length > 1)
            {
                faults.Add(new("DT003", lines[0].Number, column, "two columns have this name; name one of them otherwise."));
            }

            return found.Length > 0 ? found[0] : -1;
        }

        var columns = new DiaryTableColumns(
            names.Length,
            Find("date", "day", "when", "date and time", "date time", "datetime", "timestamp"),
            Find("time", "time of day", "hour"),
            Find("pain", "pain score", "pain now", "score", "nrs", "vas"),
            Find("place", "region", "where", "body part"),
            Find("sleep"),
            Find("mood"),
            Find("activity"),
            Find("medicine", "medicines", "medication"),
            Find("note", "notes", "comment"));
        foreach (string missing in new[] { columns.Date < 0 ? "date" : "", columns.Pain < 0 ? "pain" : "" }.Where(name => name.Length > 0))
        {
            faults.Add(new("DT003", lines[0].Number, missing, "no column has this name; the first row names the columns, such as date, time, pain."));
        }

        return faults.Count > 0 ? null : columns;
    }

    /// <summary>Whether a row says nothing but when.</summary>
    public bool IsSilent(DiaryTableLine line) => new[] { Pain, Sleep, Mood, Activity, Medicine, Note }.All(column => line.Cell(column).Length == 0);
}
