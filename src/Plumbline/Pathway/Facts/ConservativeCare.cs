using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Pathway;

/// <summary>What the history says of care without needle, device or knife: what was tried, for how long, how well, and what came of it.</summary>
internal sealed class ConservativeCare(Snapshot snapshot)
{
    private const double DaysInWeek = 7;

    private IEnumerable<TreatmentTried> InThisEpisode => snapshot.History.Treatments.Where(snapshot.History.IsOfThisEpisode);

    /// <summary>Each kind of care that was begun, and whether it was tried well enough.</summary>
    public ImmutableArray<ModalityTried> Modalities =>
    [
        .. from modality in snapshot.Care.Modalities
           let tried = InThisEpisode.Where(entry => modality.Treatments.Contains(entry.Treatment)).ToList()
           where tried.Count > 0
           select new ModalityTried(modality.Id, Best(tried.Select(entry => IsAdequate(entry, modality))), [.. tried.Select(entry => entry.Treatment).Distinct().Order(StringComparer.Ordinal)]),
    ];

    /// <summary>How many kinds were tried well enough: at least, and at most when what is not known turns out well.</summary>
    public NumberBetween AdequateModalities(bool withMedicines)
    {
        ImmutableArray<ModalityTried> counted = [.. Modalities.Where(modality => withMedicines || modality.Modality != "medicine")];
        return new(counted.Count(modality => modality.IsAdequate == Truth.True), counted.Count(modality => modality.IsAdequate != Truth.False));
    }

    /// <summary>The day on which the first modality began that was followed well enough; null when none is known to have been.</summary>
    public DateOnly? FirstAdequateStart => Earliest(Truth.True);

    /// <summary>Weeks since the first modality began that was followed well enough; 0 when none was.</summary>
    public NumberBetween WeeksOfAdequateCare
    {
        get
        {
            double known = Weeks(Earliest(Truth.True));
            double possible = Weeks(Earliest(Truth.Unknown));
            return new(known, Math.Max(known, possible));
        }
    }

    /// <summary>Weeks since any modality began; 0 when none did.</summary>
    public double WeeksOfCare => Weeks(Counted.Select(entry => (DateOnly?)entry.Started).Min());

    /// <summary>Whether any kind of conservative care was begun.</summary>
    public bool Started => Counted.Any() || InThisEpisode.Any(entry => snapshot.Knowledge.Treatments.TryGetValue(entry.Treatment, out Treatment? treatment)
        && treatment.Class is TreatmentClass.Education or TreatmentClass.SelfManagement or TreatmentClass.Physical or TreatmentClass.Psychological or TreatmentClass.Complementary);

    /// <summary>Whether some exercise goes on.</summary>
    public bool ExerciseOngoing => InThisEpisode.Any(entry => entry.Stopped is null
        && snapshot.Care.Modalities.Any(modality => modality.Id == "exercise" && modality.Treatments.Contains(entry.Treatment)));

    /// <summary>Whether daily life became clearly easier with any of the care that counts, as the person said; unknown while one of them lacks an answer.</summary>
    public Truth FunctionImproved
    {
        get
        {
            ImmutableArray<bool?> said = [.. Counted.Select(entry => entry.FunctionImproved)];
            return said.Contains(true) ? Truth.True : said.IsEmpty || said.Contains(null) ? Truth.Unknown : Truth.False;
        }
    }

    /// <summary>Whether a treatment was tried for long enough and did too little; unknown when nobody wrote down what it did.</summary>
    public Truth TriedInVain(string treatment)
    {
        bool unknown = false;
        foreach (TreatmentTried entry in snapshot.History.Treatments.Where(entry => entry.Treatment == treatment))
        {
            Truth inVain = InVain(entry);
            if (inVain == Truth.True)
            {
                return Truth.True;
            }

            unknown |= inVain == Truth.Unknown;
        }

        return unknown ? Truth.Unknown : Truth.False;
    }

    /// <summary>How many medicines other than opioids were tried in vain.</summary>
    public NumberBetween MedicinesInVain
    {
        get
        {
            ImmutableArray<Truth> outcomes =
            [
                .. from treatment in snapshot.Knowledge.Treatments.Values
                   where treatment.Class == TreatmentClass.Medicine && treatment.MedicineClass != "opioid"
                   select TriedInVain(treatment.Id),
            ];
            return new(outcomes.Count(truth => truth == Truth.True), outcomes.Count(truth => truth != Truth.False));
        }
    }

    /// <summary>Whether anything at all was tried in vain.</summary>
    public Truth AnythingInVain
    {
        get
        {
            ImmutableArray<Truth> outcomes = [.. snapshot.History.Treatments.Select(InVain)];
            return outcomes.Contains(Truth.True) ? Truth.True : outcomes.Contains(Truth.Unknown) ? Truth.Unknown : Truth.False;
        }
    }

    /// <summary>The day on which an opioid that goes on was started; null when there is none.</summary>
    public DateOnly? OpioidStart => snapshot.History.Treatments.Where(entry => entry.Treatment == "opioid" && entry.Stopped is null).Select(entry => (DateOnly?)entry.Started).Min();

    private IEnumerable<TreatmentTried> Counted => InThisEpisode.Where(entry => snapshot.Care.Modalities.Any(modality => modality.Treatments.Contains(entry.Treatment)));

    private DateOnly? Earliest(Truth followed) => Counted.Where(entry => Followed(entry) == followed).Select(entry => (DateOnly?)entry.Started).Min();

    private double Weeks(DateOnly? since) => since is { } start ? (snapshot.Today.DayNumber - start.DayNumber) / DaysInWeek : 0;

    private Truth Followed(TreatmentTried entry) =>
        Truths.Of(entry.IsFollowed(snapshot.Threshold("adequate-trial/adherence"), snapshot.Today));

    private Truth IsAdequate(TreatmentTried entry, Modality modality)
    {
        double weeks = entry.DaysTried(snapshot.Today) / DaysInWeek;
        return weeks < modality.Weeks.Value ? Truth.False : Followed(entry);
    }

    private Truth InVain(TreatmentTried entry)
    {
        double needed = snapshot.Care.Modalities.Where(modality => modality.Treatments.Contains(entry.Treatment)).Select(modality => modality.Weeks.Value).DefaultIfEmpty(0).Max();
        double weeks = entry.DaysTried(snapshot.Today) / DaysInWeek;
        if (weeks < needed || entry.StoppedBecause is StopReason.Better)
        {
            return Truth.False;
        }

        if (entry.StoppedBecause == StopReason.TooLittleEffect)
        {
            return Truth.True;
        }

        if (entry.PainChange <= -snapshot.Threshold("pain-rating/meaningful-points") || entry.FunctionImproved == true)
        {
            return Truth.False;
        }

        return entry.PainChange is null || entry.FunctionImproved is null ? Truth.Unknown : Truth.True;
    }

    private static Truth Best(IEnumerable<Truth> truths)
    {
        Truth best = Truth.False;
        foreach (Truth truth in truths)
        {
            best = truth == Truth.True || best == Truth.True ? Truth.True : truth == Truth.Unknown ? Truth.Unknown : best;
        }

        return best;
    }
}

/// <summary>A kind of conservative care that was begun.</summary>
/// <param name="Modality">The id: exercise, psychological, medicine.</param>
/// <param name="IsAdequate">Whether it was tried for long enough and followed well enough.</param>
/// <param name="Treatments">The treatments of it that were begun.</param>
public sealed record ModalityTried(string Modality, Truth IsAdequate, ImmutableArray<string> Treatments);
