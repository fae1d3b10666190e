using System.Globalization;
using System.Text.Json;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Pathway;

/// <summary>Writes a care history as <see cref="HistoryReader"/> reads it: a fixed order, and nothing about what is not known.</summary>
internal static class HistoryWriter
{
    /// <summary>Writes the members of a history into the object that is open.</summary>
    /// <exception cref="ArgumentException">A number is infinite or not a number.</exception>
    public static void Facts(Utf8JsonWriter json, CareHistory history)
    {
        Truth(json, "consent", history.Consent);
        Number(json, "age", history.Age?.Years);
        Word(json, "sex", history.Sex);
        Day(json, "episode-start", history.EpisodeStart);
        Each(json, "treatments", history.Treatments, Treatment);
        Each(json, "check-ins", history.CheckIns, CheckIn);
        Each(json, "reviews", history.Reviews, fact => Dated(json, fact.On, "kind", fact.Kind));
        Each(json, "blocks", history.Blocks, Block);
        Each(json, "injections", history.Injections, Injection);
        Each(json, "device-trials", history.DeviceTrials, Trial);
        Each(json, "implants", history.Implants, Implant);
        Each(json, "implant-reviews", history.ImplantReviews, ImplantReview);
        Each(json, "operations", history.Operations, fact => Dated(json, fact.On, "treatment", fact.Treatment));
        Each(json, "imaging", history.Imaging, fact => Dated(json, fact.On, "shows", fact.Shows));
        Each(json, "assessments", history.Assessments, fact => Dated(json, fact.On, "kind", fact.Kind));
        Each(json, "safety-screens", history.SafetyScreens, Screen);
        Each(json, "diagnoses", history.Diagnoses, fact => Dated(json, fact.On, "condition", fact.Condition));
        Answers(json, "conditions", history.Conditions);
        Strings(json, "preferences", history.Preferences);
        if (history.Medicines is { } medicines)
        {
            json.WriteStartArray("medicines");
            Entries(json, medicines, fact => Medicine(json, fact));
            json.WriteEndArray();
        }
    }

    /// <summary>A member for every answer; an unanswered one is left out.</summary>
    public static void Answers(Utf8JsonWriter json, string key, IEnumerable<KeyValuePair<string, Answer>> answers)
    {
        var given = answers.Where(pair => pair.Value != Answer.Unanswered).ToList();
        if (given.Count > 0)
        {
            json.WriteStartObject(key);
            foreach (var (id, answer) in given)
            {
                json.WriteString(id, Kebab.Of(answer.ToString()));
            }

            json.WriteEndObject();
        }
    }

    /// <summary>A list of texts in their order; an empty one is left out.</summary>
    public static void Strings(Utf8JsonWriter json, string key, IReadOnlyCollection<string> texts)
    {
        if (texts.Count > 0)
        {
            json.WriteStartArray(key);
            foreach (string text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }
    }

    /// <summary>A list of objects; an empty one is left out, and an entry that stands there twice is written once: it is one fact.</summary>
    public static void Each<T>(Utf8JsonWriter json, string key, IReadOnlyCollection<T> facts, Action<T> write)
    {
        if (facts.Count > 0)
        {
            json.WriteStartArray(key);
            Entries(json, facts, write);
            json.WriteEndArray();
        }
    }

    /// <summary>A member of an enum by its kebab-case name; the default is left out.</summary>
    public static void Word<T>(Utf8JsonWriter json, string key, T member)
        where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(member, default))
        {
            json.WriteString(key, Kebab.Of(member.ToString()));
        }
    }

    /// <summary>A number; an unknown one is left out.</summary>
    public static void Number(Utf8JsonWriter json, string key, double? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(key, known);
        }
    }

    private static void Each<T>(Utf8JsonWriter json, string key, IReadOnlyCollection<T> facts, Action<Utf8JsonWriter, T> write) =>
        Each(json, key, facts, fact => write(json, fact));

    private static void Entries<T>(Utf8JsonWriter json, IEnumerable<T> facts, Action<T> write)
    {
        foreach (T fact in facts.Distinct())
        {
            json.WriteStartObject();
            write(fact);
            json.WriteEndObject();
        }
    }

    private static void Treatment(Utf8JsonWriter json, TreatmentTried fact)
    {
        json.WriteString("treatment", fact.Treatment);
        Day(json, "started", fact.Started);
        Day(json, "stopped", fact.Stopped);
        Number(json, "adherence", fact.Adherence?.Value);
        Number(json, "sessions", fact.Sessions);
        Number(json, "pain-change", fact.PainChange);
        Truth(json, "function-improved", fact.FunctionImproved);
        Word(json, "stopped-because", fact.StoppedBecause);
        Text(json, "dose", fact.Dose);
        Number(json, "per-week", fact.PerWeek);
        Each(json, "pauses", fact.Pauses, pause => Stretch(json, pause));
        Strings(json, "session-days", [.. fact.SessionDays.Select(Written)]);
    }

    private static void Stretch(Utf8JsonWriter json, Pause pause)
    {
        Day(json, "from", pause.From);
        Day(json, "until", pause.Until);
    }

    private static void CheckIn(Utf8JsonWriter json, CheckIn fact)
    {
        Day(json, "on", fact.On);
        Number(json, "pain", fact.Pain?.Points);
        Number(json, "peg", fact.Peg?.Points);
        Number(json, "oswestry", fact.Oswestry?.Percent);
        Number(json, "roland-morris", fact.RolandMorris?.Points);
        Number(json, "impression-of-change", fact.Change?.Points);
        Truth(json, "goals-met", fact.GoalsMet);
        Truth(json, "life-heavily-limited", fact.LifeHeavilyLimited);
    }

    private static void Block(Utf8JsonWriter json, BlockResult fact)
    {
        Dated(json, fact.On, "target", fact.Target);
        if (fact.Site is { } site)
        {
            json.WriteString("site", site);
        }

        Number(json, "relief", fact.Relief?.Value);
        Number(json, "hours", fact.Hours);
    }

    private static void Injection(Utf8JsonWriter json, InjectionResult fact)
    {
        Dated(json, fact.On, "treatment", fact.Treatment);
        Number(json, "relief", fact.Relief?.Value);
        Number(json, "weeks", fact.Weeks);
    }

    private static void Trial(Utf8JsonWriter json, DeviceTrial fact)
    {
        json.WriteString("kind", fact.Kind);
        Day(json, "started", fact.Started);
        Day(json, "ended", fact.Ended);
        Number(json, "relief", fact.Relief?.Value);
        Truth(json, "function-goal-met", fact.FunctionGoalMet);
        Truth(json, "adverse-event", fact.AdverseEvent);
        Number(json, "relief-agreed", fact.ReliefAgreed?.Value);
    }

    private static void Implant(Utf8JsonWriter json, Implant fact)
    {
        json.WriteString("kind", fact.Kind);
        Day(json, "implanted", fact.Implanted);
        Day(json, "removed", fact.Removed);
    }

    private static void ImplantReview(Utf8JsonWriter json, ImplantReview fact)
    {
        Dated(json, fact.On, "kind", fact.Kind);
        Number(json, "relief", fact.Relief?.Value);
        Truth(json, "complication", fact.Complication);
    }

    private static void Screen(Utf8JsonWriter json, SafetyScreen fact)
    {
        Day(json, "on", fact.On);
        Truth(json, "complete", fact.Complete);
        Word(json, "found", fact.Found);
        Day(json, "cleared-on", fact.ClearedOn);
    }

    private static void Medicine(Utf8JsonWriter json, MedicineTaken fact)
    {
        json.WriteString("name", fact.Name);
        if (fact.Dose is { } dose)
        {
            json.WriteNumber("dose", dose.Amount);
            json.WriteString("unit", Kebab.Of(dose.Unit.ToString()));
        }
    }

    private static void Dated(Utf8JsonWriter json, DateOnly on, string key, string word)
    {
        Day(json, "on", on);
        json.WriteString(key, word);
    }

    /// <summary>A day; an unknown one is left out.</summary>
    public static void Day(Utf8JsonWriter json, string key, DateOnly? day)
    {
        if (day is { } known)
        {
            json.WriteString(key, Written(known));
        }
    }

    /// <summary>A moment to the second, with the offset at which it was told.</summary>
    public static void Moment(Utf8JsonWriter json, string key, DateTimeOffset moment) =>
        json.WriteString(key, moment.ToString(HistoryMap.MomentForm, CultureInfo.InvariantCulture));

    /// <summary>A text; an empty one is left out.</summary>
    public static void Text(Utf8JsonWriter json, string key, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(key, text);
        }
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>True or false; what is not known is left out.</summary>
    public static void Truth(Utf8JsonWriter json, string key, bool? truth)
    {
        if (truth is { } known)
        {
            json.WriteBoolean(key, known);
        }
    }
}
