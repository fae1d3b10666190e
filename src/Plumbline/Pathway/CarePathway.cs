using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Pathway;

/// <summary>Makes a plan of care. A pure function: the same knowledge, history and request give the same plan, in whatever order the facts stand.</summary>
public static class CarePathway
{
    /// <summary>Makes a plan.</summary>
    /// <param name="knowledge">The knowledge, read without faults.</param>
    /// <param name="history">What has happened.</param>
    /// <param name="request">The day, the safety outcome, possible causes, profile and setting.</param>
    /// <exception cref="ArgumentException">The knowledge has no pathway, or the profile or the table of opioid factors does not exist.</exception>
    public static CarePlan Plan(KnowledgeBase knowledge, CareHistory history, PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(request);
        CareKnowledge care = knowledge.Care;
        if (care.States.IsEmpty)
        {
            throw new ArgumentException("This knowledge has no pathway/states.yaml; read the whole folder.", nameof(knowledge));
        }

        var known = new Snapshot(knowledge, history, request, Profiles.Of(care, request.Profile));
        var (state, path) = StateWalk.From(known, care.Start);
        bool urgent = care.State(state).IsUrgent;
        bool keepBack = known.Is("safety-screen-done") != Truth.True;
        ImmutableArray<CareOption> options = urgent || care.State(state).Opens.IsEmpty ? [] : Options(known, state, keepBack);
        ImmutableArray<NextMove> moves = urgent ? [] : StateWalk.Moves(known, state, path);
        return new()
        {
            KnowledgeVersion = knowledge.Version,
            KnowledgeHash = knowledge.Hash,
            Today = request.Today,
            Profile = known.Profile.Id,
            Setting = request.Setting,
            Urgency = request.Safety?.Urgency,
            FiredSafetyRules = [.. (request.Safety?.Fired ?? []).Order(StringComparer.Ordinal)],
            State = state,
            Path = path,
            Notes = Notes(known, urgent),
            Options = options,
            MedicinesKeptBack = keepBack,
            ToAsk = ToAsk(known, options, moves),
            Enough = new(
                known.Is("adequate-conservative-trial"),
                known.Conservative.Modalities,
                care.Thresholds["adequate-trial/modalities"],
                care.Thresholds["adequate-trial/adherence"],
                known.Conservative.FirstAdequateStart),
            Reviews = urgent ? [] : ReviewCalendar.Due(known, state),
            ClockReviews = urgent ? [] : ReviewCalendar.Marks(known),
            Moves = moves,
            MedicineFindings = MedicineSafety.Check(known),
            Opioids = known.Opioids,
        };
    }

    private static ImmutableArray<CareOption> Options(Snapshot known, string state, bool keepBack)
    {
        ImmutableArray<Treatment> relevant =
        [
            .. known.Knowledge.Treatments.Values.Where(treatment => !(keepBack && treatment.Class == TreatmentClass.Medicine) && CauseMatch.IsRelevant(known, treatment)),
        ];

        // First without the rule that what can be taken back comes first, to see what is left to try; then with it.
        var first = new OptionWeigher(known, state);
        int untried = relevant.Where(treatment => !treatment.IsIrreversibleLast).SelectMany(treatment => first.Weigh(treatment, reversibleFirst: false)).Count(option => IsLeftToTry(known, option));
        var second = new OptionWeigher(known.With(untried), state);
        return
        [
            .. relevant.Where(treatment => second.IsInSight(treatment)).SelectMany(treatment => second.Weigh(treatment, reversibleFirst: true))
                .OrderByDescending(option => option.Status)
                .ThenBy(option => Place(known.Profile, option.Treatment))
                .ThenBy(option => option.Treatment.Step)
                .ThenBy(option => option.Treatment.Id, StringComparer.Ordinal)
                .ThenBy(option => option.Phase),
        ];
    }

    // What is not for this person, or advised against, is not left to try; what only waits is.
    private static bool IsLeftToTry(Snapshot known, CareOption option) =>
        option.Treatment.Reversible != Reversibility.No
        && option.Status >= OptionStatus.NotYet
        && !known.History.Treatments.Any(tried => tried.Treatment == option.Treatment.Id)
        && !known.History.Injections.Any(tried => tried.Treatment == option.Treatment.Id)
        && !(known.Care.Vocabulary.Devices.TryGetValue(option.Treatment.Id, out DeviceOfTreatment? device) && known.History.DeviceTrials.Any(trial => trial.Kind == device.Kind && trial.Ended is not null));

    private static int Place(CareProfile profile, Treatment treatment)
    {
        int place = profile.Order.IndexOf(Kebab.Of(treatment.Class.ToString()));
        return place < 0 ? int.MaxValue : place;
    }

    private static ImmutableArray<RuleNote> Notes(Snapshot known, bool urgent) => urgent
        ? []
        :
        [
            .. known.Care.Rules.Values
                .Where(rule => rule.BelongsTo(known.Profile.Id) && known.Holds(rule.When) == Truth.True && !IsOnlyAboutOptions(rule))
                .OrderByDescending(rule => rule.Alert).ThenBy(rule => rule.Id, StringComparer.Ordinal)
                .Select(rule => new RuleNote(rule.Id, rule.Alert, rule.Because, rule.Says)),
        ];

    // A rule that only holds options down speaks at the option; said on its own as well it would be noise.
    private static bool IsOnlyAboutOptions(CareRule rule) => rule.Alert == RuleAlert.Info && !rule.Gives.IsEmpty && rule.Gives.All(change => !change.Lifts);

    private static ImmutableArray<string> ToAsk(Snapshot known, ImmutableArray<CareOption> options, ImmutableArray<NextMove> moves)
    {
        var ask = new SortedSet<string>(StringComparer.Ordinal);
        foreach (CareOption option in options.Where(option => option.Status >= OptionStatus.NotYet))
        {
            foreach (OptionReason reason in option.Reasons.Where(reason => reason.Kind is ReasonKind.NeedUnknown or ReasonKind.ContraIndicationUnknown))
            {
                ask.UnionWith(known.Care.Cautions.TryGetValue(reason.About, out MedicineCaution? caution) ? GuardGap.Of(caution.When!, known).Unknown : GuardGap.ToAsk(reason.About, known));
            }
        }

        foreach (NextMove move in moves.Where(move => move.Holds == Truth.Unknown))
        {
            ask.UnionWith(move.Unknown);
        }

        return [.. ask];
    }
}
