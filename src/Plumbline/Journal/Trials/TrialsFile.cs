using System.Text.Json;
using Plumbline.Knowledge.Strict;
using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>Reads and writes the diaries of trials and blocks within a person's file.</summary>
internal static class TrialsFile
{
    public static void Write(Utf8JsonWriter json, PersonTrials trials)
    {
        if (trials == PersonTrials.None)
        {
            return;
        }

        json.WriteStartObject("trials");
        HistoryWriter.Each(json, "devices", trials.Devices, diary => Device(json, diary));
        HistoryWriter.Each(json, "blocks", trials.Blocks, diary => Block(json, diary));
        HistoryWriter.Each(json, "signs", trials.Signs, sign => Sign(json, sign));
        Number(json, "last-number", trials.LastNumber);
        json.WriteEndObject();
    }

    public static PersonTrials Read(HistoryMap map, Words words)
    {
        var trials = new PersonTrials
        {
            Devices = map.Each("devices", entry => Device(entry, words), PersonTrials.Most),
            Blocks = map.Each("blocks", entry => Block(entry, words), PersonTrials.Most),
            Signs = map.Each("signs", Sign, PersonTrials.MostSigns),
            LastNumber = Number(map, "last-number"),
        };
        int[] numbers = [.. trials.Devices.Select(diary => diary.Number).Concat(trials.Blocks.Select(diary => diary.Number)).Where(number => number > 0)];
        if (numbers.Distinct().Count() < numbers.Length)
        {
            map.Fault("devices", "HF009", "two diaries have one number; keep one of them.");
        }

        return trials.Numbered();
    }

    private static void Device(Utf8JsonWriter json, DeviceDiary diary)
    {
        Number(json, "number", diary.Number);
        json.WriteString("kind", diary.Kind);
        HistoryWriter.Day(json, "started", diary.Started);
        HistoryWriter.Day(json, "ended", diary.Ended);
        HistoryWriter.Number(json, "before", diary.Before.Points);
        HistoryWriter.Number(json, "relief-agreed", diary.ReliefAgreed?.Value);
        HistoryWriter.Text(json, "goal", diary.Goal);
        HistoryWriter.Truth(json, "goal-met", diary.GoalMet);
        HistoryWriter.Truth(json, "adverse-event", diary.AdverseEvent);
        HistoryWriter.Each(json, "entries", diary.Entries, entry => Entry(json, entry));
    }

    private static void Entry(Utf8JsonWriter json, TrialEntry entry)
    {
        HistoryWriter.Moment(json, "at", entry.At);
        HistoryWriter.Number(json, "pain", entry.Pain?.Points);
        HistoryWriter.Truth(json, "goal-reached", entry.GoalReached);
        HistoryWriter.Word(json, "sleep", entry.Sleep);
        HistoryWriter.Word(json, "medicine", entry.Medicine);
        HistoryWriter.Strings(json, "events", entry.Events);
    }

    private static void Block(Utf8JsonWriter json, BlockDiary diary)
    {
        Number(json, "number", diary.Number);
        json.WriteString("target", diary.Target);
        HistoryWriter.Moment(json, "at", diary.At);
        HistoryWriter.Text(json, "site", diary.Site);
        HistoryWriter.Text(json, "anaesthetic", diary.Anaesthetic);
        HistoryWriter.Number(json, "before", diary.Before.Points);
        HistoryWriter.Truth(json, "closed", diary.Closed ? true : null);
        HistoryWriter.Each(json, "entries", diary.Entries, entry =>
        {
            HistoryWriter.Moment(json, "at", entry.At);
            HistoryWriter.Number(json, "pain", entry.Pain.Points);
        });
    }

    private static DeviceDiary? Device(HistoryMap map, Words words)
    {
        int number = Number(map, "number");
        string? kind = map.Word("kind", words.IsDevice, words.Devices);
        DateOnly? started = map.Day("started", required: true);
        DateOnly? ended = HistoryEntries.End(map, "ended", started);
        double? before = Points(map, "before");
        var diary = (
            Agreed: HistoryEntries.Share(map, "relief-agreed"),
            Goal: map.FreeText("goal", DeviceDiary.LongestGoal),
            GoalMet: map.Truth("goal-met"),
            Adverse: map.Truth("adverse-event"),
            Entries: map.Each("entries", Entry, DeviceDiary.MostEntries));
        return kind is null || started is not { } start || before is not { } points ? null : new()
        {
            Number = number,
            Kind = kind,
            Started = start,
            Ended = ended,
            Before = PainScore.Of(points),
            ReliefAgreed = diary.Agreed,
            Goal = diary.Goal,
            GoalMet = diary.GoalMet,
            AdverseEvent = diary.Adverse,
            Entries = diary.Entries,
        };
    }

    private static TrialEntry? Entry(HistoryMap map)
    {
        DateTimeOffset? at = map.Moment("at");
        double? pain = map.Number("pain", PainScore.Lowest, PainScore.Highest);
        bool? goal = map.Truth("goal-reached");
        AgainstBefore sleep = map.OneOf<AgainstBefore>("sleep") ?? AgainstBefore.NotSaid, medicine = map.OneOf<AgainstBefore>("medicine") ?? AgainstBefore.NotSaid;
        var events = map.Words("events", Kebab.IsId, "ids: small letters, digits and hyphens");
        if (events.Count > TrialEntry.MostEvents)
        {
            map.Fault("events", "HF006", "there are too many entries; keep those of one day.");
        }

        return at is { } moment
            ? new(moment) { Pain = pain is { } points ? PainScore.Of(points) : null, GoalReached = goal, Sleep = sleep, Medicine = medicine, Events = events }
            : null;
    }

    private static BlockDiary? Block(HistoryMap map, Words words)
    {
        int number = Number(map, "number");
        string? target = map.Word("target", words.IsTarget, words.Targets);
        DateTimeOffset? at = map.Moment("at");
        string site = map.FreeText("site", BlockDiary.LongestSite);
        string? anaesthetic = map.Word("anaesthetic", HistoryMap.IsId, "an id: small letters, digits and hyphens", required: false);
        double? before = Points(map, "before");
        bool closed = map.Truth("closed") == true;
        var entries = map.Each("entries", BlockEntry, BlockDiary.MostEntries);
        return target is null || at is not { } moment || before is not { } points
            ? null
            : new() { Number = number, Target = target, At = moment, Site = site, Anaesthetic = anaesthetic, Before = PainScore.Of(points), Closed = closed, Entries = entries };
    }

    private static BlockEntry? BlockEntry(HistoryMap map)
    {
        DateTimeOffset? at = map.Moment("at");
        return Points(map, "pain") is { } pain && at is { } moment ? new(moment, PainScore.Of(pain)) : null;
    }

    private static double? Points(HistoryMap map, string key) => map.Number(key, PainScore.Lowest, PainScore.Highest, required: true);

    private static void Sign(Utf8JsonWriter json, SignTold sign)
    {
        json.WriteString("finding", sign.Finding);
        HistoryWriter.Moment(json, "at", sign.At);
        Number(json, "diary", sign.Diary);
        HistoryWriter.Word(json, "before", sign.Before);
        HistoryWriter.Truth(json, "implied", sign.Implied ? true : null);
        if (sign.Settled is { } settled)
        {
            HistoryWriter.Moment(json, "settled", settled);
        }
    }

    private static SignTold? Sign(HistoryMap map)
    {
        string? finding = map.Word("finding", HistoryMap.IsId, "an id: small letters, digits and hyphens");
        DateTimeOffset? at = map.Moment("at"), settled = map.Moment("settled", required: false);
        int diary = Number(map, "diary");
        Answer before = map.OneOf<Answer>("before") ?? Answer.Unanswered;
        bool implied = map.Truth("implied") == true;
        return finding is null || at is not { } moment ? null : new(finding, moment, diary) { Before = before, Implied = implied, Settled = settled };
    }

    // None is 0, which is left out.
    private static void Number(Utf8JsonWriter json, string key, int number) => HistoryWriter.Number(json, key, number > 0 ? number : null);

    private static int Number(HistoryMap map, string key) => (int)(map.Number(key, 1, PersonTrials.HighestNumber, whole: true) ?? 0);
}
