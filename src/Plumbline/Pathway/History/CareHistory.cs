using System.Collections.Immutable;

namespace Plumbline.Pathway;

/// <summary>Everything that has happened in one person's care, as dated facts. Immutable; the order of the facts means nothing.</summary>
/// <remarks>What is not in here is not known. It is never taken for "no".</remarks>
public sealed record CareHistory
{
    /// <summary>Nothing known.</summary>
    public static CareHistory Empty { get; } = new();

    /// <summary>Whether the person agreed to the use of their answers; null when not asked.</summary>
    public bool? Consent { get; init; }

    /// <summary>Age; null when not known.</summary>
    public Age? Age { get; init; }

    /// <summary>Sex, where known.</summary>
    public Sex Sex { get; init; }

    /// <summary>The day on which this pain began; null when not known.</summary>
    public DateOnly? EpisodeStart { get; init; }

    /// <summary>Treatments tried, other than the ones that have a list of their own.</summary>
    public ImmutableArray<TreatmentTried> Treatments { get; init; } = [];

    /// <summary>How the person was, day by day.</summary>
    public ImmutableArray<CheckIn> CheckIns { get; init; } = [];

    /// <summary>Reviews that took place.</summary>
    public ImmutableArray<ReviewHeld> Reviews { get; init; } = [];

    /// <summary>Diagnostic blocks.</summary>
    public ImmutableArray<BlockResult> Blocks { get; init; } = [];

    /// <summary>Injections that were meant to treat.</summary>
    public ImmutableArray<InjectionResult> Injections { get; init; } = [];

    /// <summary>Trials of devices.</summary>
    public ImmutableArray<DeviceTrial> DeviceTrials { get; init; } = [];

    /// <summary>Implanted devices.</summary>
    public ImmutableArray<Implant> Implants { get; init; } = [];

    /// <summary>Reviews of implanted devices.</summary>
    public ImmutableArray<ImplantReview> ImplantReviews { get; init; } = [];

    /// <summary>Operations.</summary>
    public ImmutableArray<Operation> Operations { get; init; } = [];

    /// <summary>What scans showed.</summary>
    public ImmutableArray<ImagingFinding> Imaging { get; init; } = [];

    /// <summary>Assessments by professionals.</summary>
    public ImmutableArray<Assessment> Assessments { get; init; } = [];

    /// <summary>Rounds of the safety questions.</summary>
    public ImmutableArray<SafetyScreen> SafetyScreens { get; init; } = [];

    /// <summary>Diagnoses made by clinicians.</summary>
    public ImmutableArray<Diagnosis> Diagnoses { get; init; } = [];

    /// <summary>Conditions and circumstances by id (a finding, or a recorded fact of <c>knowledge/pathway/facts.yaml</c>).</summary>
    public ImmutableSortedDictionary<string, Answer> Conditions { get; init; } =
        ImmutableSortedDictionary.Create<string, Answer>(StringComparer.Ordinal);

    /// <summary>What the person wants and does not want, by id of <c>knowledge/pathway/vocabulary.yaml</c>.</summary>
    public ImmutableSortedSet<string> Preferences { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The medicines taken now; null when nobody has asked, which is not the same as none.</summary>
    public ImmutableArray<MedicineTaken>? Medicines { get; init; }

    /// <summary>Whether a treatment was for this pain: what ended before the pain began was for another.</summary>
    public bool IsOfThisEpisode(TreatmentTried tried)
    {
        ArgumentNullException.ThrowIfNull(tried);
        return tried.Stopped is not { } end || EpisodeStart is not { } start || end >= start;
    }

    /// <summary>The same history as it was known on a day: later facts are not in it.</summary>
    public CareHistory AsOf(DateOnly today) => this with
    {
        EpisodeStart = EpisodeStart <= today ? EpisodeStart : null,
        Treatments = [.. Treatments.Where(fact => fact.Started <= today).Select(fact => fact.AsOf(today))],
        CheckIns = [.. CheckIns.Where(fact => fact.On <= today)],
        Reviews = [.. Reviews.Where(fact => fact.On <= today)],
        Blocks = [.. Blocks.Where(fact => fact.On <= today)],
        Injections = [.. Injections.Where(fact => fact.On <= today)],
        DeviceTrials = [.. DeviceTrials.Where(fact => fact.Started <= today).Select(fact => fact.Ended > today ? new DeviceTrial(fact.Kind, fact.Started, ReliefAgreed: fact.ReliefAgreed) : fact)],
        Implants = [.. Implants.Where(fact => fact.Implanted <= today).Select(fact => fact.Removed > today ? fact with { Removed = null } : fact)],
        ImplantReviews = [.. ImplantReviews.Where(fact => fact.On <= today)],
        Operations = [.. Operations.Where(fact => fact.On <= today)],
        Imaging = [.. Imaging.Where(fact => fact.On <= today)],
        Assessments = [.. Assessments.Where(fact => fact.On <= today)],
        SafetyScreens = [.. SafetyScreens.Where(fact => fact.On <= today).Select(fact => fact.ClearedOn > today ? fact with { ClearedOn = null } : fact)],
        Diagnoses = [.. Diagnoses.Where(fact => fact.On <= today)],
    };

    /// <summary>Whether both hold the same facts in the same order.</summary>
    public bool Equals(CareHistory? other) =>
        other is not null
        && Consent == other.Consent
        && Age == other.Age
        && Sex == other.Sex
        && EpisodeStart == other.EpisodeStart
        && Treatments.SequenceEqual(other.Treatments)
        && CheckIns.SequenceEqual(other.CheckIns)
        && Reviews.SequenceEqual(other.Reviews)
        && Blocks.SequenceEqual(other.Blocks)
        && Injections.SequenceEqual(other.Injections)
        && DeviceTrials.SequenceEqual(other.DeviceTrials)
        && Implants.SequenceEqual(other.Implants)
        && ImplantReviews.SequenceEqual(other.ImplantReviews)
        && Operations.SequenceEqual(other.Operations)
        && Imaging.SequenceEqual(other.Imaging)
        && Assessments.SequenceEqual(other.Assessments)
        && SafetyScreens.SequenceEqual(other.SafetyScreens)
        && Diagnoses.SequenceEqual(other.Diagnoses)
        && Conditions.SequenceEqual(other.Conditions)
        && Preferences.SequenceEqual(other.Preferences)
        && Medicines.HasValue == other.Medicines.HasValue
        && (Medicines ?? []).SequenceEqual(other.Medicines ?? []);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Consent, Age, Sex, EpisodeStart, Treatments.Length, CheckIns.Length, Conditions.Count, Medicines?.Length);
}
