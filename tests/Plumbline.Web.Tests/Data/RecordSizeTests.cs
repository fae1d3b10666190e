using System.Collections.Immutable;
using Plumbline.Journal;
using Plumbline.Pathway;
using Plumbline.Web.Pages.Data;

namespace Plumbline.Web.Tests.Data;

public class RecordSizeTests
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void Nothing_told_is_nothing_kept() => Assert.True(RecordSize.Of(PersonRecord.Empty, Diary.Empty).IsEmpty);

    // A check-in, a questionnaire and a round of it; a trial with two entries, a block with one, two signs of which one only follows from the other.
    [Fact]
    public void Check_ins_trials_and_the_programme_are_counted_piece_by_piece()
    {
        PersonTrials trials = PersonTrials.None
            .With(new DeviceDiary { Kind = "drug-pump", Started = Day, Before = PainScore.Of(8), Entries = [new(Morning), new(Morning.AddHours(1))] })
            .With(new BlockDiary { Target = "medial-branch", At = Morning, Before = PainScore.Of(8), Entries = [new(Morning.AddHours(1), PainScore.Of(3))] });
        PersonRecord person = PersonRecord.Empty with
        {
            CheckIns = PersonCheckIns.None.With(new CheckInAnswers(Day)).With(new Instrument { Id = "q", Title = "Q" }).With(new InstrumentRound("q", Day, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal))),
            Trials = trials with { Signs = [new("fever", Morning, 1), new("implanted-device", Morning, 1) { Implied = true }] },
            Programme = ProgrammeRecord.None with { Begun = Day, Goals = [new("walk")], Thoughts = [new(Day, "s", "t", "", "", "")], Talk = TalkNotes.None with { Work = "less lifting" } },
        };

        var size = RecordSize.Of(person, Diary.Empty);
        Assert.Equal((3, 6, 4), (size.CheckIns, size.Trials, size.Programme));
    }

    // Each part of a record alone makes it a record that is not replaced without a question.
    [Fact]
    public void Each_part_of_a_record_counts_by_itself()
    {
        Dictionary<string, PersonRecord> parts = new(StringComparer.Ordinal)
        {
            ["Answers"] = PersonRecord.Empty with { Answers = Answers.None.With("fever", Answer.NotSure) },
            ["Asked"] = PersonRecord.Empty with { Asked = ["where"] },
            ["WarningsSeen"] = PersonRecord.Empty with { WarningsSeen = ["pump-withdrawal"] },
            ["BodyMap"] = PersonRecord.Empty with { BodyMap = [new("calf", BodySide.Left, BodyMarkKind.Pain, [])] },
            ["History"] = PersonRecord.Empty with { History = CareHistory.Empty with { Consent = true } },
            ["Visit"] = PersonRecord.Empty with { Visit = VisitWishes.None with { Fears = "the wheelchair" } },
            ["Trials"] = PersonRecord.Empty with { Trials = PersonTrials.None with { Signs = [new("fever", Morning, 0)] } },
            ["CheckIns"] = PersonRecord.Empty with { CheckIns = PersonCheckIns.None.With(new CheckInAnswers(Day)) },
            ["Programme"] = PersonRecord.Empty with { Programme = ProgrammeRecord.None with { Begun = Day } },
            ["Choices"] = PersonRecord.Empty with { Choices = PersonChoices.Usual with { Units = UnitSystem.Imperial } },
        };

        // What the body map said is counted among the answers that it gave.
        Assert.Equal(typeof(PersonRecord).GetProperties().Where(part => part.SetMethod is not null).Select(part => part.Name).Where(name => name != "FromBodyMap").Order(StringComparer.Ordinal), parts.Keys.Order(StringComparer.Ordinal));
        Assert.All(parts, part => Assert.False(RecordSize.Of(part.Value, Diary.Empty).IsEmpty, part.Key));
        Assert.False(RecordSize.Of(PersonRecord.Empty, Diary.Of([new() { Id = new(1, 0, 0, new byte[8]), At = Morning, Written = Morning }])).IsEmpty);
    }

    // Written at eight, corrected to seven points, and then taken back: three are kept, and none holds.
    [Fact]
    public void What_was_corrected_or_taken_back_is_counted_because_it_is_kept()
    {
        DiaryEntry first = new() { Id = new(1, 0, 0, new byte[8]), At = Morning, Written = Morning, Pain = PainScore.Of(6) };
        DiaryEntry second = first with { Id = new(2, 0, 0, new byte[8]), Written = Morning.AddMinutes(1), Pain = PainScore.Of(7), Corrects = first.Id };
        DiaryEntry third = second with { Id = new(3, 0, 0, new byte[8]), Written = Morning.AddMinutes(2), Corrects = second.Id, Withdrawn = true };

        var corrected = RecordSize.Of(PersonRecord.Empty, Diary.Of([first, second]));
        var withdrawn = RecordSize.Of(PersonRecord.Empty, Diary.Of([first, second, third]));

        Assert.Equal((1, 1), (corrected.Diary, corrected.Corrected));
        Assert.Equal((0, 3), (withdrawn.Diary, withdrawn.Corrected));
        Assert.False(withdrawn.IsEmpty);
    }
}
