using System.Collections.Immutable;

namespace Plumbline.Pathway;

/// <summary>Reads the entries of the lists of a history file.</summary>
internal static class HistoryEntries
{
    private const double LongestWeeks = 520;

    public static TreatmentTried? Treatment(HistoryMap map, Words words)
    {
        string? treatment = map.Word("treatment", words.IsTreatment, Words.Treatments);
        DateOnly? started = map.Day("started", required: true);
        DateOnly? stopped = End(map, "stopped", started);
        Share? adherence = Share(map, "adherence");
        double? sessions = map.Number("sessions", 0, TreatmentTried.MostSessions, whole: true);
        double? change = map.Number("pain-change", -10, 10);
        bool? function = map.Truth("function-improved");
        StopReason reason = map.OneOf<StopReason>("stopped-because") ?? StopReason.NotSaid;
        string dose = map.FreeText("dose", TreatmentTried.LongestDose);
        double? perWeek = map.Number("per-week", 1, TreatmentTried.MostPerWeek, whole: true);
        ImmutableArray<Pause> pauses = map.Each("pauses", Stretch, TreatmentTried.MostPauses);
        ImmutableSortedSet<DateOnly> days = map.Days("session-days", TreatmentTried.MostSessions);
        if (reason != StopReason.NotSaid && !map.Has("stopped"))
        {
            map.Fault("stopped-because", "HF011", "there is a reason for stopping but no day; add 'stopped'.");
        }

        return treatment is null || started is not { } start
            ? null
            : new(treatment, start, stopped, adherence, sessions is { } count ? (int)count : null, change, function, reason)
            {
                Dose = dose,
                PerWeek = perWeek is { } times ? (int)times : null,
                Pauses = pauses,
                SessionDays = days,
            };
    }

    private static Pause? Stretch(HistoryMap map)
    {
        DateOnly? from = map.Day("from", required: true);
        DateOnly? until = End(map, "until", from);
        return from is { } first ? new(first, until) : null;
    }

    /// <summary>An entry that is a day and one word.</summary>
    public static T? Dated<T>(HistoryMap map, string key, Func<string, bool> isKnown, string expected, Func<DateOnly, string, T> make)
        where T : class
    {
        DateOnly? on = map.Day("on", required: true);
        string? word = map.Word(key, isKnown, expected);
        return on is { } day && word is not null ? make(day, word) : null;
    }

    public static CheckIn? CheckIn(HistoryMap map)
    {
        DateOnly? on = map.Day("on", required: true);
        double? pain = map.Number("pain", PainScore.Lowest, PainScore.Highest);
        double? peg = map.Number("peg", PegScore.Lowest, PegScore.Highest);
        double? oswestry = map.Number("oswestry", OswestryScore.Lowest, OswestryScore.Highest);
        double? rolandMorris = map.Number("roland-morris", RolandMorrisScore.Lowest, RolandMorrisScore.Highest);
        double? change = map.Number("impression-of-change", ImpressionOfChange.Lowest, ImpressionOfChange.Highest, whole: true);
        bool? goals = map.Truth("goals-met");
        bool? limited = map.Truth("life-heavily-limited");
        return on is not { } day
            ? null
            : new(
                day,
                pain is { } points ? PainScore.Of(points) : null,
                peg is { } mean ? PegScore.Of(mean) : null,
                oswestry is { } percent ? OswestryScore.Of(percent) : null,
                rolandMorris is { } statements ? RolandMorrisScore.Of(statements) : null,
                change is { } impression ? ImpressionOfChange.Of(impression) : null,
                goals,
                limited);
    }

    public static BlockResult? Block(HistoryMap map, Words words)
    {
        DateOnly? on = map.Day("on", required: true);
        string? target = map.Word("target", words.IsTarget, words.Targets);
        string? site = map.Text("site");
        Share? relief = Share(map, "relief");
        double? hours = map.Number("hours", 0, 240);
        return on is { } day && target is not null ? new(day, target, site, relief, hours) : null;
    }

    public static InjectionResult? Injection(HistoryMap map, Words words)
    {
        DateOnly? on = map.Day("on", required: true);
        string? treatment = map.Word("treatment", words.IsTreatment, Words.Treatments);
        Share? relief = Share(map, "relief");
        double? weeks = map.Number("weeks", 0, LongestWeeks);
        return on is { } day && treatment is not null ? new(day, treatment, relief, weeks) : null;
    }

    public static DeviceTrial? Trial(HistoryMap map, Words words)
    {
        string? kind = map.Word("kind", words.IsDevice, words.Devices);
        DateOnly? started = map.Day("started", required: true);
        DateOnly? ended = End(map, "ended", started);
        Share? relief = Share(map, "relief");
        bool? goal = map.Truth("function-goal-met");
        bool? adverse = map.Truth("adverse-event");
        Share? agreed = Share(map, "relief-agreed");
        return kind is not null && started is { } start ? new(kind, start, ended, relief, goal, adverse, agreed) : null;
    }

    public static Implant? Implant(HistoryMap map, Words words)
    {
        string? kind = map.Word("kind", words.IsDevice, words.Devices);
        DateOnly? implanted = map.Day("implanted", required: true);
        DateOnly? removed = End(map, "removed", implanted);
        return kind is not null && implanted is { } start ? new(kind, start, removed) : null;
    }

    public static ImplantReview? ImplantReview(HistoryMap map, Words words)
    {
        DateOnly? on = map.Day("on", required: true);
        string? kind = map.Word("kind", words.IsDevice, words.Devices);
        Share? relief = Share(map, "relief");
        bool? complication = map.Truth("complication");
        return on is { } day && kind is not null ? new(day, kind, relief, complication) : null;
    }

    public static SafetyScreen? Screen(HistoryMap map)
    {
        DateOnly? on = map.Day("on", required: true);
        bool? complete = map.Truth("complete", required: true);
        Urgency found = map.OneOf<Urgency>("found") ?? Urgency.SelfCare;
        DateOnly? cleared = End(map, "cleared-on", on);
        return on is { } day && complete is { } answered ? new(day, answered, found, cleared) : null;
    }

    public static MedicineTaken? Medicine(HistoryMap map)
    {
        string? name = map.Text("name", required: true);
        double? amount = map.Number("dose", 0, Dose.Highest);
        DoseUnit? unit = map.OneOf<DoseUnit>("unit");
        if (amount is null != unit is null)
        {
            map.Fault("dose", "HF011", "a dose needs a number and a unit; give both or neither.");
        }

        if (amount == 0)
        {
            map.Fault("dose", "HF006", "a dose is above 0; leave out a medicine that is not taken.");
            amount = null;
        }

        return name is null ? null : new(name, amount is { } number && unit is { } known ? Dose.Of(number, known) : null);
    }

    /// <summary>A share, 0 to 1.</summary>
    public static Share? Share(HistoryMap map, string key) => map.Number(key, Plumbline.Share.Lowest, Plumbline.Share.Highest) is { } share ? Plumbline.Share.Of(share) : null;

    /// <summary>A last day, not before the first.</summary>
    public static DateOnly? End(HistoryMap map, string key, DateOnly? start)
    {
        DateOnly? end = map.Day(key);
        if (end < start)
        {
            map.Fault(key, "HF011", "this day lies before the one on which it began; correct one of them.");
        }

        return end;
    }
}
