using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Web.People;
using Plumbline.Web.Planning;

namespace Plumbline.Web.Pages.Plan;

/// <summary>The plan: where the person is, what can be done now, what comes next, and everything that is open or not, with the reasons.</summary>
public sealed class IndexModel(KnowledgeBase knowledge, CurrentPerson person, Plans plans, OpenQuestions questions) : PageModel
{
    // What somebody in pain can take in at a glance.
    private const int FirstShown = 3;

    internal CarePlan Plan { get; private set; } = null!;

    internal PersonRecord Person { get; private set; } = PersonRecord.Empty;

    internal ImmutableArray<Rung> Rungs { get; private set; } = [];

    internal ImmutableArray<OpenQuestion> Questions { get; private set; } = [];

    internal ImmutableArray<string> OpenSafety { get; private set; } = [];

    internal PlanMove? Moved { get; private set; }

    internal bool IsUrgent => knowledge.Care.State(Plan.State).IsUrgent;

    internal bool IsOnLadder => CareLadder.RungOf(Plan.State) is not null;

    internal bool NeedsFirstScore => Plan.State != "intake" && !Person.History.CheckIns.Any(entry => entry.Pain is not null || entry.Peg is not null);

    /// <summary>What is worth starting now and is not being done yet: what a rule speaks for before all else, then in the order of the plan.</summary>
    internal IEnumerable<CareOption> First => Plan.Options
        .Where(option => option.Status == OptionStatus.Offer && !option.Reasons.Any(reason => reason.Kind == ReasonKind.GoesOn))
        .OrderByDescending(option => option.Reasons.Any(reason => reason.Kind == ReasonKind.RuleLifts))
        .Take(FirstShown);

    /// <summary>How many questions about the person's health would settle what options hang on.</summary>
    internal int HealthQuestions { get; private set; }

    internal ReviewDue? NextReview => Plan.Reviews.FirstOrDefault();

    internal ImmutableArray<NextMove> Moves { get; private set; } = [];

    internal string? AgeQuestion => knowledge.Questions.Values.FirstOrDefault(question => question.Asks.Contains(AskedFact.Age))?.Id;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        Person = record;
        Plan = plans.Of(record);
        Rungs = CareLadder.Of(Plan, record.History);
        Questions = questions.Of(Plan, record);
        Moves = CareLadder.Moves(Plan);
        HealthQuestions = questions.YesOrNo(Plan).Length;
        OpenSafety = PersonPlan.OpenSafetyQuestions(knowledge, record.Answers);
        Moved = PlanMove.Take(TempData);
        return Page();
    }
}
