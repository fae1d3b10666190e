using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>The programme within a person's file.</summary>
internal static class ProgrammeFile
{
    private const string TimeForm = "HH:mm";

    /// <summary>Writes it as a member of the object that is open; nothing where nothing was begun.</summary>
    public static void Write(Utf8JsonWriter json, ProgrammeRecord programme)
    {
        if (programme == ProgrammeRecord.None)
        {
            return;
        }

        json.WriteStartObject("programme");
        HistoryWriter.Day(json, "begun", programme.Begun);
        Each(json, "pauses", programme.Pauses, pause =>
        {
            HistoryWriter.Day(json, "from", pause.From);
            HistoryWriter.Day(json, "until", pause.Until);
        });
        Each(json, "checks", programme.Checks, check =>
        {
            HistoryWriter.Day(json, "on", check.On);
            json.WriteNumber("week", check.Week);
            json.WriteBoolean("complete", check.Complete);
            HistoryWriter.Strings(json, "alarms", check.Alarms);
            HistoryWriter.Day(json, "cleared-on", check.ClearedOn);
        });
        HistoryWriter.Strings(json, "read", programme.Read);
        Each(json, "done", programme.Done, done =>
        {
            HistoryWriter.Day(json, "on", done.On);
            json.WriteString("what", done.What);
            json.WriteNumber("times", done.Times);
        });
        Each(json, "goals", programme.Goals, goal =>
        {
            json.WriteString("text", goal.Text);
            json.WriteBoolean("reached", goal.Reached);
        });
        Each(json, "paced", programme.Paced, paced =>
        {
            Text(json, "name", paced.Name);
            json.WriteBoolean("walking", paced.IsWalking);
            json.WriteStartArray("tries");
            foreach (int minutes in paced.Tries)
            {
                json.WriteNumberValue(minutes);
            }

            json.WriteEndArray();
            json.WriteNumber("raises", paced.Raises);
        });
        Each(json, "thoughts", programme.Thoughts, thought =>
        {
            HistoryWriter.Day(json, "on", thought.On);
            Text(json, "situation", thought.Situation);
            Text(json, "thought", thought.Thought);
            Text(json, "for", thought.For);
            Text(json, "against", thought.Against);
            Text(json, "kinder", thought.Kinder);
        });
        Each(json, "joys", programme.Joys, joy =>
        {
            HistoryWriter.Day(json, "on", joy.On);
            json.WriteString("what", joy.What);
            json.WriteBoolean("done", joy.Done);
        });
        Each(json, "nights", programme.Nights, night =>
        {
            HistoryWriter.Day(json, "morning", night.Morning);
            Time(json, "to-bed", night.ToBed);
            Time(json, "up", night.Up);
            json.WriteNumber("minutes-asleep", night.MinutesAsleep);
        });
        Time(json, "rise-at", programme.RiseAt);
        Object(json, "talk", programme.Talk == TalkNotes.None, () =>
        {
            Text(json, "partner", programme.Talk.Partner);
            Text(json, "work", programme.Talk.Work);
            Text(json, "doctor", programme.Talk.Doctor);
        });
        Object(json, "flare", programme.Flare.IsEmpty, () =>
        {
            Text(json, "signs", programme.Flare.Signs);
            Text(json, "cut-down", programme.Flare.CutDown);
            Text(json, "keep-up", programme.Flare.KeepUp);
            Text(json, "soothes", programme.Flare.Soothes);
            Text(json, "calls", programme.Flare.Calls);
            Text(json, "sentence", programme.Flare.Sentence);
        });
        json.WriteEndObject();
    }

    /// <summary>Reads it, strictly and within its limits.</summary>
    public static ProgrammeRecord Read(HistoryMap map) => new()
    {
        Begun = map.Day("begun"),
        Pauses = Bounded(map, "pauses", ProgrammeRecord.MostPauses, entry =>
        {
            DateOnly? from = entry.Day("from", required: true);
            DateOnly? until = entry.Day("until");
            return from is { } day ? new ProgrammePause(day, until) : null;
        }),
        Checks = Bounded(map, "checks", ProgrammeRecord.MostChecks, entry =>
        {
            DateOnly? on = entry.Day("on", required: true);
            double? week = entry.Number("week", 0, ProgrammeCalendar.LastWeek, whole: true, required: true);
            bool? complete = entry.Truth("complete", required: true);
            ImmutableSortedSet<string> alarms = entry.Words("alarms", HistoryMap.IsId, "ids of safety rules");
            DateOnly? cleared = entry.Day("cleared-on");
            return on is { } day && week is { } number && complete is { } all ? new SafetyCheck(day, (int)number, all, alarms, cleared) : null;
        }),
        Read = Limited(map, "read", map.Words("read", HistoryMap.IsId, "ids of texts of the programme"), ProgrammeRecord.MostRead),
        Done = Bounded(map, "done", ProgrammeRecord.MostDone, entry =>
        {
            DateOnly? on = entry.Day("on", required: true);
            string? what = entry.Word("what", HistoryMap.IsId, "the id of an aim or an exercise");
            double? times = entry.Number("times", 1, ProgrammeDone.MostTimes, whole: true, required: true);
            return on is { } day && what is not null && times is { } count ? new ProgrammeDone(day, what, (int)count) : null;
        }),
        Goals = Bounded(map, "goals", ProgrammeRecord.MostGoals, entry =>
            new ProgrammeGoal(entry.FreeText("text", ProgrammeRecord.LongestText), entry.Truth("reached", required: true) ?? false)),
        Paced = Bounded(map, "paced", ProgrammeRecord.MostPaced, entry => new PacedActivity(
            entry.FreeText("name", ProgrammeRecord.LongestText),
            entry.Truth("walking", required: true) ?? false,
            [.. entry.Numbers("tries", PacedActivity.MostTries, 1, PacedActivity.LongestTry)],
            (int)(entry.Number("raises", 0, PacedActivity.MostRaises, whole: true, required: true) ?? 0))),
        Thoughts = Bounded(map, "thoughts", ProgrammeRecord.MostThoughts, entry =>
        {
            DateOnly? on = entry.Day("on", required: true);
            ThoughtRecord thought = new(on ?? default, Free(entry, "situation"), Free(entry, "thought"), Free(entry, "for"), Free(entry, "against"), Free(entry, "kinder"));
            return on is null ? null : thought;
        }),
        Joys = Bounded(map, "joys", ProgrammeRecord.MostJoys, entry =>
        {
            DateOnly? on = entry.Day("on", required: true);
            var joy = new JoyPlan(on ?? default, Free(entry, "what"), entry.Truth("done", required: true) ?? false);
            return on is null ? null : joy;
        }),
        Nights = Bounded(map, "nights", ProgrammeRecord.MostNights, NightOf),
        RiseAt = Time(map, "rise-at", required: false),
        Talk = map.Object("talk", entry => new TalkNotes(Free(entry, "partner"), Free(entry, "work"), Free(entry, "doctor"))) ?? TalkNotes.None,
        Flare = map.Object("flare", entry => new FlarePlan(
            Free(entry, "signs"), Free(entry, "cut-down"), Free(entry, "keep-up"), Free(entry, "soothes"), Free(entry, "calls"), Free(entry, "sentence"))) ?? FlarePlan.None,
    };

    private static Night? NightOf(HistoryMap entry)
    {
        DateOnly? morning = entry.Day("morning", required: true);
        TimeOnly? toBed = Time(entry, "to-bed", required: true);
        TimeOnly? up = Time(entry, "up", required: true);
        int most = toBed is { } lay && up is { } rose ? Night.InBed(lay, rose) : 0;
        double? asleep = entry.Number("minutes-asleep", 0, most, whole: true, required: true);
        return morning is { } day && toBed is { } bed && up is { } end && asleep is { } minutes ? new(day, bed, end, (int)minutes) : null;
    }

    private static string Free(HistoryMap map, string key) => map.FreeText(key, ProgrammeRecord.LongestText);

    private static TimeOnly? Time(HistoryMap map, string key, bool required) =>
        map.Word(key, IsTime, "a time such as \"23:30\"", required) is { } word ? TimeOnly.ParseExact(word, TimeForm, CultureInfo.InvariantCulture) : null;

    private static bool IsTime(string word) => TimeOnly.TryParseExact(word, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static ImmutableArray<T> Bounded<T>(HistoryMap map, string key, int most, Func<HistoryMap, T?> read)
        where T : class => Limited(map, key, map.Each(key, read), most);

    private static TList Limited<TList>(HistoryMap map, string key, TList list, int most)
        where TList : IReadOnlyCollection<string>
    {
        Limit(map, key, list.Count, most);
        return list;
    }

    private static ImmutableArray<T> Limited<T>(HistoryMap map, string key, ImmutableArray<T> list, int most)
    {
        Limit(map, key, list.Length, most);
        return list;
    }

    private static void Limit(HistoryMap map, string key, int count, int most)
    {
        if (count > most)
        {
            map.Fault(key, "HF006", string.Create(CultureInfo.InvariantCulture, $"there are too many entries; keep at most {most}."));
        }
    }

    private static void Each<T>(Utf8JsonWriter json, string key, ImmutableArray<T> facts, Action<T> write) => HistoryWriter.Each(json, key, facts, write);

    private static void Object(Utf8JsonWriter json, string key, bool isEmpty, Action write)
    {
        if (!isEmpty)
        {
            json.WriteStartObject(key);
            write();
            json.WriteEndObject();
        }
    }

    private static void Text(Utf8JsonWriter json, string key, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(key, text);
        }
    }

    private static void Time(Utf8JsonWriter json, string key, TimeOnly? time)
    {
        if (time is { } known)
        {
            json.WriteString(key, known.ToString(TimeForm, CultureInfo.InvariantCulture));
        }
    }
}
