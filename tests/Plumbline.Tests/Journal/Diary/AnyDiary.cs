using System.Collections.Immutable;
using Plumbline.Journal;
using Plumbline.Tests.Pathway;

namespace Plumbline.Tests.Journal;

/// <summary>Diaries drawn by lot: every field, several time zones, corrections of corrections, two corrections of one entry, and entries that take one back.</summary>
internal static class AnyDiary
{
    private static readonly string[] Findings = [.. Shipped.Knowledge.Findings.Keys];
    private static readonly string[] Places = ["low-back", "calf:left", "calf:right", "a-place-of-another-version:left"];
    private static readonly string[] Words = ["leg", "R\u00FCcken", "\u05DB\u05D0\u05D1", "\"here\"", "\U0001F622", "a\\b", "two\nlines", "</script>", "\u0001", "\u2028", "own:", " "];

    public static Diary Of(int seed)
    {
        var lot = new Random(seed);
        Diary diary = Diary.Empty;
        for (int more = lot.Next(12); more > 0; more--)
        {
            Guid? corrects = diary.Written.IsEmpty || lot.Next(2) == 0 ? null : lot.Next(8) == 0 ? Id(lot) : diary.Written[lot.Next(diary.Written.Length)].Id;
            diary = diary.With(Entry(lot, corrects));
        }

        return diary;
    }

    public static DiaryEntry Entry(Random lot, Guid? corrects = null)
    {
        var entry = new DiaryEntry { Id = Id(lot), At = Moment(lot), Written = Moment(lot), Corrects = corrects };
        return corrects is not null && lot.Next(4) == 0 ? entry with { Withdrawn = true } : entry with
        {
            Pain = lot.Next(3) == 0 ? null : PainScore.Of(lot.Next(2) == 0 ? lot.Next(11) : lot.NextDouble() * PainScore.Highest),
            Regions = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, Places.Where(_ => lot.Next(3) == 0).Select(place => KeyValuePair.Create(place, PainScore.Of(lot.Next(11))))),
            Qualities = [.. Findings.Where(_ => lot.Next(60) == 0)],
            Sleep = Rated(lot),
            Mood = Rated(lot),
            Activity = Rated(lot),
            Medicines = [.. Enumerable.Range(0, lot.Next(3)).Select(_ => lot.Next(2) == 0 ? "ibuprofen" : DiaryMedicine.Own("my " + Text(lot)))],
            SideEffect = Text(lot),
            Note = Text(lot),

            // Something is always said.
            Flare = true,
        };
    }

    private static Rating? Rated(Random lot) => lot.Next(2) == 0 ? null : Rating.Of(lot.Next(11));

    private static DateTimeOffset Moment(Random lot) =>
        new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromMinutes(15 * lot.Next(-48, 57))).AddTicks(lot.NextInt64(TimeSpan.TicksPerDay * 365)).AddTicks(-(lot.Next(2) * 1234567));

    private static Guid Id(Random lot)
    {
        var bytes = new byte[16];
        lot.NextBytes(bytes);
        return new(bytes);
    }

    private static string Text(Random lot) => string.Concat(Enumerable.Range(0, lot.Next(5)).Select(_ => Words[lot.Next(Words.Length)]));
}
