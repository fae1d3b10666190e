using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Journal;

namespace Plumbline.Tests.Journal.Course;

public class DiaryTableTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_table_of_a_spreadsheet_is_read_with_its_times_and_places()
    {
        var read = Read("date,time,pain,place,sleep,medicine,note\n2026-11-02,21:30,6.5,left calf,4,ibuprofen,\"long, hard day\"\n2026-11-01,,5,,,,\n");

        Assert.Empty(read.Faults);
        Assert.Equal(
            [
                new DiaryTableRow(3, new(2026, 11, 1, 12, 0, 0, TimeSpan.FromHours(1)), PainScore.Of(5), null, null, null, null, null, null),
                new DiaryTableRow(2, new(2026, 11, 2, 21, 30, 0, TimeSpan.FromHours(1)), PainScore.Of(6.5), "left calf", 4, null, null, "ibuprofen", "long, hard day"),
            ],
            read.Rows);
    }

    [Theory]
    [InlineData("Date;Pain\n2026-11-01;6,5\n")]
    [InlineData("day\tscore\r\n01.11.2026\t6.5\r\n")]
    [InlineData("\"date\",\"pain\"\r2026/11/01,\"6,5\"\r")]
    [InlineData("when,NRS\n2026-11-01T12:00,6.5")]
    [InlineData("timestamp,vas\n2026-11-01T12:00:00+01:00,6.5")]
    [InlineData("date,time,pain\n\n2026-11-01,12.00,6.5\n,,\n")]
    [InlineData("date,time,pain\n11/1/2026,12:00 PM,6.5\n", DayOrder.MonthFirst)]
    [InlineData("date,time,pain\n1/11/2026,12:00,6.5\n", DayOrder.DayFirst)]
    public void Separators_names_ends_of_lines_and_ways_to_write_a_day_do_not_matter(string table, DayOrder? order = null)
    {
        var read = Read(table, order);

        Assert.Empty(read.Faults);
        Assert.Equal((new(2026, 11, 1, 12, 0, 0, TimeSpan.FromHours(1)), PainScore.Of(6.5)), (read.Rows.Single().At, read.Rows.Single().Pain!.Value));
    }

    [Fact]
    public void The_encodings_that_spreadsheets_save_in_give_the_same_rows()
    {
        const string Table = "date,pain,note\n2026-11-01,5,m\u00fcde\n";
        Encoding[] encodings = [new UTF8Encoding(true), new UTF8Encoding(false), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), Encoding.Latin1];

        Assert.All(encodings, encoding => Assert.Equal("m\u00fcde", DiaryTable.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Table)], Now, Offset).Rows.Single().Note));
    }

    // 13/4 can only be day first, so that 3/4 in the same file is the third of April.
    [Fact]
    public void The_whole_file_tells_whether_the_day_comes_first()
    {
        var read = Read("date,pain\n13/4/2026,5\n3/4/2026,6\n");

        Assert.Equal([new(2026, 4, 3), new DateOnly(2026, 4, 13)], read.Pain().Select(entry => entry.On));
    }

    [Fact]
    public void Where_every_day_could_be_read_both_ways_the_person_is_asked()
    {
        var read = Read("date,pain\n3/4/2026,5\n5/4/2026,6\n");

        Assert.True(read.IsOrderUnknown);
        Assert.Equal(["DT011"], read.Faults.Select(fault => fault.Code));
        Assert.Equal(new DateOnly(2026, 3, 4), Read("date,pain\n3/4/2026,5\n", DayOrder.MonthFirst).Pain().Single().On);
    }

    [Theory]
    [InlineData("", "DT003", 1, "file")]
    [InlineData("pain,note\n5,x\n", "DT003", 1, "date")]
    [InlineData("date,note\n2026-11-01,x\n", "DT003", 1, "pain")]
    [InlineData("date,day,pain\n2026-11-01,2026-11-01,5\n", "DT003", 1, "date")]
    [InlineData("date,pain\n2026-11-01,5,6\n", "DT003", 2, "row")]
    [InlineData("date,pain\n2026-02-30,5\n", "DT004", 2, "date")]
    [InlineData("date,pain\n13/14/2026,5\n", "DT004", 2, "date")]
    [InlineData("date,pain\n0026-11-01,5\n", "DT004", 2, "date")]
    [InlineData("date,time,pain\n2026-11-01,25:00,5\n", "DT005", 2, "time")]
    [InlineData("date,pain\n2026-11-01,bad\n", "DT006", 2, "pain")]
    [InlineData("date,pain\n2026-11-01,\n", "DT006", 2, "pain")]
    [InlineData("date,pain\n2026-11-01,11\n", "DT007", 2, "pain")]
    [InlineData("date,pain\n2026-11-01,-1\n", "DT007", 2, "pain")]
    [InlineData("date,pain,sleep\n2026-11-01,4,6.5\n", "DT007", 2, "sleep")]
    [InlineData("date,pain\n2026-11-21,5\n", "DT008", 2, "date")]
    [InlineData("date,pain,note\n2026-11-01,5,\"never ends\n2026-11-02,5,x\n", "DT009", 2, "row")]
    [InlineData("date,pain\n2026-11-01,5\u0000\n", "DT002", 1, "file")]
    public void What_is_wrong_is_said_with_its_row_and_column_and_nothing_is_taken(string table, string code, int line, string place)
    {
        var read = Read(table);

        Assert.Empty(read.Rows);
        Assert.Contains(read.Faults, fault => (fault.Code, fault.Line, fault.Place) == (code, line, place));
    }

    [Fact]
    public void All_faults_are_said_at_once_and_none_repeats_what_was_written()
    {
        var read = Read("date,pain,note\nmy secret day,12,x\n2026-11-01,seventeen,y\n");

        Assert.Equal(["DT004", "DT007", "DT006"], read.Faults.Select(fault => fault.Code));
        Assert.DoesNotContain(read.Faults, fault => fault.Message.Contains("secret", StringComparison.Ordinal) || fault.Message.Contains("seventeen", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_that_stands_twice_counts_once_and_two_scores_at_one_time_are_both_kept()
    {
        var read = Read("date,time,pain\n2026-11-01,08:00,5\n2026-11-01,08:00,5\n2026-11-01,08:00,7\n");

        Assert.Equal((2, 1), (read.Rows.Length, read.Doubles));
    }

    [Fact]
    public void Too_big_a_file_and_too_many_rows_are_refused_without_reading_on()
    {
        Assert.Equal("DT001", DiaryTable.Read(new byte[DiaryTable.MostBytes + 1], Now, Offset).Faults.Single().Code);
        Assert.Equal("DT010", Read("date,pain\n" + string.Concat(Enumerable.Repeat("2026-11-01,5\n", DiaryTable.MostRows + 1))).Faults.Single().Code);
        Assert.Single(Read("date,pain\n" + string.Concat(Enumerable.Repeat("2026-11-01,5\n", DiaryTable.MostRows))).Rows);
    }

    // Both Berlin times lie on 25 October 2026, the day of 25 hours: before and after the clock goes back.
    [Fact]
    public void Each_row_has_the_offset_of_its_own_moment()
    {
        TimeZoneInfo berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var read = DiaryTable.Read("date,time,pain\n2026-10-25,01:00,5\n2026-10-25,04:00,6\n"u8, Now, berlin.GetUtcOffset);

        Assert.Equal([2.0, 1.0], read.Rows.Select(row => row.At.Offset.TotalHours));
        Assert.Equal(5.5, PainCourse.Of(read.Pain()).Days.Single().Mean.Points);
    }

    [Fact]
    public void Any_bytes_end_in_rows_or_in_faults_and_never_in_an_exception() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            var read = DiaryTable.Read([.. "date,pain,note\n2026-11-01,5,"u8, .. bytes], Now, Offset);
            return read.Rows.IsEmpty || read.Faults.IsEmpty;
        }).Check(Config.QuickThrowOnFailure.WithReplay(21, 7).WithQuietOnSuccess(true));

    [Fact]
    public void Rows_in_any_order_give_the_same_course() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var lot = new Random(seed);
            string[] rows = [.. Enumerable.Range(0, lot.Next(1, 40)).Select(_ => $"2026-10-{lot.Next(1, 32):00},{lot.Next(24):00}:{lot.Next(60):00},{lot.Next(11)}")];
            var forward = Read("date,time,pain\n" + string.Join('\n', rows));
            lot.Shuffle(rows);
            var shuffled = Read("date,time,pain\n" + string.Join('\n', rows));
            return PainCourse.Of(forward.Pain()).Days.SequenceEqual(PainCourse.Of(shuffled.Pain()).Days) && forward.Rows.Length == rows.Distinct().Count();
        }).Check(Config.QuickThrowOnFailure.WithReplay(22, 7).WithQuietOnSuccess(true));

    private static DiaryTableReading Read(string table, DayOrder? order = null) => DiaryTable.Read(Encoding.UTF8.GetBytes(table), Now, Offset, order);

    private static TimeSpan Offset(DateTime at) => TimeSpan.FromHours(1);
}
