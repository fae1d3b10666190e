using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>What Plumbline knows of the care pathway, of medicines and of measures.</summary>
public sealed record CareKnowledge
{
    /// <summary>The names that guards use.</summary>
    public CareFacts Facts { get; init; } = CareFacts.None;

    /// <summary>The words that a history uses.</summary>
    public HistoryVocabulary Vocabulary { get; init; } = HistoryVocabulary.None;

    /// <summary>The states, in file order.</summary>
    public ImmutableArray<CareState> States { get; init; } = [];

    /// <summary>The state in which everybody starts.</summary>
    public string Start { get; init; } = "";

    /// <summary>The transitions, in file order, which is their order of precedence.</summary>
    public ImmutableArray<CareTransition> Transitions { get; init; } = [];

    /// <summary>The timers, in file order.</summary>
    public ImmutableArray<CareTimer> Timers { get; init; } = [];

    /// <summary>The kinds of conservative care.</summary>
    public ImmutableArray<Modality> Modalities { get; init; } = [];

    /// <summary>What every check-in asks again, in the order of asking. The first group comes before all else.</summary>
    public ImmutableArray<FindingGroup> SafetyRound { get; init; } = [];

    /// <summary>The rules, by id.</summary>
    public ImmutableSortedDictionary<string, CareRule> Rules { get; init; } = ImmutableSortedDictionary<string, CareRule>.Empty;

    /// <summary>The profiles, by id.</summary>
    public ImmutableSortedDictionary<string, CareProfile> Profiles { get; init; } = ImmutableSortedDictionary<string, CareProfile>.Empty;

    /// <summary>The medicines, by id.</summary>
    public ImmutableSortedDictionary<string, Medicine> Medicines { get; init; } = ImmutableSortedDictionary<string, Medicine>.Empty;

    /// <summary>The interactions, by id.</summary>
    public ImmutableSortedDictionary<string, MedicineInteraction> Interactions { get; init; } = ImmutableSortedDictionary<string, MedicineInteraction>.Empty;

    /// <summary>The cautions, by id.</summary>
    public ImmutableSortedDictionary<string, MedicineCaution> Cautions { get; init; } = ImmutableSortedDictionary<string, MedicineCaution>.Empty;

    /// <summary>The tables of opioid factors, by id.</summary>
    public ImmutableSortedDictionary<string, OpioidFactorSet> FactorSets { get; init; } = ImmutableSortedDictionary<string, OpioidFactorSet>.Empty;

    /// <summary>What an option may be at most for an interaction or a caution of a severity.</summary>
    public MedicineLimits MedicineLimits { get; init; } = MedicineLimits.None;

    /// <summary>What has to be thought of before a procedure.</summary>
    public ProcedureSafety Procedures { get; init; } = ProcedureSafety.None;

    /// <summary>The measures, by id.</summary>
    public ImmutableSortedDictionary<string, Measure> Measures { get; init; } = ImmutableSortedDictionary<string, Measure>.Empty;

    /// <summary>Every threshold by group and name: those of the measures, and those of <c>thresholds.yaml</c>.</summary>
    public ImmutableSortedDictionary<string, CitedNumber> Thresholds { get; init; } = ImmutableSortedDictionary<string, CitedNumber>.Empty;

    /// <summary>The state with this id.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public CareState State(string id) => States.First(state => state.Id == id);

    internal static CareKnowledge Read(ReadingLog log)
    {
        ImmutableSortedDictionary<string, Measure> measures = log.Folder("measures", Measure.Read);
        ImmutableSortedDictionary<string, CitedNumber> thresholds = log.OneFile(ThresholdReader.File, ThresholdReader.Groups) ?? ImmutableSortedDictionary<string, CitedNumber>.Empty;
        var (states, start) = log.OneFile("pathway/states.yaml", map => (map.Each("states", CareState.Read), map.Id("start")));
        var care = new CareKnowledge
        {
            Facts = log.OneFile(CareFacts.File, CareFacts.Read) ?? CareFacts.None,
            Vocabulary = log.OneFile(HistoryVocabulary.File, HistoryVocabulary.Read) ?? HistoryVocabulary.None,
            States = states.IsDefault ? [] : states,
            Start = start ?? "",
            Transitions = List(log, "transitions", CareTransition.Read),
            Timers = List(log, "timers", CareTimer.Read),
            SafetyRound = List(log, "safety-round", FindingGroup.From),
            Modalities = List(log, "modalities", Modality.Read),
            Rules = log.Folder(CareRule.Folder, CareRule.Read),
            Profiles = ReadProfiles(log),
            Medicines = log.Folder("medicines", Medicine.Read),
            Interactions = log.Folder(MedicineInteraction.Folder, MedicineInteraction.Read),
            Cautions = log.Folder(MedicineCaution.Folder, MedicineCaution.Read),
            FactorSets = log.Folder(OpioidFactorSet.Folder, OpioidFactorSet.Read),
            MedicineLimits = log.OneFile(MedicineLimits.File, MedicineLimits.Read) ?? MedicineLimits.None,
            Procedures = log.OneFile(ProcedureSafety.File, ProcedureSafety.Read) ?? ProcedureSafety.None,
            Measures = measures,
            Thresholds = thresholds.SetItems(
                from measure in measures.Values
                from threshold in measure.Thresholds
                select KeyValuePair.Create($"{measure.Id}/{threshold.Key}", threshold.Value)),
        };
        CareKnowledgeCheck.Check(care, log);
        return care;
    }

    private static ImmutableArray<T> List<T>(ReadingLog log, string name, Func<YamlMap, T> read)
    {
        ImmutableArray<T> list = log.OneFile($"pathway/{name}.yaml", map => map.Each(name, read));
        return list.IsDefault ? [] : list;
    }

    private static ImmutableSortedDictionary<string, CareProfile> ReadProfiles(ReadingLog log)
    {
        var read = log.Folder(CareProfile.Folder, CareProfile.Read);
        return read.ToImmutableSortedDictionary(
            entry => entry.Key,
            entry => entry.Value.Extends is { } other && read.TryGetValue(other, out var under) && under.Extends is null ? entry.Value.Profile.On(under.Profile) : entry.Value.Profile,
            StringComparer.Ordinal);
    }
}
