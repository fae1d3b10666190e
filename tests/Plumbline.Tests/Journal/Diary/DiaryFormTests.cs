using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Journal;
using Plumbline.Pathway;
using Plumbline.Tests.Pathway;

namespace Plumbline.Tests.Journal;

public class DiaryFormTests
{
    private const string Start = """ "id": "00000001-0000-0000-0000-000000000000", "at": "2026-11-20T08:30:00+01:00", "written": "2026-11-20T08:31:00.0000001+01:00" """;

    [Fact]
    public void A_stored_entry_is_read_as_the_same_entry() => Drawn(1201, diary => diary.Written.All(entry =>
        entry.Equals(DiaryForm.Read(DiaryForm.Write(entry), out ImmutableArray<HistoryFault> faults)) && faults.IsEmpty));

    [Fact]
    public void A_downloaded_file_restores_the_diary_exactly() => Drawn(1207, diary =>
    {
        byte[] file = PersonFile.Write(PersonRecord.Empty, diary, Shipped.Knowledge);
        PersonFileReading reading = PersonFile.Read(file, Shipped.Knowledge);
        return diary.Equals(reading.Diary) && PersonFile.Write(PersonRecord.Empty, reading.Diary, Shipped.Knowledge).AsSpan().SequenceEqual(file);
    });

    // The room that a diary is said to have must be room in the file, or somebody gets a file that cannot be opened.
    [Fact]
    public void A_diary_never_takes_more_of_a_file_than_was_counted_for_it() => Drawn(1203, diary =>
        PersonFile.Write(PersonRecord.Empty, diary, Shipped.Knowledge).Length - PersonFile.Write(PersonRecord.Empty, Shipped.Knowledge).Length
            <= 20 + diary.Written.Sum(entry => entry.MostBytesInFile));

    [Fact]
    public void A_full_diary_can_be_downloaded_and_opened_again()
    {
        var lot = new Random(7);
        Diary diary = Diary.Empty;
        var entries = new List<DiaryEntry>();
        while (diary.HasRoom)
        {
            entries.AddRange(Enumerable.Range(0, 1000).Select(_ => AnyDiary.Entry(lot) with { SideEffect = new('\u0001', DiaryEntry.LongestSideEffect) }));
            diary = Diary.Of(entries.Take(Diary.MostEntries));
        }

        while (!diary.HasRoom)
        {
            diary = Diary.Of(diary.Written.Take(diary.Written.Length - 1));
        }

        diary = diary.With(AnyDiary.Entry(lot));
        Assert.Equal(diary, PersonFile.Read(PersonFile.Write(PersonRecord.Empty, diary, Shipped.Knowledge), Shipped.Knowledge).Diary);
    }

    // Written by hand from docs/person-file.md.
    [Fact]
    public void An_entry_is_stored_in_a_form_that_a_person_can_read()
    {
        DiaryEntry? entry = DiaryForm.Read(Encoding.UTF8.GetBytes("{" + Start + """, "pain": 4.5, "regions": { "calf:left": 6 }, "medicines": ["ibuprofen", "own:rub"], "flare": true }"""), out _);

        Assert.NotNull(entry);
        Assert.Equal(4.5, entry.Pain!.Value.Points);
        Assert.Equal(6, entry.Regions["calf:left"].Points);
        Assert.Equal("rub", DiaryMedicine.OwnWords(entry.Medicines[1]));
        Assert.Equal(TimeSpan.FromHours(1), entry.At.Offset);
        Assert.Equal(1, entry.Written.Ticks % 10);
        Assert.Null(entry.Sleep);
    }

    [Theory]
    [InlineData("", "HF010")]
    [InlineData(""", "pain": 11""", "HF006")]
    [InlineData(""", "pain": "4" """, "HF005")]
    [InlineData(""", "sleep": 2.5""", "HF005")]
    [InlineData(""", "regions": { "Calf": 1 }""", "HF008")]
    [InlineData(""", "regions": { "calf": 1, "calf": 2 }""", "HF009")]
    [InlineData(""", "regions": { "calf": -1 }""", "HF006")]
    [InlineData(""", "regions": [1]""", "HF005")]
    [InlineData(""", "medicines": ["Not an id"]""", "HF008")]
    [InlineData(""", "medicines": ["own: "]""", "HF008")]
    [InlineData(""", "withdrawn": true""", "HF011")]
    [InlineData(""", "withdrawn": true, "pain": 4, "corrects": "00000002-0000-0000-0000-000000000000" """, "HF011")]
    [InlineData(""", "pain": 4, "corrects": "00000001-0000-0000-0000-000000000000" """, "HF011")]
    [InlineData(""", "pain": 4, "corrects": "1" """, "HF005")]
    [InlineData(""", "pain": 4, "secret": 1""", "HF004")]
    [InlineData(""", "pain": 4, "pain": 5""", "HF009")]
    public void A_wrong_entry_gets_its_fault_which_repeats_nothing(string rest, string code)
    {
        Assert.Null(DiaryForm.Read(Encoding.UTF8.GetBytes("{" + Start + rest + "}"), out ImmutableArray<HistoryFault> faults));
        Assert.Contains(code, faults.Select(fault => fault.Code));
        Assert.All(faults, fault => Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-11-20T08:30:00")]
    [InlineData("2026-02-30T08:30:00+01:00")]
    [InlineData("1899-12-31T08:30:00+01:00")]
    [InlineData("2026-11-20T08:30:00+25:00")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    public void What_is_no_moment_is_refused(string moment) =>
        Assert.Null(DiaryForm.Read(Encoding.UTF8.GetBytes("{" + Start.Replace("2026-11-20T08:30:00+01:00", moment, StringComparison.Ordinal) + """, "pain": 4 }"""), out _));

    [Fact]
    public void An_entry_that_could_not_be_read_again_is_not_written()
    {
        DiaryEntry entry = AnyDiary.Entry(new Random(1)) with { Note = "secret" + new string('x', DiaryEntry.LongestNote) };

        var refusal = Assert.Throws<ArgumentException>(() => DiaryForm.Write(entry));
        Assert.Contains("note: HF006", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_entries_of_one_id_that_differ_are_refused_in_a_file()
    {
        string file = "{ \"plumbline\": { \"format\": 1 }, \"diary\": [{" + Start + ", \"pain\": 4 },\n {" + Start + ", \"pain\": 5 }] }";
        Assert.Contains("HF009", PersonFile.Read(Encoding.UTF8.GetBytes(file), Shipped.Knowledge).Faults.Select(fault => fault.Code));
    }

    // Without blanks it is below every limit; written with ours, the record alone would be above a million and a half bytes, and could not be stored.
    [Fact]
    public void A_file_that_could_not_be_stored_in_our_spelling_is_refused()
    {
        string facts = string.Join(',', Enumerable.Range(0, 19_000).Select(at => "{\"on\":\"2026-01-01\",\"kind\":\"kind-of-another-version-" + at.ToString(System.Globalization.CultureInfo.InvariantCulture) + "\"}"));
        byte[] file = Encoding.UTF8.GetBytes("{\"plumbline\":{\"format\":1},\"history\":{\"reviews\":[" + facts + "]}}");
        Assert.InRange(file.Length, 1_000_000, PersonFile.MostBytes);
        Assert.Equal("HF002", Assert.Single(PersonFile.Read(file, Shipped.Knowledge).Faults).Code);
    }

    [Fact]
    public void A_file_of_nothing_but_brackets_is_refused_before_it_fills_the_memory()
    {
        byte[] brackets = Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("[]", 2_000_000)) + "]");
        Assert.Equal("HF002", Assert.Single(PersonFile.Read(brackets, Shipped.Knowledge).Faults).Code);
    }

    [Fact]
    public void No_damage_makes_reading_throw() => Prop.ForAll(AnyHistory.Seeds, seed =>
    {
        var lot = new Random(seed);
        byte[] bytes = DiaryForm.Write(AnyDiary.Entry(lot));
        int at = lot.Next(bytes.Length);
        bytes = lot.Next(2) == 0 ? bytes[..at] : [.. bytes[..at], (byte)lot.Next(256), .. bytes[(at + lot.Next(2))..]];
        return DiaryForm.Read(bytes, out ImmutableArray<HistoryFault> faults) is null != faults.IsEmpty;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261120, 1205).WithQuietOnSuccess(true));

    private static void Drawn(int replay, Func<Diary, bool> holds) => Prop.ForAll(AnyHistory.Seeds, seed => holds(AnyDiary.Of(seed)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261120, (ulong)replay).WithQuietOnSuccess(true));
}
