using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Pathway;

/// <summary>All that is known of a person on one day, as guards ask for it. Later facts are not in it.</summary>
internal sealed class Snapshot : IFactSource
{
    private readonly Dictionary<string, Truth> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Truth> _combined = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberBetween> _numbers = new(StringComparer.Ordinal);

    public Snapshot(KnowledgeBase knowledge, CareHistory history, PlanRequest request, CareProfile profile)
    {
        (Knowledge, History, Request, Profile) = (knowledge, history.AsOf(request.Today), request, profile);
        Conservative = new(this);
        Scores = new(this);
        Procedures = new(this);
        Devices = new(this);
        Opioids = OpioidTotal.Of(Care, History.Medicines, request.FactorSet);
    }

    private Snapshot(Snapshot other, int reversibleUntried)
        : this(other.Knowledge, other.History, other.Request, other.Profile) => ReversibleUntried = reversibleUntried;

    public KnowledgeBase Knowledge { get; }

    public CareKnowledge Care => Knowledge.Care;

    public CareHistory History { get; }

    public PlanRequest Request { get; }

    public DateOnly Today => Request.Today;

    public CareProfile Profile { get; }

    public ConservativeCare Conservative { get; }

    public ScoreSeries Scores { get; }

    public ProcedureResults Procedures { get; }

    public DeviceResults Devices { get; }

    public OpioidTotal Opioids { get; }

    /// <summary>How many reversible options have not been tried; set once the options have been looked at without this.</summary>
    public int? ReversibleUntried { get; }

    /// <summary>The same, knowing how many reversible options have not been tried.</summary>
    public Snapshot With(int reversibleUntried) => new(this, reversibleUntried);

    /// <summary>Whether a guard holds.</summary>
    public Truth Holds(Guard guard) => GuardTruth.Of(guard, Care, this);

    /// <summary>Whether a named fact is so, put together from others where it must be.</summary>
    public Truth Is(string fact) => GuardTruth.Fact(fact, Care, this);

    public Truth Fact(string name)
    {
        if (_facts.TryGetValue(name, out Truth known))
        {
            return known;
        }

        Truth truth = ComputedFacts.All.TryGetValue(name, out Func<Snapshot, Truth>? compute) ? compute(this)
            : Care.Facts.Combined.ContainsKey(name) ? Truth.Unknown
            : Recorded(name);
        return _facts[name] = truth;
    }

    public NumberBetween Number(string name)
    {
        if (!_numbers.TryGetValue(name, out NumberBetween known))
        {
            known = ComputedNumbers.All.TryGetValue(name, out Func<Snapshot, NumberBetween>? compute) ? compute(this) : NumberBetween.Unknown;
            _numbers[name] = known;
        }

        return known;
    }

    public Truth About(AboutKind kind, string subject) => kind switch
    {
        AboutKind.Cause => CauseIsLikely(subject),
        AboutKind.Diagnosed => Truths.Of(Diagnosed(subject)),
        AboutKind.TriedInVain => Conservative.TriedInVain(subject),
        _ => Taking(subject),
    };

    public Truth Combined(string name, Guard guard, CareKnowledge care)
    {
        if (!_combined.TryGetValue(name, out Truth known))
        {
            known = GuardTruth.Of(guard, care, this);
            _combined[name] = known;
        }

        return known;
    }

    public double Threshold(string name)
    {
        string used = Profile.Replaces.GetValueOrDefault(name, name);
        return Care.Thresholds.TryGetValue(used, out CitedNumber? number) ? number.Value : double.NaN;
    }

    /// <summary>The condition's probability; null when nothing was worked out about it.</summary>
    public Probability? ProbabilityOf(string condition) => Request.Causes.FirstOrDefault(cause => cause.Condition == condition)?.Probability;

    /// <summary>Whether a clinician has diagnosed it.</summary>
    public bool Diagnosed(string condition) => History.Diagnoses.Any(diagnosis => diagnosis.Condition == condition);

    private Truth CauseIsLikely(string condition)
    {
        if (Diagnosed(condition))
        {
            return Truth.True;
        }

        return Request.Causes.IsEmpty ? Truth.Unknown : Truths.Of(ProbabilityOf(condition)?.Value >= Threshold("likely-cause/probability"));
    }

    private Truth Taking(string medicineOrClass)
    {
        if (History.Medicines is not { } medicines)
        {
            return Truth.Unknown;
        }

        bool unknownAmongThem = false;
        foreach (MedicineTaken taken in medicines)
        {
            Medicine? medicine = MedicineNames.Find(Care, taken.Name);
            if (medicine?.Is(medicineOrClass) == true)
            {
                return Truth.True;
            }

            unknownAmongThem |= medicine is null;
        }

        // A medicine that nobody knows may be of any class.
        return unknownAmongThem ? Truth.Unknown : Truth.False;
    }

    private Truth Recorded(string name) => History.Conditions.GetValueOrDefault(name) switch
    {
        Answer.Present => Truth.True,
        Answer.Absent => Truth.False,
        _ when History.Sex == Sex.Male && Care.Facts.NeverInMen.Contains(name) => Truth.False,
        _ when Care.Facts.AnsweredBySafetyQuestions.Contains(name) && SafetyQuestionsAreQuiet => Truth.False,
        _ => Truth.Unknown,
    };

    private bool SafetyQuestionsAreQuiet => Fact("safety-screen-done") == Truth.True && Fact("urgent-now") == Truth.False && Fact("alarm-not-cleared") == Truth.False;
}

/// <summary>Small words about three values.</summary>
internal static class Truths
{
    public static Truth Of(bool so) => so ? Truth.True : Truth.False;

    public static Truth Of(bool? so) => so switch { null => Truth.Unknown, true => Truth.True, _ => Truth.False };

    public static Truth Of(Answer answer) => answer switch { Answer.Present => Truth.True, Answer.Absent => Truth.False, _ => Truth.Unknown };
}
