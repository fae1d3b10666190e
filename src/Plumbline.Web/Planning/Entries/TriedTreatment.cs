using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Pathway;

namespace Plumbline.Web.Planning.Entries;

/// <summary>A treatment that was tried, or is going on, with how the pain was before and after it.</summary>
internal sealed class TriedTreatment(PageWords words, ImmutableArray<EntryChoices> treatments)
{
    private const int MostSessions = 2000;

    private readonly EntryField _treatment = new("treatment", EntryFieldKind.Choice) { IsRequired = true, Choices = treatments };
    private readonly EntryField _started = new("started", EntryFieldKind.Day) { IsRequired = true };
    private readonly EntryField _stopped = new("stopped", EntryFieldKind.Day);
    private readonly EntryField _adherence = new("adherence", EntryFieldKind.OutOfTen);
    private readonly EntryField _sessions = new("sessions", EntryFieldKind.Count);
    private readonly EntryField _before = new("before", EntryFieldKind.OutOfTen);
    private readonly EntryField _after = new("after", EntryFieldKind.OutOfTen);
    private readonly EntryField _function = new("function", EntryFieldKind.YesNo);

    private readonly EntryField _change = new("change", EntryFieldKind.Choice)
    {
        Choices = [new(null, [.. Enumerable.Range(1, 7).Select(points => new EntryOption(points.ToString(CultureInfo.InvariantCulture), words[$"change-{points}.name"]))])],
    };

    private readonly EntryField _because = new("because", EntryFieldKind.Choice)
    {
        Choices = [new(null, [.. Enum.GetValues<StopReason>().Where(reason => reason != StopReason.NotSaid).Select(reason => new EntryOption(PlanSentences.Id(reason), words[$"stop-{PlanSentences.Id(reason)}.name"]))])],
    };

    /// <summary>The kind of entry.</summary>
    public EntryKind<TreatmentTried> Kind => new()
    {
        Id = "treatment",
        Fields = [_treatment, _started, _stopped, _because, _adherence, _sessions, _before, _after, _function, _change],
        List = history => history.Treatments,
        With = (history, list) => history with { Treatments = list },
        Day = entry => entry.Started,
        Said = Said,
        Fill = Fill,
        Make = Make,
        Beside = Scores,

        // A change of pain that came without the two scores cannot be asked for again; what the clock keeps is changed there.
        Keep = (before, after) => after with
        {
            PainChange = after.PainChange ?? before.PainChange,
            Dose = before.Dose,
            PerWeek = before.PerWeek,
            Pauses = before.Pauses,
            SessionDays = before.SessionDays,
        },
    };

    private string Said(TreatmentTried entry)
    {
        string name = words.Of("treatments", entry.Treatment, "name") ?? entry.Treatment;
        return entry.Stopped is { } end
            ? words.Say("entry.line-from-to", name, PlanSentences.Day(entry.Started), PlanSentences.Day(end))
            : words.Say("entry.line-since", name, PlanSentences.Day(entry.Started));
    }

    private IEnumerable<(string, string?)> Fill(CareHistory history, TreatmentTried entry)
    {
        // The scores stand on the record as days of their own; those of the first and the last day are the ones that were given here.
        CheckIn? first = DayScore.On(history, entry.Started), last = entry.Stopped is { } end ? DayScore.On(history, end) : null;
        return
        [
            (_treatment.Name, entry.Treatment),
            (_started.Name, EntryKinds.Day(entry.Started)),
            (_stopped.Name, EntryKinds.Day(entry.Stopped)),
            (_because.Name, entry.StoppedBecause == StopReason.NotSaid ? null : PlanSentences.Id(entry.StoppedBecause)),
            (_adherence.Name, EntryKinds.Tenths(entry.Adherence)),
            (_sessions.Name, EntryKinds.Number(entry.Sessions)),
            (_before.Name, EntryKinds.Number(first?.Pain?.Points)),
            (_after.Name, EntryKinds.Number(last?.Pain?.Points ?? first?.Pain?.Points + entry.PainChange)),
            (_function.Name, EntryKinds.YesNo(entry.FunctionImproved)),
            (_change.Name, EntryKinds.Number(last?.Change?.Points)),
        ];
    }

    private TreatmentTried? Make(EntryReader reader)
    {
        string? treatment = reader.Choice(_treatment);
        DateOnly? started = reader.Day(_started), stopped = reader.Day(_stopped);
        Share? adherence = reader.Tenths(_adherence);
        int? sessions = reader.Count(_sessions, MostSessions);
        double? before = reader.OutOfTen(_before), after = reader.OutOfTen(_after);
        StopReason because = Enum.GetValues<StopReason>().FirstOrDefault(reason => PlanSentences.Id(reason) == reader.Choice(_because));
        if (because != StopReason.NotSaid && reader.Typed(_stopped.Name).Length == 0)
        {
            reader.Fault(_stopped.Name, "entry.wrong-stop-missing");
        }

        reader.Choice(_change);
        return treatment is not null && started is { } start && EntryKinds.IsInOrder(reader, start, stopped, _stopped)
            ? new(treatment, start, stopped, adherence, sessions, after - before, reader.YesNo(_function), because)
            : null;
    }

    // Pain before counts on the first day; pain and change after it on the last, or today while it goes on.
    private Func<CareHistory, CareHistory> Scores(EntryReader reader, TreatmentTried entry)
    {
        PainScore? before = reader.OutOfTen(_before) is { } first ? PainScore.Of(first) : null;
        PainScore? after = reader.OutOfTen(_after) is { } last ? PainScore.Of(last) : null;
        ImpressionOfChange? change = reader.Choice(_change) is { } points ? ImpressionOfChange.Of(int.Parse(points, CultureInfo.InvariantCulture)) : null;
        DateOnly end = entry.Stopped ?? reader.Today;
        return history => DayScore.Noted(DayScore.Noted(history, new(entry.Started, before)), new(end, after, Change: change));
    }
}
