using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Knowledge;
using Plumbline.Pathway;

namespace Plumbline.Journal;

/// <summary>Reads the parts of a person's file.</summary>
internal sealed class PersonFileReader
{
    private readonly List<HistoryFault> _faults = [];
    private readonly HashSet<UnknownWord> _unknown = [];
    private readonly HistoryMap _file;
    private readonly Words _words;
    private readonly KnowledgeBase _knowledge;

    public PersonFileReader(JsonPart root, KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        _words = new(knowledge, _unknown);

        // No day is too late here: a plan leaves out what lies in its future, and another time zone is a day ahead.
        _file = new(root, HistoryReader.WholeFile, DateOnly.MaxValue, _faults);
    }

    public PersonFileReading Read()
    {
        string version = "", hash = "";
        int? format = null;
        _file.Object<object>("plumbline", header =>
        {
            format = (int?)header.Number("format", 1, int.MaxValue, whole: true, required: true);
            header.Object<object>("knowledge", knowledge =>
            {
                (version, hash) = (knowledge.Text("version") ?? "", knowledge.Text("hash") ?? "");
                return null;
            });
            return null;
        });
        switch (format)
        {
            case null:
                // A file of something else would have a fault on every line; this one says it.
                _file.Fault("plumbline", "PF001", "this is not a file that Plumbline saved; choose the file that was downloaded from the page of your data.");
                return PersonFileReading.Of([.. _faults]);
            case > PersonFile.Format:
                _file.Fault("plumbline", "PF002", string.Create(CultureInfo.InvariantCulture, $"a newer Plumbline saved this file; this one reads format {PersonFile.Format}, so open it with the newer one."));
                return PersonFileReading.Of([.. _faults]);
        }

        PersonRecord person = Person();
        Diary diary = Diary();
        _file.NameUnknownKeys();
        return _faults.Count > 0
            ? PersonFileReading.Of([.. _faults.Distinct().OrderBy(found => found.Line).ThenBy(found => found.Place, StringComparer.Ordinal)])
            : new(person, diary, version, hash, [.. _unknown.OrderBy(word => word.Kind, StringComparer.Ordinal).ThenBy(word => word.Id, StringComparer.Ordinal)], []);
    }

    private PersonRecord Person() => new()
    {
        Answers = _file.Object("answers", AnswersOf) ?? Answers.None,
        Asked = _file.Ids("asked"),
        WarningsSeen = _file.Words("warnings-seen", HistoryMap.IsId, "ids of safety rules"),
        BodyMap = _file.Each("body-map", Mark),
        FromBodyMap = _file.Each("from-body-map", Said).Aggregate(PersonRecord.Empty.FromBodyMap, (all, said) => all.SetItem(said.Finding, said.Answer)),
        History = _file.Object("history", map => HistoryReader.Facts(map, _words)) ?? CareHistory.Empty,
        Visit = _file.Object("visit", Wishes) ?? VisitWishes.None,
        Trials = _file.Object("trials", map => TrialsFile.Read(map, _words)) ?? PersonTrials.None,
        CheckIns = _file.Object("check-ins", CheckInsFile.Read) ?? PersonCheckIns.None,
        Programme = _file.Object("programme", ProgrammeFile.Read) ?? ProgrammeRecord.None,
        Choices = _file.Object("choices", Choices) ?? PersonChoices.Usual,
    };

    private Diary Diary()
    {
        ImmutableArray<DiaryEntry> entries = _file.Each("diary", entry => DiaryForm.Entry(entry, _words.IsFinding));
        Diary diary = Journal.Diary.Of(entries);
        if (diary.Written.Length < entries.Length)
        {
            _file.Fault("diary", "HF009", "two entries have the same id and differ; keep one.");
        }

        return diary;
    }

    private Answers AnswersOf(HistoryMap map) => new()
    {
        Age = map.Number("age", Age.Adult, Age.Highest, whole: true) is { } years ? Age.Of((int)years) : null,
        Sex = map.OneOf<Sex>("sex") ?? Sex.Unknown,
        Duration = map.Number("duration-days", 0, PainDuration.LongestDays) is { } days ? PainDuration.OfDays(days) : null,
        Findings = ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            map.Pairs<Answer>("findings", _words.IsFinding, "the id of a finding").Where(pair => pair.Word != Answer.Unanswered).Select(pair => KeyValuePair.Create(pair.Name, pair.Word)).ToList()),
    };

    private BodyMark? Mark(HistoryMap map)
    {
        string? region = map.Word("region", HistoryMap.IsId, "the id of a region of the body");
        BodySide side = map.OneOf<BodySide>("side") ?? BodySide.Middle;
        BodyMarkKind kind = map.OneOf<BodyMarkKind>("kind") ?? BodyMarkKind.Pain;
        ImmutableSortedSet<string> qualities = map.Words("qualities", _words.IsFinding, "ids of findings");
        return region is null ? null : new(region, side, kind, qualities);
    }

    private SaidByMap? Said(HistoryMap map)
    {
        string? finding = map.Word("finding", _words.IsFinding, "the id of a finding");
        var answer = new MapAnswer(map.OneOf<Answer>("before") ?? Answer.Unanswered, map.OneOf<Answer>("said") ?? Answer.Unanswered);
        return finding is null ? null : new(finding, answer);
    }

    private static VisitWishes Wishes(HistoryMap map) => new()
    {
        Reason = map.FreeText("reason", VisitWishes.LongestText),
        Fears = map.FreeText("fears", VisitWishes.LongestText),
        Goals = map.FreeTexts("goals", VisitWishes.MostLines, VisitWishes.LongestText),
        Questions = map.FreeTexts("questions", VisitWishes.MostLines, VisitWishes.LongestText),
    };

    // A setting or profile that is not there would stop every page; the usual one is taken, and the person told.
    private PersonChoices Choices(HistoryMap map) => new()
    {
        Setting = Choice(map, "setting", _knowledge.Settings.IsEmpty ? null : _knowledge.Settings.ContainsKey) ?? PersonChoices.Usual.Setting,
        Profile = Choice(map, "profile", _knowledge.Care.Profiles.IsEmpty ? null : id => _knowledge.Care.Profiles.ContainsKey(id)),
        Zone = map.Word("zone", PersonChoices.IsZoneName, "the name of a time zone, as Europe/London", required: false),
        Units = map.OneOf<UnitSystem>("units") ?? UnitSystem.Metric,
    };

    private string? Choice(HistoryMap map, string key, Func<string, bool>? isThere)
    {
        string? chosen = map.Word(key, HistoryMap.IsId, "an id: small letters, digits and hyphens", required: false);
        if (chosen is null || isThere is null || isThere(chosen))
        {
            return chosen;
        }

        _unknown.Add(new(UnknownWord.OfChoice, chosen));
        return null;
    }

    private sealed record SaidByMap(string Finding, MapAnswer Answer);
}
