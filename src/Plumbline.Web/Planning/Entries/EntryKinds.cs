using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Knowledge;
using Plumbline.Pathway;

namespace Plumbline.Web.Planning.Entries;

/// <summary>All kinds of entries, with the words of the current language.</summary>
internal sealed class EntryKinds(KnowledgeBase knowledge, PageWords words)
{
    private const int MostWeeks = 520;
    private const int MostHours = 240;

    private static readonly ImmutableArray<TreatmentClass> Conservative =
        [TreatmentClass.Physical, TreatmentClass.Psychological, TreatmentClass.Education, TreatmentClass.SelfManagement, TreatmentClass.Medicine, TreatmentClass.Complementary];

    private HistoryVocabulary Vocabulary => knowledge.Care.Vocabulary;

    /// <summary>The kinds in the order of the page.</summary>
    public ImmutableArray<IEntryKind> All =>
        [new TriedTreatment(words, Treatments(Conservative)).Kind, new DayScore(words).Kind, Injection, Block, Trial, Implant, Operation, Scan, Visit, Diagnosis, Review];

    /// <summary>A kind by its id; null where there is none.</summary>
    public IEntryKind? Find(string id) => All.FirstOrDefault(kind => kind.Id == id);

    private EntryKind<InjectionResult> Injection
    {
        get
        {
            EntryField treatment = Chosen("treatment", Treatments([TreatmentClass.Injection, TreatmentClass.Ablation])), on = OnDay, relief = new("relief", EntryFieldKind.OutOfTen), weeks = new("weeks", EntryFieldKind.Count);
            return new()
            {
                Id = "injection",
                Fields = [treatment, on, relief, weeks],
                List = history => history.Injections,
                With = (history, list) => history with { Injections = list },
                Said = entry => Line(Treatment(entry.Treatment), entry.On, entry.Relief),
                Fill = (_, entry) => [(treatment.Name, entry.Treatment), (on.Name, Day(entry.On)), (relief.Name, Tenths(entry.Relief)), (weeks.Name, Number(entry.Weeks))],
                Make = reader => (reader.Choice(treatment), reader.Day(on), reader.Tenths(relief), reader.Count(weeks, MostWeeks)) is ({ } id, { } day, var share, var count) ? new(day, id, share, count) : null,
            };
        }
    }

    private EntryKind<BlockResult> Block
    {
        get
        {
            EntryField target = Chosen("target", Named(Vocabulary.BlockTargets)), on = OnDay, site = new("site", EntryFieldKind.Line), relief = new("relief", EntryFieldKind.OutOfTen), hours = new("hours", EntryFieldKind.Count);
            return new()
            {
                Id = "block",
                Fields = [target, on, site, relief, hours],
                List = history => history.Blocks,
                With = (history, list) => history with { Blocks = list },
                Said = entry => Line(Word(entry.Target), entry.On, entry.Relief),
                Fill = (_, entry) => [(target.Name, entry.Target), (on.Name, Day(entry.On)), (site.Name, entry.Site), (relief.Name, Tenths(entry.Relief)), (hours.Name, Number(entry.Hours))],
                Make = reader => (reader.Choice(target), reader.Day(on), reader.Line(site), reader.Tenths(relief), reader.Count(hours, MostHours)) is ({ } id, { } day, var where, var share, var count) ? new(day, id, where, share, count) : null,
            };
        }
    }

    private EntryKind<DeviceTrial> Trial
    {
        get
        {
            EntryField device = Chosen("device", Named(Vocabulary.DeviceKinds)), started = new("started", EntryFieldKind.Day) { IsRequired = true }, ended = new("ended", EntryFieldKind.Day),
                relief = new("relief", EntryFieldKind.OutOfTen), goal = new("goal", EntryFieldKind.YesNo), trouble = new("trouble", EntryFieldKind.YesNo);
            return new()
            {
                Id = "trial",
                Fields = [device, started, ended, relief, goal, trouble],
                List = history => history.DeviceTrials,
                With = (history, list) => history with { DeviceTrials = list },
                Said = entry => Line(Word(entry.Kind), entry.Started, entry.Relief),
                Fill = (_, entry) => [(device.Name, entry.Kind), (started.Name, Day(entry.Started)), (ended.Name, Day(entry.Ended)), (relief.Name, Tenths(entry.Relief)), (goal.Name, YesNo(entry.FunctionGoalMet)), (trouble.Name, YesNo(entry.AdverseEvent))],
                Make = reader => (reader.Choice(device), reader.Day(started), reader.Day(ended)) is ({ } id, { } start, var end) && IsInOrder(reader, start, end, ended)
                    ? new(id, start, end, reader.Tenths(relief), reader.YesNo(goal), reader.YesNo(trouble)) : null,

                // What was agreed before a trial is not changed after it.
                Keep = (before, after) => after with { ReliefAgreed = before.ReliefAgreed },
            };
        }
    }

    private EntryKind<Implant> Implant
    {
        get
        {
            EntryField device = Chosen("device", Named(Vocabulary.DeviceKinds)), implanted = new("implanted", EntryFieldKind.Day) { IsRequired = true }, removed = new("removed", EntryFieldKind.Day);
            return new()
            {
                Id = "implant",
                Fields = [device, implanted, removed],
                List = history => history.Implants,
                With = (history, list) => history with { Implants = list },
                Said = entry => Line(Word(entry.Kind), entry.Implanted, null),
                Fill = (_, entry) => [(device.Name, entry.Kind), (implanted.Name, Day(entry.Implanted)), (removed.Name, Day(entry.Removed))],
                Make = reader => (reader.Choice(device), reader.Day(implanted), reader.Day(removed)) is ({ } id, { } start, var end) && IsInOrder(reader, start, end, removed) ? new(id, start, end) : null,
            };
        }
    }

    private EntryKind<Operation> Operation => Dated("operation", Treatments([TreatmentClass.Surgery]), history => history.Operations, (history, list) => history with { Operations = list },
        entry => (entry.On, entry.Treatment), (day, id) => new(day, id), Treatment);

    private EntryKind<ImagingFinding> Scan => Dated("scan", Named(Vocabulary.Imaging), history => history.Imaging, (history, list) => history with { Imaging = list },
        entry => (entry.On, entry.Shows), (day, id) => new(day, id), Word);

    private EntryKind<Assessment> Visit => Dated("visit", Named(Vocabulary.Assessments), history => history.Assessments, (history, list) => history with { Assessments = list },
        entry => (entry.On, entry.Kind), (day, id) => new(day, id), Word);

    private EntryKind<Diagnosis> Diagnosis => Dated("diagnosis", Conditions(), history => history.Diagnoses, (history, list) => history with { Diagnoses = list },
        entry => (entry.On, entry.Condition), (day, id) => new(day, id), id => words.Of("conditions", id, "name") ?? id);

    private EntryKind<ReviewHeld> Review => Dated("review", [new(null, [.. knowledge.Care.Timers.Select(timer => timer.DoneBy).OfType<string>().Distinct().Select(id => new EntryOption(id, Timer(id)))])],
        history => history.Reviews, (history, list) => history with { Reviews = list }, entry => (entry.On, entry.Kind), (day, id) => new(day, id), Timer);

    private static EntryField OnDay => new("on", EntryFieldKind.Day) { IsRequired = true };

    /// <summary>An entry that is a day and one word.</summary>
    private EntryKind<T> Dated<T>(
        string id,
        ImmutableArray<EntryChoices> choices,
        Func<CareHistory, ImmutableArray<T>> list,
        Func<CareHistory, ImmutableArray<T>, CareHistory> with,
        Func<T, (DateOnly On, string What)> parts,
        Func<DateOnly, string, T> make,
        Func<string, string> name)
        where T : class, IEquatable<T>
    {
        EntryField what = Chosen("what", choices), on = OnDay;
        return new()
        {
            Id = id,
            Fields = [what, on],
            List = list,
            With = with,
            Said = entry => Line(name(parts(entry).What), parts(entry).On, null),
            Fill = (_, entry) => [(what.Name, parts(entry).What), (on.Name, Day(parts(entry).On))],
            Make = reader => (reader.Choice(what), reader.Day(on)) is ({ } chosen, { } day) ? make(day, chosen) : null,
        };
    }

    /// <summary>Whether an end is not before its start; where it is, that is noted.</summary>
    internal static bool IsInOrder(EntryReader reader, DateOnly start, DateOnly? end, EntryField field)
    {
        if (end < start)
        {
            reader.Fault(field.Name, "entry.wrong-order");
            return false;
        }

        return true;
    }

    private static EntryField Chosen(string name, ImmutableArray<EntryChoices> choices) => new(name, EntryFieldKind.Choice) { IsRequired = true, Choices = choices };

    private ImmutableArray<EntryChoices> Named(IEnumerable<string> ids) => [new(null, [.. ids.Select(id => new EntryOption(id, Word(id)))])];

    private ImmutableArray<EntryChoices> Treatments(IEnumerable<TreatmentClass> classes) =>
    [
        .. from kind in classes
           let known = knowledge.Treatments.Values.Where(treatment => treatment.Class == kind).Select(treatment => new EntryOption(treatment.Id, Treatment(treatment.Id)))
           select new EntryChoices($"class-{PlanSentences.Id(kind)}.name", [.. known.OrderBy(option => option.Label, StringComparer.CurrentCulture)]),
    ];

    private ImmutableArray<EntryChoices> Conditions() =>
        [new(null, [.. knowledge.Conditions.Keys.Select(id => new EntryOption(id, words.Of("conditions", id, "name") ?? id)).OrderBy(option => option.Label, StringComparer.CurrentCulture)])];

    private string Treatment(string id) => words.Of("treatments", id, "name") ?? id;

    private string Timer(string id) => words.Of("pathway", id, "name") ?? id;

    private string Word(string id) => words[$"word-{id}.name"];

    private string Line(string what, DateOnly on, Share? relief) => relief is { } share
        ? words.Say("entry.line-relief", what, PlanSentences.Day(on), Tenths(share)!)
        : words.Say("entry.line", what, PlanSentences.Day(on));

    /// <summary>A day as the form shows it: in words, which are read again without a doubt.</summary>
    internal static string? Day(DateOnly? day) => day is { } known ? PlanSentences.Day(known) : null;

    internal static string? Tenths(Share? share) => share is { } known ? Number(Math.Round(known.Value * 10, 1)) : null;

    internal static string? Number(double? number) => number?.ToString("0.#", CultureInfo.InvariantCulture);

    internal static string? YesNo(bool? said) => said switch { true => "yes", false => "no", _ => null };
}
