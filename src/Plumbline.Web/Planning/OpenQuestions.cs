using System.Collections.Immutable;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Pathway;

namespace Plumbline.Web.Planning;

/// <summary>Something that a plan needs to know, and where a person can say it.</summary>
/// <param name="Facts">The facts that one answer settles, by id.</param>
/// <param name="Asks">What is asked.</param>
/// <param name="Path">The page that asks it. It names a question, never an answer.</param>
public sealed record OpenQuestion(ImmutableArray<string> Facts, string Asks, string Path);

/// <summary>Finds for everything that a plan still needs the page where a person can answer it. Safe to share between requests.</summary>
public sealed class OpenQuestions(KnowledgeBase knowledge, PlanSentences sentences)
{
    private static readonly ImmutableHashSet<string> AboutToday =
        ["baseline-recorded", "pain-now", "pain-improvement", "life-heavily-limited", "goals-met", "impression-of-change", "worse-for-two-weeks", "flare-now", "days-since-last-entry", "function-change-reached"];

    private static readonly ImmutableHashSet<string> AboutSafety = ["safety-screen-done", "urgent-now", "two-week-concern", "alarm-not-cleared", "days-since-safety-screen"];

    private static readonly ImmutableHashSet<string> AboutScans = ["concordant-imaging", "modic-changes", "instability-shown", "no-surgical-target", "stenosis-at-one-or-two-levels"];

    private static readonly ImmutableHashSet<string> AboutVisits =
        ["mdt-assessment", "psychological-assessment", "pain-consultation", "informed-consent", "bleeding-plan-recorded", "destruction-signed-by-two", "opioid-reduction-recorded"];

    // What only a scan or a procedure tells is shown as a need of its option, not as a question to a person.
    private static readonly ImmutableHashSet<string> AboutProcedures =
        ["medial-branch-positive-sites", "sacroiliac-positive-sites", "sacroiliac-fusion-positive-sites", "prognostic-positive-sites", "negative-block-targets", "radiofrequency-relief-months", "injections-with-too-little-effect",
         "stimulation-trial-successful", "stimulation-trial-failed", "pump-trial-successful", "pump-trial-failed", "implant-complication", "weeks-since-procedure", "months-since-radiofrequency"];

    /// <summary>What a plan still needs, by the page that asks it; safety first, then what the person alone knows.</summary>
    public ImmutableArray<OpenQuestion> Of(CarePlan plan, PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(person);
        ImmutableArray<string> safety = PersonPlan.OpenSafetyQuestions(knowledge, person.Answers);
        return
        [
            .. from fact in plan.ToAsk
               let path = PathOf(fact, safety)
               where path is not null
               let asks = sentences.Ask(fact)
               group fact by (path, asks) into same
               orderby Place(same.Key.path), same.Key.path, same.Key.asks
               select new OpenQuestion([.. same], same.Key.asks, same.Key.path),
        ];
    }

    /// <summary>The facts of a plan that are answered with yes, no or not sure on a page of their own.</summary>
    public ImmutableArray<string> YesOrNo(CarePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.ToAsk.Where(fact => IsYesOrNo(fact)).DistinctBy(sentences.Ask)];
    }

    /// <summary>Whether a fact is one that a person states with yes or no, and that no question of the assessment asks.</summary>
    public bool IsYesOrNo(string fact) => knowledge.Care.Facts.Recorded.Contains(fact) && knowledge.QuestionOf(fact) is null;

    private string? PathOf(string fact, ImmutableArray<string> safety) => fact switch
    {
        "adult" or "age-years" => QuestionAsking(AskedFact.Age),
        "pain-months" => QuestionAsking(AskedFact.Duration),
        "medicines-known" or "interacting-medicine" => "/Plan/Medicines",
        _ when AboutSafety.Contains(fact) => safety.IsEmpty ? null : $"/Assess/Question/{safety[0]}",
        _ when AboutToday.Contains(fact) => "/Plan/Entry/today",
        _ when AboutScans.Contains(fact) => "/Plan/Entry/scan",
        _ when AboutVisits.Contains(fact) => "/Plan/Entry/visit",
        _ when AboutProcedures.Contains(fact) => "/Plan/Tried",
        _ when knowledge.QuestionOf(fact) is { } question => $"/Assess/Question/{question.Id}?review=true",
        _ when knowledge.Care.Facts.Recorded.Contains(fact) => "/Plan/About",
        _ when knowledge.Care.Facts.Computed.Contains(fact) || knowledge.Care.Facts.Numbers.ContainsKey(fact) => "/Plan/Tried",
        _ => null,
    };

    private string? QuestionAsking(AskedFact asked) =>
        knowledge.Questions.Values.FirstOrDefault(question => question.Asks.Contains(asked)) is { } question ? $"/Assess/Question/{question.Id}?review=true" : null;

    private static int Place(string path) => path.StartsWith("/Assess", StringComparison.Ordinal) ? 0 : path switch { "/Plan/Entry/today" => 1, "/Plan/Medicines" => 2, "/Plan/Tried" => 3, "/Plan/About" => 5, _ => 4 };
}
