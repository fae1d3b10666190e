using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Pathway;

/// <summary>Which treatments have to do with a person's possible causes.</summary>
internal static class CauseMatch
{
    /// <summary>The uses of a treatment for causes that are likely enough.</summary>
    public static ImmutableArray<TreatmentUse> Uses(Snapshot known, Treatment treatment) =>
        [.. treatment.For.Where(use => IsConsidered(known, use.Condition))];

    /// <summary>Whether a plan speaks of a treatment at all: it is for a likely cause, was tried, or needs no cause and a rule that fired names it.</summary>
    public static bool IsRelevant(Snapshot known, Treatment treatment)
    {
        string treatmentClass = Kebab.Of(treatment.Class.ToString());
        return !Uses(known, treatment).IsEmpty
            || (NoCauseStandsOut(known) && known.Profile.WithoutCause.Contains(treatmentClass))
            || (known.Is("cancer-pain") == Truth.True && treatment.For.Any(use => use.Condition == "cancer-pain"))
            || known.History.Treatments.Any(entry => entry.Treatment == treatment.Id)
            || known.History.Injections.Any(entry => entry.Treatment == treatment.Id)
            || (known.Profile.WithoutCause.Contains(treatmentClass) && IsLifted(known, treatment));
    }

    // A rule may name what needs no cause; a device or a medicine stays with the causes that it is for.
    private static bool IsLifted(Snapshot known, Treatment treatment) => known.Care.Rules.Values.Any(rule =>
        rule.BelongsTo(known.Profile.Id) && known.Holds(rule.When) == Truth.True && rule.Gives.Any(change => change.Lifts && change.Treatments.Contains(treatment.Id)));

    /// <summary>The greatest probability among conditions; a diagnosis counts as certain.</summary>
    public static double Weight(Snapshot known, IEnumerable<string> conditions) =>
        conditions.Select(condition => known.Diagnosed(condition) ? 1 : known.ProbabilityOf(condition)?.Value ?? 0).DefaultIfEmpty(0).Max();

    private static bool IsConsidered(Snapshot known, string condition) =>
        known.About(AboutKind.Cause, condition) == Truth.True || (NoCauseStandsOut(known) && IsAmongTheFirst(known, condition));

    private static bool NoCauseStandsOut(Snapshot known) =>
        known.History.Diagnoses.IsEmpty && !known.Request.Causes.Any(cause => known.About(AboutKind.Cause, cause.Condition) == Truth.True);

    // Where nothing is likely, what is half as likely as the likeliest is still what a plan is about.
    private static bool IsAmongTheFirst(Snapshot known, string condition) =>
        known.ProbabilityOf(condition) is { Value: > 0 } probability && probability.Value * 2 >= known.Request.Causes.Max(cause => cause.Probability.Value);
}
