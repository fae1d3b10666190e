using System.Collections.Immutable;
using Plumbline.Journal;
using Plumbline.Tests.Pathway;

namespace Plumbline.Tests.Journal;

/// <summary>What somebody did in the programme, drawn by lot.</summary>
internal static class AnyProgramme
{
    // Around a leap day and the turn of a year, and as far as dates go.
    private static readonly DateOnly[] Days = [new(2024, 2, 28), new(2024, 2, 29), new(2025, 12, 31), new(2026, 3, 29), AnyHistory.Today, new(9999, 12, 31)];
    private static readonly string[] Ids = ["relaxation", "steps", "time-quota", "exercise-heel-raise", "zz-of-another-version"];
    private static readonly string[] Words = ["", "walk", "ein Garten", "\u05DB\u05D0\u05D1", "\U0001F622", "two\nlines", "</script>", "\"", "\u2028"];

    public static ProgrammeRecord Of(Random lot) => lot.Next(4) == 0 ? ProgrammeRecord.None : new()
    {
        Begun = lot.Next(5) == 0 ? null : Day(lot),
        Pauses = Some(lot, () => new ProgrammePause(Day(lot), lot.Next(3) == 0 ? null : Day(lot))),
        Checks = Some(lot, () => new SafetyCheck(Day(lot), lot.Next(13), lot.Next(2) == 0, [.. Shipped.Knowledge.RedFlags.Keys.Where(_ => lot.Next(30) == 0)], lot.Next(2) == 0 ? null : Day(lot))),
        Read = [.. Ids.Where(_ => lot.Next(2) == 0)],
        Done = [.. Some(lot, () => new ProgrammeDone(Day(lot), Pick(lot, Ids), lot.Next(1, 51))).DistinctBy(done => (done.On, done.What))],
        Goals = [.. Some(lot, () => new ProgrammeGoal(Text(lot), lot.Next(2) == 0)).Take(ProgrammeRecord.MostGoals)],
        Paced = Some(lot, () => new PacedActivity(Text(lot), lot.Next(2) == 0, [.. Enumerable.Range(0, lot.Next(5)).Select(_ => lot.Next(1, 601))], lot.Next(61))),
        Thoughts = Some(lot, () => new ThoughtRecord(Day(lot), Text(lot), Text(lot), Text(lot), Text(lot), Text(lot))),
        Joys = Some(lot, () => new JoyPlan(Day(lot), Text(lot), lot.Next(2) == 0)),
        Nights = [.. Some(lot, () => Sleep(lot)).DistinctBy(night => night.Morning)],
        RiseAt = lot.Next(2) == 0 ? null : Time(lot),
        Talk = new(Text(lot), Text(lot), Text(lot)),
        Flare = new(Text(lot), Text(lot), Text(lot), Text(lot), Text(lot), Text(lot)),
    };

    private static Night Sleep(Random lot)
    {
        TimeOnly toBed = Time(lot), up = Time(lot);
        return new(Day(lot), toBed, up, lot.Next(Night.InBed(toBed, up) + 1));
    }

    private static TimeOnly Time(Random lot) => new(lot.Next(24), lot.Next(60));

    private static DateOnly Day(Random lot) => Pick(lot, Days);

    private static string Text(Random lot) => Pick(lot, Words) + Pick(lot, Words);

    private static ImmutableArray<T> Some<T>(Random lot, Func<T> make) => [.. Enumerable.Range(0, lot.Next(4)).Select(_ => make()).Distinct()];

    private static T Pick<T>(Random lot, T[] things) => things[lot.Next(things.Length)];
}
