using System.Text;
using Plumbline.Journal;
using Plumbline.Tests.Pathway;

namespace Plumbline.Tests.Journal;

public class TrialNumbersTests
{
    private static readonly DateOnly First = new(2026, 10, 22);

    // What a file of before there were numbers holds: two trials and a block, without a word about numbers.
    private const string Old = """
        { "plumbline": { "format": 1, "knowledge": { "version": "1", "hash": "1" } },
          "trials": {
            "devices": [
              { "kind": "spinal-cord-stimulator", "started": "2026-10-22", "before": 8, "goal": "walk" },
              { "kind": "drug-pump", "started": "2026-11-01", "before": 7, "goal": "sleep" } ],
            "blocks": [ { "target": "medial-branch", "at": "2026-11-02T09:00:00+01:00", "before": 6 } ] } }
        """;

    [Fact]
    public void A_file_of_before_there_were_numbers_still_loads_and_each_diary_has_one_of_its_own_the_same_each_time()
    {
        PersonTrials trials = Read(Old).Person!.Trials;

        Assert.Equal([1, 2, 3], trials.Devices.Select(diary => diary.Number).Concat(trials.Blocks.Select(diary => diary.Number)));
        Assert.Equal(trials, Read(Old).Person!.Trials);
        Assert.Equal("walk", trials.Devices[0].Goal);
    }

    [Fact]
    public void A_number_is_never_given_twice_also_after_a_diary_was_taken_away_and_the_record_saved()
    {
        PersonTrials trials = PersonTrials.None.With(Diary("drug-pump")).With(Diary("spinal-cord-stimulator"));
        PersonTrials less = trials with { Devices = trials.Devices.RemoveAt(1) };
        byte[] saved = PersonFile.Write(PersonRecord.Empty with { Trials = less }, Shipped.Knowledge);

        DeviceDiary again = PersonFile.Read(saved, Shipped.Knowledge).Person!.Trials.With(Diary("spinal-cord-stimulator")).Devices[1];
        Assert.Equal(3, again.Number);
        Assert.NotEqual(trials.Devices[1].Identity, again.Identity);
    }

    [Fact]
    public void A_diary_is_put_in_the_place_of_the_one_with_its_number_and_of_no_other()
    {
        PersonTrials trials = PersonTrials.None.With(Diary("drug-pump")).With(Diary("spinal-cord-stimulator"));
        PersonTrials changed = trials.With(trials.Devices[0] with { Goal = "sing" });

        Assert.Equal(["sing", "walk"], changed.Devices.Select(diary => diary.Goal));
    }

    [Fact]
    public void Two_diaries_with_one_number_are_refused()
    {
        string twice = Old.Replace("\"kind\"", "\"number\": 4, \"kind\"", StringComparison.Ordinal);

        Assert.Contains(Read(twice).Faults, fault => fault.Code == "HF009");
    }

    private static PersonFileReading Read(string file) => PersonFile.Read(Encoding.UTF8.GetBytes(file), Shipped.Knowledge);

    private static DeviceDiary Diary(string kind) => new() { Kind = kind, Started = First, Before = PainScore.Of(8), Goal = "walk" };
}
