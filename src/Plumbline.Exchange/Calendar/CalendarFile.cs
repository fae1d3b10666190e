using System.Globalization;
using System.Text;

namespace Plumbline.Exchange.Calendar;

/// <summary>Writes a calendar file that any calendar reads: RFC 5545, in UTF-8.</summary>
public static class CalendarFile
{
    /// <summary>The media type of the file.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    // Section 3.1: a line is at most 75 octets long, its end not counted.
    private const int LongestLine = 75;
    private const string LineEnd = "\r\n";

    /// <summary>Writes a file.</summary>
    /// <param name="name">What the calendar is called.</param>
    /// <param name="entries">The entries, in the order of writing.</param>
    /// <param name="written">When it was written.</param>
    public static byte[] Write(string name, IEnumerable<CalendarEntry> entries, DateTimeOffset written)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(entries);
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//Plumbline//Reminders//EN");
        Line(file, "CALSCALE:GREGORIAN");
        Line(file, "METHOD:PUBLISH");
        Line(file, "X-WR-CALNAME:" + Escaped(name));
        foreach (CalendarEntry entry in entries)
        {
            Write(file, entry, written);
        }

        Line(file, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(file.ToString());
    }

    private static void Write(StringBuilder file, CalendarEntry entry, DateTimeOffset written)
    {
        Line(file, "BEGIN:VEVENT");
        Line(file, "UID:" + Escaped(entry.Uid));
        Line(file, "DTSTAMP:" + Utc(written));
        foreach (string line in Start(entry.When))
        {
            Line(file, line);
        }

        if (entry.Repeat is { } repeat)
        {
            string frequency = repeat.Every switch { RepeatEvery.Hour => "HOURLY", RepeatEvery.Day => "DAILY", _ => "WEEKLY" };
            Line(file, string.Create(CultureInfo.InvariantCulture, $"RRULE:FREQ={frequency};COUNT={repeat.Times}"));
        }

        Line(file, "SUMMARY:" + Escaped(entry.Summary));
        if (entry.Description is { } description)
        {
            Line(file, "DESCRIPTION:" + Escaped(description));
        }

        Line(file, "CLASS:PRIVATE");
        Line(file, "TRANSP:TRANSPARENT");
        if (entry.Reminds)
        {
            Line(file, "BEGIN:VALARM");
            Line(file, "ACTION:DISPLAY");
            Line(file, "TRIGGER:PT0M");
            Line(file, "DESCRIPTION:" + Escaped(entry.Summary));
            Line(file, "END:VALARM");
        }

        Line(file, "END:VEVENT");
    }

    // A whole day ends where the next one begins; what has a time ends where it starts.
    private static IEnumerable<string> Start(CalendarTime when) => when switch
    {
        WholeDay day => ["DTSTART;VALUE=DATE:" + Date(day.Day), "DTEND;VALUE=DATE:" + Date(day.Day.AddDays(1))],
        WallTime wall => ["DTSTART:" + Date(wall.Day) + wall.Time.ToString("'T'HHmmss", CultureInfo.InvariantCulture)],
        ExactMoment exact => ["DTSTART:" + Utc(exact.Moment)],
        _ => throw new ArgumentOutOfRangeException(nameof(when), "This kind of time is not known."),
    };

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    // Section 3.3.11; a sign that steers a printer or is half a letter has no place in a text.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (Rune rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(rune.ToString()),
                < ' ' or 0x7F => escaped,
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }

    // A long line goes on in the next one after a blank, and no letter is cut in two.
    private static void Line(StringBuilder file, string line)
    {
        int octets = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append(LineEnd).Append(' ');
                octets = 1;
            }

            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        file.Append(LineEnd);
    }
}
