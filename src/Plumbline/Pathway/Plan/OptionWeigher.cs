using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Pathway;

/// <summary>Says how available one treatment is for one person: what lifts it, then everything that holds it down. The lowest limit wins.</summary>
internal sealed class OptionWeigher(Snapshot known, string state)
{
    private readonly ImmutableSortedSet<string> _opens = known.Care.State(state).Opens;
    private readonly ImmutableArray<(CareRule Rule, Truth Holds)> _rules =
        [.. known.Care.Rules.Values.Where(rule => rule.BelongsTo(known.Profile.Id) && !rule.Gives.IsEmpty).Select(rule => (rule, known.Holds(rule.When)))];

    /// <summary>Weighs a treatment; once for each of its phases.</summary>
    public IEnumerable<CareOption> Weigh(Treatment treatment, bool reversibleFirst)
    {
        foreach (TreatmentPhase phase in PhasesOf(treatment))
        {
            yield return Weigh(treatment, phase, reversibleFirst);
        }
    }

    /// <summary>Whether a plan speaks of it now: its step is open or the next one, or it was tried. What is further off would only be noise.</summary>
    public bool IsInSight(Treatment treatment)
    {
        int furthest = _opens.Where(step => step != "surgical").Select(step => CareState.Steps.IndexOf(step)).DefaultIfEmpty(0).Max();
        return treatment.Step == TreatmentStep.Surgical || (int)treatment.Step <= furthest + 1
            || known.History.Treatments.Any(tried => tried.Treatment == treatment.Id) || known.History.Injections.Any(tried => tried.Treatment == treatment.Id);
    }

    private ImmutableArray<TreatmentPhase> PhasesOf(Treatment treatment) =>
        known.Care.Vocabulary.Devices.ContainsKey(treatment.Id) ? [TreatmentPhase.Trial, TreatmentPhase.Implant] : [TreatmentPhase.Treatment];

    private CareOption Weigh(Treatment treatment, TreatmentPhase phase, bool reversibleFirst)
    {
        var reasons = new List<OptionReason>();
        string treatmentClass = Kebab.Of(treatment.Class.ToString());
        OptionStatus status = Lifted(treatment, treatmentClass, phase, reasons);
        ImmutableArray<NeedState> needs = Needs(treatment, phase);
        ImmutableArray<ContraIndicationState> against = Against(treatment);
        ImmutableArray<MedicineFinding> medicines = treatment is { Class: TreatmentClass.Medicine, MedicineClass: { } medicineClass }
            ? MedicineSafety.Proposed(known, medicineClass)
            : [];

        HoldByRules(treatment, treatmentClass, phase, reasons);
        HoldByNeeds(needs, reasons);
        HoldByContraIndications(against, treatmentClass, reasons);
        HoldByMedicines(medicines, treatmentClass, reasons);
        HoldByHistory(treatment, treatmentClass, phase, reasons);
        HoldByCause(treatment, reasons);
        HoldByStep(treatment, reasons);
        if (reversibleFirst && treatment.IsIrreversibleLast && known.Is("cancer-pain") != Truth.True && known.ReversibleUntried is null or > 0)
        {
            reasons.Add(new(ReasonKind.ReversibleFirst, "all-reversible-options-tried", OptionStatus.NotYet, []));
        }

        if (treatment.Class == TreatmentClass.Medicine && known.History.Treatments.Any(tried => tried.Treatment == treatment.Id && tried.Stopped is null))
        {
            // "Not yet" or "not for you" about what somebody takes could be read as an order to stop; it is something to talk about.
            reasons = [.. reasons.Select(reason => IsLimit(reason.Kind) && reason.Kind is not (ReasonKind.ContraIndication or ReasonKind.Medicines or ReasonKind.SideEffects) && reason.Limit is OptionStatus.NotYet or OptionStatus.NotForYou
                ? reason with { Limit = OptionStatus.Consider }
                : reason)];
        }

        foreach (OptionReason reason in reasons.Where(reason => IsLimit(reason.Kind)))
        {
            status = reason.Limit < status ? reason.Limit : status;
        }

        return new(treatment, phase, status, Ordered(reasons), needs, against, medicines, Warnings(treatment));
    }

    /// <summary>Whether a reason sets an upper limit.</summary>
    private static bool IsLimit(ReasonKind kind) => kind is not (ReasonKind.Attitude or ReasonKind.RuleLifts or ReasonKind.GoesOn);

    private static ImmutableArray<OptionReason> Ordered(List<OptionReason> reasons) =>
        [.. reasons.OrderByDescending(reason => IsLimit(reason.Kind)).ThenBy(reason => reason.Limit).ThenBy(reason => reason.Kind).ThenBy(reason => reason.About, StringComparer.Ordinal)];

    private OptionStatus Lifted(Treatment treatment, string treatmentClass, TreatmentPhase phase, List<OptionReason> reasons)
    {
        Attitude? attitude = known.Profile.AttitudeTo(treatment.Id, treatmentClass);
        OptionStatus status = attitude?.Status ?? OptionStatus.NotYet;
        if (attitude is not null)
        {
            reasons.Add(new(ReasonKind.Attitude, known.Profile.Id, attitude.Status, attitude.Because));
        }

        foreach (var (rule, holds) in _rules)
        {
            foreach (OptionChange change in rule.Gives.Where(change => change.Lifts && holds == Truth.True && change.Concerns(treatment.Id, treatmentClass, phase)))
            {
                reasons.Add(new(ReasonKind.RuleLifts, rule.Id, change.Status, rule.Because));
                status = change.Status > status ? change.Status : status;
            }
        }

        return status;
    }

    private void HoldByRules(Treatment treatment, string treatmentClass, TreatmentPhase phase, List<OptionReason> reasons)
    {
        foreach (var (rule, holds) in _rules)
        {
            foreach (OptionChange change in rule.Gives.Where(change => !change.Lifts && change.Concerns(treatment.Id, treatmentClass, phase)))
            {
                if (holds == Truth.True)
                {
                    reasons.Add(new(ReasonKind.RuleHolds, rule.Id, change.Status, rule.Because));
                }
                else if (holds == Truth.Unknown && rule.IfUnknown is { } limit)
                {
                    reasons.Add(new(ReasonKind.RuleUnknown, rule.Id, limit, rule.Because));
                }
            }
        }
    }

    private ImmutableArray<NeedState> Needs(Treatment treatment, TreatmentPhase phase)
    {
        string? success = known.Care.Vocabulary.Devices.GetValueOrDefault(treatment.Id)?.Success;
        var needs = treatment.Prerequisites
            .Where(need => !(phase == TreatmentPhase.Trial && need.Fact == success))
            .Where(need => need.Unless is null || known.Is(need.Unless) != Truth.True)
            .Select(need => Need(need.Fact, need.Provenance));

        // Without a successful trial on the record nothing is implanted, whatever the treatment's own file says.
        if (phase == TreatmentPhase.Implant && !treatment.Prerequisites.Any(need => need.Fact == success && need.Unless is null))
        {
            needs = needs.Where(need => need.Fact != success).Append(Need(success!, new(null, ReadStatus.Recalled, "A device is tried before it is implanted.")));
        }

        return [.. needs, .. After(treatment)];
    }

    // A treatment that is for a cause only after something: needed when every likely cause it is for asks for it.
    private IEnumerable<NeedState> After(Treatment treatment)
    {
        ImmutableArray<TreatmentUse> uses = CauseMatch.Uses(known, treatment);
        if (uses.IsEmpty || uses.Any(use => use.After is null || known.Is(use.After) == Truth.True))
        {
            return [];
        }

        return uses.Select(use => use.After!).Distinct().Where(fact => !treatment.Prerequisites.Any(need => need.Fact == fact))
            .Select(fact => Need(fact, new(null, ReadStatus.Recalled, "For this cause it comes after that.")));
    }

    private NeedState Need(string fact, Provenance because) => new(fact, known.Is(fact), known.Care.Facts.SettledWithTreatment.Contains(fact), because);

    private static void HoldByNeeds(ImmutableArray<NeedState> needs, List<OptionReason> reasons)
    {
        foreach (NeedState need in needs.Where(need => need.Holds != Truth.True))
        {
            reasons.Add(new(
                need.Holds == Truth.False ? ReasonKind.NeedNotMet : ReasonKind.NeedUnknown,
                need.Fact,
                need.SettledWithTreatment ? OptionStatus.Consider : OptionStatus.NotYet,
                [need.Because]));
        }
    }

    private ImmutableArray<ContraIndicationState> Against(Treatment treatment) =>
        [.. treatment.ContraIndications.Select(contra => new ContraIndicationState(contra.Id, contra.IsHard, Holds(contra.Id, treatment), contra.Provenance))];

    private Truth Holds(string fact, Treatment treatment)
    {
        // Whether a medicine interacts hangs on the medicine, so it is asked of the medicines and not of the person.
        if (fact == "interacting-medicine" && treatment.MedicineClass is { } medicineClass)
        {
            return known.History.Medicines is null
                ? Truth.Unknown
                : Truths.Of(MedicineSafety.Proposed(known, medicineClass).Any(finding => finding is { Kind: MedicineFindingKind.Interaction, Severity: MedicineSeverity.Contraindicated }));
        }

        return known.Is(fact);
    }

    private void HoldByContraIndications(ImmutableArray<ContraIndicationState> against, string treatmentClass, List<OptionReason> reasons)
    {
        foreach (ContraIndicationState contra in against.Where(contra => contra.IsHard && contra.Holds == Truth.True))
        {
            reasons.Add(new(ReasonKind.ContraIndication, contra.Id, OptionStatus.NotForYou, [contra.Because]));
        }

        foreach (ContraIndicationState contra in against.Where(contra => !contra.IsHard && contra.Holds == Truth.True))
        {
            reasons.Add(new(ReasonKind.ContraIndication, contra.Id, OptionStatus.Consider, [contra.Because]));
        }

        foreach (ContraIndicationState contra in against.Where(contra => contra.IsHard && contra.Holds == Truth.Unknown))
        {
            reasons.Add(new(ReasonKind.ContraIndicationUnknown, contra.Id, WhenUnknown(treatmentClass), [contra.Because]));
        }
    }

    private OptionStatus WhenUnknown(string treatmentClass) => known.Profile.WhenUnknown.GetValueOrDefault(treatmentClass, OptionStatus.NotYet);

    private void HoldByMedicines(ImmutableArray<MedicineFinding> findings, string treatmentClass, List<OptionReason> reasons)
    {
        foreach (MedicineFinding finding in findings)
        {
            MedicineLimits limits = known.Care.MedicineLimits;
            OptionStatus limit = finding.Kind == MedicineFindingKind.Interaction ? limits.ForInteraction(finding.Severity) : limits.ForCaution(finding.Severity);
            if (finding.Holds == Truth.True)
            {
                reasons.Add(new(ReasonKind.Medicines, finding.Id, limit, finding.Because));
            }
            else if (finding.Severity == MedicineSeverity.Contraindicated)
            {
                reasons.Add(new(ReasonKind.ContraIndicationUnknown, finding.Id, WhenUnknown(treatmentClass), finding.Because));
            }
        }
    }

    private void HoldByHistory(Treatment treatment, string treatmentClass, TreatmentPhase phase, List<OptionReason> reasons)
    {
        foreach (string preference in known.History.Preferences)
        {
            if (known.Care.Vocabulary.Closes.TryGetValue(preference, out ImmutableSortedSet<string>? classes) && classes.Contains(treatmentClass))
            {
                reasons.Add(new(ReasonKind.Preference, preference, OptionStatus.NotForYou, []));
            }
        }

        var tried = known.History.Treatments.Where(entry => entry.Treatment == treatment.Id).ToList();
        if (tried.Any(entry => entry.StoppedBecause == StopReason.SideEffects))
        {
            reasons.Add(new(ReasonKind.SideEffects, treatment.Id, OptionStatus.NotForYou, []));
        }

        if (known.Conservative.TriedInVain(treatment.Id) == Truth.True)
        {
            reasons.Add(new(ReasonKind.TriedInVain, treatment.Id, known.Profile.TriedInVain.GetValueOrDefault(treatmentClass, OptionStatus.Consider), []));
        }

        bool trialRuns = phase == TreatmentPhase.Trial && known.Care.Vocabulary.Devices.TryGetValue(treatment.Id, out DeviceOfTreatment? device) && known.Devices.Running(device.Kind);
        if (trialRuns || tried.Any(entry => entry.Stopped is null))
        {
            reasons.Add(new(ReasonKind.GoesOn, treatment.Id, OptionStatus.Offer, []));
        }
    }

    private void HoldByCause(Treatment treatment, List<OptionReason> reasons)
    {
        double best = CauseMatch.Weight(known, treatment.For.Select(use => use.Condition));
        foreach (TreatmentExclusion exclusion in treatment.NotFor.Where(exclusion => known.About(AboutKind.Cause, exclusion.Condition) == Truth.True))
        {
            if (CauseMatch.Weight(known, [exclusion.Condition]) >= best)
            {
                reasons.Add(new(ReasonKind.NotForCause, exclusion.Condition, OptionStatus.Avoid, [exclusion.Provenance]));
            }
        }
    }

    private void HoldByStep(Treatment treatment, List<OptionReason> reasons)
    {
        if (!_opens.Contains(CareState.Steps[(int)treatment.Step]))
        {
            reasons.Add(new(ReasonKind.StepNotOpen, state, OptionStatus.NotYet, []));
        }
    }

    private ImmutableArray<string> Warnings(Treatment treatment)
    {
        ProcedureSafety safety = known.Care.Procedures;
        return [.. safety.Warnings.Concat(safety.BleedingRisk).Where(note => note.Treatments.Contains(treatment.Id)).Select(note => note.Id)];
    }
}
