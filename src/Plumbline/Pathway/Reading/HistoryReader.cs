using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.Knowledge;

namespace Plumbline.Pathway;

/// <summary>Reads a care history from JSON, strictly: everything wrong is said at once, with its place and what to do, and nothing of it is repeated.</summary>
public static class HistoryReader
{
    internal const string WholeFile = "file";

    /// <summary>What the key <c>format</c> says in a file of this form.</summary>
    public const string Format = "plumbline-history/1";

    private const int MostBytes = 8_000_000;

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The file; UTF-8.</param>
    /// <param name="knowledge">The knowledge whose words the file may use.</param>
    /// <param name="today">The day of reading: later days are faults.</param>
    public static HistoryReading Read(ReadOnlySpan<byte> bytes, KnowledgeBase knowledge, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        if (bytes.Length > MostBytes)
        {
            return new(null, null, [], [new("HF002", 1, WholeFile, "the file is too big for one person's history; it has at most 8 million bytes.")]);
        }

        if (JsonTree.Read(bytes, out HistoryFault? fault) is not { } root)
        {
            return new(null, null, [], [fault!]);
        }

        if (root.Kind != JsonValueKind.Object)
        {
            return new(null, null, [], [new("HF005", root.Line, WholeFile, "this is not an object; a history is written in braces.")]);
        }

        var faults = new List<HistoryFault>();
        var map = new HistoryMap(root, WholeFile, today, faults);
        map.Word("format", word => word == Format, $"\"{Format}\"", required: false);
        CareHistory history = Facts(map, new Words(knowledge));
        SafetyOutcome? safety = map.Object("safety", Safety);
        ImmutableArray<LikelyCause> causes = Causes(map, knowledge);
        map.NameUnknownKeys();
        return faults.Count == 0
            ? new(history, safety, causes, [])
            : new(null, null, [], [.. faults.Distinct().OrderBy(found => found.Line).ThenBy(found => found.Place, StringComparer.Ordinal)]);
    }

    private static SafetyOutcome? Safety(HistoryMap map)
    {
        Urgency? urgency = map.OneOf<Urgency>("urgency", required: true);
        bool? complete = map.Truth("complete", required: true);
        ImmutableSortedSet<string> fired = map.Words("fired", Knowledge.Strict.Kebab.IsId, "ids of safety rules");
        return urgency is { } known && complete is { } answered ? new(known, [.. fired], answered) : null;
    }

    private static ImmutableArray<LikelyCause> Causes(HistoryMap map, KnowledgeBase knowledge)
    {
        var causes = map.Each("causes", cause =>
        {
            string? condition = cause.Word("condition", knowledge.Conditions.ContainsKey, "the id of a condition");
            double? probability = cause.Number("probability", 0, 1, required: true);
            return condition is null || probability is not { } known ? null : new LikelyCause(condition, Probability.Of(known));
        });
        if (causes.Select(cause => cause.Condition).Distinct().Count() < causes.Length)
        {
            map.Fault("causes", "HF009", "the same cause stands here twice; keep one.");
        }

        return causes;
    }

    internal static CareHistory Facts(HistoryMap map, Words words) => new()
    {
        Consent = map.Truth("consent"),
        Age = map.Number("age", Age.Adult, Age.Highest, whole: true) is { } years ? Age.Of((int)years) : null,
        Sex = map.OneOf<Sex>("sex") ?? Sex.Unknown,
        EpisodeStart = map.Day("episode-start"),
        Treatments = map.Each("treatments", entry => HistoryEntries.Treatment(entry, words)),
        CheckIns = map.Each("check-ins", HistoryEntries.CheckIn),
        Reviews = map.Each("reviews", entry => HistoryEntries.Dated(entry, "kind", words.IsReview, words.Reviews, (on, word) => new ReviewHeld(on, word))),
        Blocks = map.Each("blocks", entry => HistoryEntries.Block(entry, words)),
        Injections = map.Each("injections", entry => HistoryEntries.Injection(entry, words)),
        DeviceTrials = map.Each("device-trials", entry => HistoryEntries.Trial(entry, words)),
        Implants = map.Each("implants", entry => HistoryEntries.Implant(entry, words)),
        ImplantReviews = map.Each("implant-reviews", entry => HistoryEntries.ImplantReview(entry, words)),
        Operations = map.Each("operations", entry => HistoryEntries.Dated(entry, "treatment", words.IsTreatment, Words.Treatments, (on, word) => new Operation(on, word))),
        Imaging = map.Each("imaging", entry => HistoryEntries.Dated(entry, "shows", words.IsImaging, words.Imaging, (on, word) => new ImagingFinding(on, word))),
        Assessments = map.Each("assessments", entry => HistoryEntries.Dated(entry, "kind", words.IsAssessment, words.Assessments, (on, word) => new Assessment(on, word))),
        SafetyScreens = map.Each("safety-screens", HistoryEntries.Screen),
        Diagnoses = map.Each("diagnoses", entry => HistoryEntries.Dated(entry, "condition", words.IsCondition, "the id of a condition", (on, word) => new Diagnosis(on, word))),
        Conditions = ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            map.Pairs<Answer>("conditions", words.IsFact, "the id of a finding or of a recorded fact").Where(pair => pair.Word != Answer.Unanswered).Select(pair => KeyValuePair.Create(pair.Name, pair.Word)).ToList()),
        Preferences = map.Words("preferences", words.IsPreference, words.Preferences),
        Medicines = map.Has("medicines") ? map.Each("medicines", HistoryEntries.Medicine) : null,
    };
}
