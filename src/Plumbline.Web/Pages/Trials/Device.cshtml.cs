using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.Components;
using Plumbline.Web.Following;
using Plumbline.Web.Pages.Assess;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Trials;

/// <summary>The diary of a trial of a device: the rule that is agreed before it, its entries, and its result by that rule.</summary>
public sealed class DeviceModel(KnowledgeBase knowledge, CurrentPerson person, PersonClock clock, PageWords words, AssessSteps steps) : OneDiaryPage<DeviceDiary>(person, clock, words, steps)
{
    // A trial is planned some weeks ahead.
    private const int MostAhead = 60;

    /// <summary>What can go wrong in a trial that is no danger sign; the words are <c>trial-event-ID</c>.</summary>
    internal static readonly ImmutableArray<string> Events = ["lead-moved", "unpleasant-feeling", "sore-spot", "too-drowsy", "sick-feeling", "something-else"];

    internal IReadOnlyList<Choice> Kinds => [.. knowledge.Care.Vocabulary.DeviceKinds.Select(kind => new Choice(kind, Phrases[$"word-{kind}.name"]))];

    /// <summary>The least relief that counts for a kind of device.</summary>
    internal CitedNumber Enough(string kind) => knowledge.Care.Thresholds[kind == "drug-pump" ? "pump-trial-success/relief" : "device-trial-success/relief"];

    internal int ShortestDays => (int)knowledge.Care.Thresholds["device-trial-success/shortest-days"].Value;

    internal int LongestDays => (int)knowledge.Care.Thresholds["device-trial-success/longest-days"].Value;

    /// <summary>Shares of relief that can be agreed: from the least that counts to all of it.</summary>
    internal IReadOnlyList<Choice> Reliefs => [.. Enumerable.Range((int)Math.Ceiling(Kinds.Min(kind => Enough(kind.Value).Value) * 10), 11).TakeWhile(part => part <= 10)
        .Select(part => part.ToString(System.Globalization.CultureInfo.InvariantCulture)).Select(part => new Choice(part, Phrases.Say("trials.parts", part)))];

    internal ImmutableArray<string> Signs => new TrialSigns(knowledge).OfDevice(Diary!.Kind);

    /// <summary>The relief that this trial has to bring.</summary>
    internal double Agreed => Math.Max(Enough(Diary!.Kind).Value, Diary.ReliefAgreed?.Value ?? 0);

    internal Truth Success => Diary!.Trial.Succeeded(Enough(Diary.Kind).Value);

    /// <summary>Begins a diary.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is { } gone)
        {
            return gone;
        }

        string? kind = Sent!.Choice("kind", knowledge.Care.Vocabulary.DeviceKinds, "trials.wrong-kind");
        DateOnly started = Sent.Day("started", MostAhead);
        PainScore? before = Sent.Pain("before", required: true);
        if (before?.Points == 0)
        {
            Sent.Fault("before", "trials.wrong-none");
        }

        string goal = Sent.Line("goal", "trials.wrong-goal");
        Share? agreed = Sent.Tenths("agreed");
        if (Person.Trials.Devices.Length >= PersonTrials.Most)
        {
            Sent.Fault("kind", "trials.wrong-many");
        }

        if (!Sent.Errors.IsEmpty || kind is null || before is not { } pain)
        {
            Errors = Sent.Errors;
            return Page();
        }

        // What was agreed before is not agreed again: a diary of that device and day is gone on with.
        var diary = new DeviceDiary { Kind = kind, Started = started, Before = pain, Goal = goal, ReliefAgreed = agreed };
        var (saved, _) = await SaveAsync("trials.said-begun", record => Same(record, diary) is not null || record.Trials.Devices.Length >= PersonTrials.Most ? record : Saved(record, diary));
        return saved is null ? Ended() : Same(saved, diary) is { } begun ? RedirectToPage("/Trials/Device", new { number = begun.Number }) : RedirectToPage("/Trials/Index");
    }

    /// <summary>Writes down how it is.</summary>
    public async Task<IActionResult> OnPostEntryAsync()
    {
        if (await FindAsync() is { } gone)
        {
            return gone;
        }

        DateTimeOffset at = Sent!.Moment("day", "time");
        var signs = Sent.Ticked("signs", Signs);
        var entry = new TrialEntry(at)
        {
            Pain = Sent.Pain("pain", required: signs.IsEmpty),
            GoalReached = Sent.YesNo("reached"),
            Sleep = Sent.Against("sleep"),
            Medicine = Sent.Against("medicine"),
            Events = Sent.Ticked("events", Events).Union(signs),
        };
        if (!Sent.Errors.IsEmpty && signs.IsEmpty)
        {
            Errors = Sent.Errors;
            return Page();
        }

        // A danger sign is taken whatever else is wrong with the form.
        bool sound = Sent.Errors.IsEmpty;
        bool written = false;
        var (saved, _) = await SaveAsync(signs.IsEmpty ? "trials.said-entry" : "trials.said-sign", record =>
        {
            DeviceDiary? newest = Newest(record);
            written = newest is not null;
            PersonRecord kept = !sound || newest is null || newest.Entries.Length >= DeviceDiary.MostEntries ? record : Saved(record, newest.With(entry));
            return written || !signs.IsEmpty ? new TrialSigns(knowledge).WithDevice(kept, signs, newest?.Number ?? 0, at) : null;
        });
        return saved is null ? Ended() : !written ? await LostAsync() : signs.IsEmpty ? Here() : AfterSigns(saved, Here());
    }

    /// <summary>Takes an entry away.</summary>
    public Task<IActionResult> OnPostTakeAwayAsync(string? at) => ChangeAsync("trials.said-away", diary => Carried(at) is { } moment ? diary.Without(moment) : diary);

    /// <summary>Ends the trial with what only the person can say. It may be said again.</summary>
    public async Task<IActionResult> OnPostEndAsync()
    {
        if (await FindAsync() is { } gone)
        {
            return gone;
        }

        DateOnly ended = Sent!.Day("ended");
        if (ended < Diary!.Started)
        {
            Sent.Fault("ended", "entry.wrong-order");
        }

        if (!Sent.Errors.IsEmpty)
        {
            Errors = Sent.Errors;
            return Page();
        }

        bool? goal = Sent.YesNo("goal-met"), harm = Sent.YesNo("harm");
        return await ChangeAsync("trials.said-ended", diary => diary with { Ended = ended, GoalMet = goal, AdverseEvent = harm });
    }

    /// <summary>The trial goes on after all.</summary>
    public Task<IActionResult> OnPostGoOnAsync() => ChangeAsync("trials.said-on", diary => diary with { Ended = null });

    private protected override IEnumerable<(int Number, string Identity, DeviceDiary Diary)> In(PersonRecord record) => record.Trials.Devices.Select(diary => (diary.Number, diary.Identity, diary));

    private protected override PersonRecord Saved(PersonRecord record, DeviceDiary diary) => record with { Trials = record.Trials.With(diary), History = diary.In(record.History) };

    private protected override PersonRecord Without(PersonRecord record, DeviceDiary diary) => record with
    {
        Trials = record.Trials with { Devices = record.Trials.Devices.Remove(diary) },
        History = record.History with { DeviceTrials = [.. record.History.DeviceTrials.Where(trial => trial.Kind != diary.Kind || trial.Started != diary.Started)] },
    };

    private protected override Task<IActionResult> LostAsync()
    {
        var signs = new TrialSigns(knowledge);
        return LoseAsync(signs.OfAnyDevice, (record, told) => signs.WithDevice(record, told, 0, Now));
    }

    // A diary is begun once for each device and first day.
    private static DeviceDiary? Same(PersonRecord record, DeviceDiary diary) => record.Trials.Devices.FirstOrDefault(known => known.Kind == diary.Kind && known.Started == diary.Started);
}
