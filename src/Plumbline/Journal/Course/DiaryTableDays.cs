using System.Globalization;

namespace Plumbline.Journal;

/// <summary>Reads the days of a table. Whether the day or the month comes first is found from all of them together.</summary>
internal sealed class DiaryTableDays
{
    private const int Months = 12;
    private const int LettersOfYear = 4;

    private static readonly string[] MomentForms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    private static readonly string[] OffsetForms = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd HH:mmzzz", "yyyy-MM-dd HH:mm:sszzz"];

    private readonly DayOrder? _order;

    public DiaryTableDays(IEnumerable<string> cells, DayOrder? order)
    {
        // A point between the numbers is used where the day comes first; a stroke or a hyphen leaves it open.
        var open = cells.Select(Split).OfType<int[]>().ToList();
        bool dayFirst = open.Any(parts => parts[0] > Months), monthFirst = open.Any(parts => parts[1] > Months);
        _order = order ?? (dayFirst, monthFirst) switch
        {
            (true, false) => DayOrder.DayFirst,
            (false, true) => DayOrder.MonthFirst,
            _ => null,
        };
        IsAmbiguous = order is null && open.Count > 0 && !dayFirst && !monthFirst && open.Any(parts => parts[0] != parts[1]);
    }

    /// <summary>Whether every day could be read both ways, to different days.</summary>
    public bool IsAmbiguous { get; }

    /// <summary>The day in a cell; null where it is none.</summary>
    public DateOnly? Day(string cell)
    {
        if (DateOnly.TryParseExact(cell, ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyy-M-d", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            || DateOnly.TryParseExact(cell, ["d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return day;
        }

        if (Split(cell) is not [var first, var second, var year])
        {
            return null;
        }

        var (date, month) = _order == DayOrder.MonthFirst ? (second, first) : (first, second);
        return (_order is not null || first == second) && month is >= 1 and <= Months && year is >= 1 and <= 9999 && date >= 1 && date <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, date)
            : null;
    }

    /// <summary>A day with a time in one cell, with its offset where it has one; null where it is none.</summary>
    public static (DateTime At, TimeSpan? Offset)? Moment(string cell)
    {
        if (DateTime.TryParseExact(cell, MomentForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local))
        {
            return (DateTime.SpecifyKind(local, DateTimeKind.Unspecified), null);
        }

        string withOffset = cell.EndsWith('Z') ? cell[..^1] + "+00:00" : cell;
        return DateTimeOffset.TryParseExact(withOffset, OffsetForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment) ? (moment.DateTime, moment.Offset) : null;
    }

    // The three numbers of a day whose year comes last; null for every other form.
    private static int[]? Split(string cell)
    {
        string[] parts = cell.Split('/', '-');
        return parts.Length == 3 && parts[2].Length == LettersOfYear && parts.All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? [.. parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture))]
            : null;
    }
}
