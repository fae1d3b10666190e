using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Exchange.Calendar;

namespace Plumbline.Tests.Documents;

public partial class CalendarFileTests
{
    private static readonly DateTimeOffset Written = new(2026, 11, 20, 18, 30, 0, TimeSpan.FromHours(1));

    // RFC 5545 by hand: section 3.6.1 for an event, 3.3.4 and 3.3.5 for dates and times, 3.3.10 for repeats. 19:00 at +01:00 is 18:00 in UTC.
    [Fact]
    public void A_day_a_time_on_the_wall_and_a_moment_are_written_as_the_standard_says()
    {
        string file = Text(
            new("a", new WholeDay(new(2028, 2, 29)), "Look back"),
            new("b", new WallTime(new(2026, 3, 29), new(19, 0)), "Note", Repeat: new(RepeatEvery.Day, 7), Reminds: true),
            new("c", new ExactMoment(new(2026, 11, 20, 19, 0, 0, TimeSpan.FromHours(1))), "Note", Repeat: new(RepeatEvery.Hour, 5)));

        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", file, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", file, StringComparison.Ordinal);
        Assert.Contains("DTSTAMP:20261120T173000Z\r\n", file, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20280229\r\nDTEND;VALUE=DATE:20280301\r\n", file, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20260329T190000\r\nRRULE:FREQ=DAILY;COUNT=7\r\n", file, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20261120T180000Z\r\nRRULE:FREQ=HOURLY;COUNT=5\r\n", file, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(file, "BEGIN:VALARM\r\nACTION:DISPLAY\r\n"));
    }

    [Fact]
    public void Commas_semicolons_backslashes_and_new_lines_are_escaped() =>
        Assert.Contains("SUMMARY:one\\, two\\; three\\\\four\\nfive\r\n", Text(new CalendarEntry("a", new WholeDay(new(2026, 1, 1)), "one, two; three\\four\r\nfive")), StringComparison.Ordinal);

    // Section 3.1: lines end in CR LF, are at most 75 octets long, and a folded one is put together again by taking out the end and the blank.
    [Fact]
    public void Whatever_is_written_no_line_is_too_long_and_the_words_come_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), drawn =>
        {
            string words = string.Concat(Enumerable.Repeat(drawn ?? "", 9)) + "Rücken \U0001F622";
            byte[] file = CalendarFile.Write("n", [new("a", new WholeDay(new(2026, 1, 1)), words, words)], Written);
            string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
            string[] lines = text.Split("\r\n");

            Assert.All(lines, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75 && line.IndexOfAny(['\r', '\n']) < 0));
            string summary = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Single(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal))["SUMMARY:".Length..];
            Assert.Equal(Kept(words), Unescaped(summary));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261120, 91).WithQuietOnSuccess(true));

    // What a text may hold: no sign that steers, no half letter, and every end of a line the same.
    private static string Kept(string words) =>
        string.Concat(words.ReplaceLineEndings("\n").EnumerateRunes().Where(rune => rune.Value == '\n' || rune.Value is >= ' ' and not 0x7F).Select(rune => rune.ToString()));

    private static string Unescaped(string text) => Escape().Replace(text, found => found.Value[1] is 'n' ? "\n" : found.Value[1..]);

    private static string Text(params CalendarEntry[] entries) => Encoding.UTF8.GetString(CalendarFile.Write("Reminders", entries, Written));

    [GeneratedRegex(@"\\.", RegexOptions.Singleline)]
    private static partial Regex Escape();
}
