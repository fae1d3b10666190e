using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>Reads and writes check-ins and instruments within a person's file.</summary>
internal static class CheckInsFile
{
    private const double LeastValue = -10_000;
    private const double MostValue = 10_000;

    public static void Write(Utf8JsonWriter json, PersonCheckIns told)
    {
        if (told == PersonCheckIns.None)
        {
            return;
        }

        json.WriteStartObject("check-ins");
        HistoryWriter.Each(json, "weeks", told.Weeks, week => Week(json, week));
        HistoryWriter.Each(json, "instruments", told.Instruments, instrument => Write(json, instrument));
        HistoryWriter.Each(json, "rounds", told.Rounds, round => Round(json, round));
        json.WriteEndObject();
    }

    public static PersonCheckIns Read(HistoryMap map) => new()
    {
        Weeks = map.Each("weeks", Week, PersonCheckIns.MostWeeks),
        Instruments = map.Each("instruments", Instrument, PersonCheckIns.MostInstruments),
        Rounds = map.Each("rounds", Round, PersonCheckIns.MostRounds),
    };

    private static void Week(Utf8JsonWriter json, CheckInAnswers week)
    {
        HistoryWriter.Day(json, "on", week.On);
        HistoryWriter.Number(json, "enjoyment", week.Enjoyment?.Points);
        HistoryWriter.Number(json, "activity", week.Activity?.Points);
        HistoryWriter.Number(json, "function", week.Function?.Points);
        HistoryWriter.Number(json, "mood", week.Mood?.Points);
        HistoryWriter.Number(json, "sleep", week.Sleep?.Points);
        HistoryWriter.Number(json, "goals", week.Goals?.Points);
        HistoryWriter.Truth(json, "had-side-effects", week.HadSideEffects);
        HistoryWriter.Text(json, "side-effects", week.SideEffects);
    }

    private static CheckInAnswers? Week(HistoryMap map)
    {
        DateOnly? on = map.Day("on", required: true);
        var week = new CheckInAnswers(on ?? default)
        {
            Enjoyment = Hold(map, "enjoyment"),
            Activity = Hold(map, "activity"),
            Function = Good(map, "function"),
            Mood = Good(map, "mood"),
            Sleep = Good(map, "sleep"),
            Goals = Good(map, "goals"),
            HadSideEffects = map.Truth("had-side-effects"),
            SideEffects = map.FreeText("side-effects", CheckInAnswers.LongestSideEffects),
        };
        return on is null ? null : week;
    }

    private static Interference? Hold(HistoryMap map, string key) =>
        map.Number(key, Interference.Lowest, Interference.Highest, whole: true) is { } points ? Interference.Of((int)points) : null;

    private static Rating? Good(HistoryMap map, string key) =>
        map.Number(key, Rating.Lowest, Rating.Highest, whole: true) is { } points ? Rating.Of((int)points) : null;

    private static void Write(Utf8JsonWriter json, Instrument instrument)
    {
        json.WriteString("id", instrument.Id);
        json.WriteString("title", instrument.Title);
        HistoryWriter.Text(json, "loinc", instrument.Loinc);
        HistoryWriter.Text(json, "copyright", instrument.Copyright);
        HistoryWriter.Each(json, "items", instrument.Items, item =>
        {
            json.WriteString("link", item.LinkId);
            json.WriteString("kind", Knowledge.Strict.Kebab.Of(item.Kind.ToString()));
            HistoryWriter.Text(json, "text", item.Text);
            HistoryWriter.Text(json, "loinc", item.Loinc);
            HistoryWriter.Each(json, "options", item.Options, option =>
            {
                json.WriteString("code", option.Code);
                HistoryWriter.Text(json, "text", option.Text);
                HistoryWriter.Number(json, "value", option.Value);
            });

            // Flat, each condition with the number of its gate: a file is at most eight levels deep.
            HistoryWriter.Each(json, "when", [.. item.Gates.Index().SelectMany(gate => gate.Item.Conditions.Select(condition => (Gate: gate.Index + 1, gate.Item.Any, condition)))], each =>
            {
                HistoryWriter.Number(json, "gate", each.Gate);
                HistoryWriter.Truth(json, "any", each.Any ? true : null);
                json.WriteString("line", each.condition.Line);
                json.WriteString("test", Knowledge.Strict.Kebab.Of(each.condition.Test.ToString()));
                HistoryWriter.Text(json, "answer", each.condition.Answer);
            });
        });
    }

    private static Instrument? Instrument(HistoryMap map)
    {
        string? id = Name(map, "id");
        string title = map.FreeText("title", Journal.Instrument.LongestText), loinc = map.FreeText("loinc", Journal.Instrument.LongestId);
        string copyright = map.FreeText("copyright", Journal.Instrument.LongestText);
        ImmutableArray<InstrumentItem> items = map.Each("items", Item, Journal.Instrument.MostItems);
        return id is null ? null : new() { Id = id, Title = title, Loinc = loinc, Copyright = copyright, Items = items };
    }

    private static InstrumentItem? Item(HistoryMap map)
    {
        string? link = Name(map, "link");
        InstrumentItemKind? kind = map.OneOf<InstrumentItemKind>("kind", required: true);
        string text = map.FreeText("text", Journal.Instrument.LongestText), loinc = map.FreeText("loinc", Journal.Instrument.LongestId);
        ImmutableArray<InstrumentOption> options = map.Each("options", Option, InstrumentItem.MostOptions);
        IGrouping<int, When>[] gates = [.. map.Each("when", Condition, InstrumentItem.MostGates * InstrumentGate.MostConditions).GroupBy(when => when.Gate)];
        if (gates.Any(gate => gate.Select(when => when.Any).Distinct().Count() > 1 || gate.Count() > InstrumentGate.MostConditions) || gates.Length > InstrumentItem.MostGates)
        {
            map.Fault("when", "HF011", "conditions of one gate contradict each other, or are too many; leave them as they were saved.");
        }

        return link is null || kind is not { } known ? null : new(link, known, text, loinc, options) { Gates = [.. gates.OrderBy(gate => gate.Key).Select(gate => new InstrumentGate(gate.First().Any, [.. gate.Select(when => when.Condition)]))] };
    }

    private static When? Condition(HistoryMap map)
    {
        double? gate = map.Number("gate", 1, InstrumentItem.MostGates, whole: true, required: true);
        bool any = map.Truth("any") == true;
        string? line = Name(map, "line");
        InstrumentTest? test = map.OneOf<InstrumentTest>("test", required: true);
        string answer = map.FreeText("answer", Journal.Instrument.LongestId);
        return gate is not { } number || line is null || test is not { } known ? null : new((int)number, any, new(line, known, answer));
    }

    private static InstrumentOption? Option(HistoryMap map)
    {
        string? code = Name(map, "code");
        string text = map.FreeText("text", Journal.Instrument.LongestText);
        double? value = map.Number("value", LeastValue, MostValue);
        return code is null ? null : new(code, text, value);
    }

    private static void Round(Utf8JsonWriter json, InstrumentRound round)
    {
        json.WriteString("instrument", round.Instrument);
        HistoryWriter.Day(json, "on", round.On);
        HistoryWriter.Each(json, "chosen", round.Chosen, chosen =>
        {
            json.WriteString("link", chosen.Key);
            json.WriteString("code", chosen.Value);
        });
    }

    private static InstrumentRound? Round(HistoryMap map)
    {
        string? instrument = Name(map, "instrument");
        DateOnly? on = map.Day("on", required: true);
        ImmutableArray<Choice> chosen = map.Each("chosen", Chosen, Journal.Instrument.MostItems);
        if (chosen.GroupBy(choice => choice.Link, StringComparer.Ordinal).Any(same => same.Count() > 1))
        {
            map.Fault("chosen", "HF009", "one line is answered here twice; keep one.");
        }

        return instrument is null || on is not { } day ? null
            : new(instrument, day, chosen.Aggregate(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), (all, choice) => all.SetItem(choice.Link, choice.Code)));
    }

    private static Choice? Chosen(HistoryMap map) => (Name(map, "link"), Name(map, "code")) is ({ } link, { } code) ? new(link, code) : null;

    private static string? Name(HistoryMap map, string key) => map.Word(key, name => name.Length <= Journal.Instrument.LongestId, "a name of at most 200 characters");

    private sealed record Choice(string Link, string Code);

    private sealed record When(int Gate, bool Any, InstrumentCondition Condition);
}
