using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Pathway;

namespace Plumbline.Web.Planning;

/// <summary>The ladder of care: which rungs there are, what is on each, and how they stand in a plan.</summary>
public static class CareLadder
{
    private const string ReviewAtSix = "week-6-review";
    private const string ReviewAtTwelve = "week-12-review";
    private const string Consultation = "pain-consultation";

    // From the ground up. A rung holds the options of a kind and is where some states of the pathway are.
    private static readonly ImmutableArray<Kind> Kinds =
    [
        new("safety", _ => false, "intake", "safety-triage"),
        new("self-care", IsConservative, "acute-advice", "classified", "step-1", "maintained", "paused"),
        new("week-6", _ => false) { Review = ReviewAtSix },
        new("more-help", IsProgramme, "step-2"),
        new("week-12", _ => false) { Review = ReviewAtTwelve },
        new("consultation", _ => false, "step-3-pain-consult"),
        new("test-block", option => IsTestBlock(option.Treatment), "step-3-diagnostic"),
        new("injection", option => option.Treatment.Class == TreatmentClass.Injection && !IsTestBlock(option.Treatment), "step-3-injection"),
        new("ablation", option => option.Treatment.Class == TreatmentClass.Ablation && !option.Treatment.IsIrreversibleLast, "step-4-rfa"),
        new("device-trial", option => option.Phase == TreatmentPhase.Trial, "step-4-device-trial", "step-5-advanced"),
        new("implant", option => option.Phase == TreatmentPhase.Implant, "step-4-implanted", "device-record-missing"),
        new("operation", option => option.Treatment.Class == TreatmentClass.Surgery && !option.Treatment.IsIrreversibleLast, "surgical-track", "step-4-spacer"),
        new("destruction", option => option.Treatment.IsIrreversibleLast),
    ];

    /// <summary>The ids of all rungs, from the ground up.</summary>
    public static ImmutableArray<string> Ids { get; } = [.. Kinds.Select(kind => kind.Id)];

    /// <summary>The rung that a state of the pathway is on; null where it is beside the ladder, as an emergency is.</summary>
    public static string? RungOf(string state) => Kinds.FirstOrDefault(kind => kind.States.Contains(state))?.Id;

    /// <summary>The ladder as it stands for a plan, from the ground up.</summary>
    public static ImmutableArray<Rung> Of(CarePlan plan, CareHistory history)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(history);
        int here = HeightOf(plan.State);
        return [.. Kinds.Select((kind, at) => One(kind, at, here, plan, history))];
    }

    /// <summary>The ways on from a plan in the order in which a person would meet them: those up the ladder by their height, then all others; of two that are
    /// equally high, such as the ways of a new pain and of a lasting one, first the one for which less is missing.</summary>
    public static ImmutableArray<NextMove> Moves(CarePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        int here = HeightOf(plan.State);
        return
        [
            .. plan.Moves.OrderBy(move => HeightOf(move.To) is var height && height > here ? height : Ids.Length + height)
                .ThenBy(move => move.Missing.Length),
        ];
    }

    private static int HeightOf(string state) => RungOf(state) is { } rung ? Ids.IndexOf(rung) : -1;

    private static Rung One(Kind kind, int at, int here, CarePlan plan, CareHistory history)
    {
        if (kind.Review is { } review)
        {
            ReviewDue? due = plan.Reviews.FirstOrDefault(each => each.Timer == review);
            bool held = history.Reviews.Any(each => each.Kind == review);
            return new(kind.Id, held || here > at ? RungStatus.Behind : due is null ? RungStatus.OutOfView : RungStatus.NotYet) { IsReview = true, Due = held ? null : due?.On, IsOverdue = due?.IsOverdue == true && !held };
        }

        bool isHere = at == here;
        return new(kind.Id, Status(kind, at, here, plan, history), isHere);
    }

    private static RungStatus Status(Kind kind, int at, int here, CarePlan plan, CareHistory history)
    {
        if (at == here)
        {
            return RungStatus.Open;
        }

        if (kind.Id == "safety")
        {
            return here > at ? RungStatus.Behind : RungStatus.NotYet;
        }

        if (kind.Id == "consultation")
        {
            return history.Assessments.Any(each => each.Kind == Consultation) ? RungStatus.Behind
                : here > at || plan.Notes.Any(note => note.Rule == "earlier-specialist") ? RungStatus.Open : RungStatus.NotYet;
        }

        ImmutableArray<CareOption> options = [.. plan.Options.Where(option => kind.Holds(option))];
        return options.IsEmpty ? (kind.Id is "self-care" or "more-help" ? RungStatus.NotYet : RungStatus.OutOfView) : options.Max(option => option.Status) switch
        {
            OptionStatus.Offer or OptionStatus.Consider => RungStatus.Open,
            OptionStatus.NotYet => RungStatus.NotYet,
            OptionStatus.Avoid => RungStatus.Advised,
            _ => RungStatus.NotForYou,
        };
    }

    private static bool IsConservative(CareOption option) =>
        option.Treatment.Class is TreatmentClass.Education or TreatmentClass.SelfManagement or TreatmentClass.Physical or TreatmentClass.Psychological or TreatmentClass.Complementary
        && option.Treatment.Step <= TreatmentStep.SelfManaged;

    private static bool IsProgramme(CareOption option) =>
        option.Treatment.Step == TreatmentStep.Enhanced && option.Treatment.Class is not (TreatmentClass.Injection or TreatmentClass.Ablation or TreatmentClass.Device or TreatmentClass.Surgery);

    // These show where a pain comes from; other blocks are meant to treat.
    private static bool IsTestBlock(Treatment treatment) => treatment.Id is "medial-branch-block" or "selective-nerve-root-block";

    /// <summary>What a rung is.</summary>
    private sealed record Kind(string Id, Func<CareOption, bool> Holds, params string[] States)
    {
        /// <summary>Of a review, the timer that says when it is due.</summary>
        public string? Review { get; init; }
    }
}
