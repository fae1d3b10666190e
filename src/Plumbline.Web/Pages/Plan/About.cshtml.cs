using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Web.People;
using Plumbline.Web.Planning;

namespace Plumbline.Web.Pages.Plan;

/// <summary>What options hang on and no question of the assessment asks: illnesses and circumstances, each yes, no, not sure or open.</summary>
public sealed class AboutModel(CurrentPerson person, Plans plans, OpenQuestions questions) : PageModel
{
    /// <summary>The facts, those that the plan asks for first.</summary>
    internal ImmutableArray<string> Facts { get; private set; } = [];

    internal ImmutableSortedDictionary<string, Answer> Said { get; private set; } = ImmutableSortedDictionary<string, Answer>.Empty;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        Said = record.History.Conditions;
        Facts = [.. questions.YesOrNo(plans.Of(record)).Concat(Said.Keys.Where(questions.IsYesOrNo)).Distinct()];
        return Page();
    }

    /// <summary>What is left empty does not apply.</summary>
    public Task<IActionResult> OnPostRestNoAsync(string[] fact, string[] present, string[] unsure) => SaveAsync(fact, present, unsure, Answer.Absent);

    /// <summary>What is left empty stays open.</summary>
    public Task<IActionResult> OnPostRestOpenAsync(string[] fact, string[] present, string[] unsure) => SaveAsync(fact, present, unsure, Answer.Unanswered);

    // Only the facts that the page showed are touched: what it did not ask cannot have been answered with no.
    private async Task<IActionResult> SaveAsync(string[] fact, string[] present, string[] unsure, Answer rest)
    {
        ImmutableHashSet<string> shown = [.. (fact ?? []).Where(questions.IsYesOrNo)], yes = [.. present ?? []], maybe = [.. unsure ?? []];
        if (await person.FindAsync() is not { } before
            || await person.ChangeAsync(record => record with { History = record.History with { Conditions = Answered(record.History.Conditions, shown, yes, maybe, rest) } }) is not { } saved)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        PlanMove.Between("about", plans.Of(before), plans.Of(saved)).Leave(TempData);
        return RedirectToPage("/Plan/Index");
    }

    private static ImmutableSortedDictionary<string, Answer> Answered(
        ImmutableSortedDictionary<string, Answer> known, IEnumerable<string> shown, ImmutableHashSet<string> yes, ImmutableHashSet<string> maybe, Answer rest)
    {
        var all = known.ToBuilder();
        foreach (string fact in shown)
        {
            // Ticked both ways is not sure: the more careful of the two.
            Answer said = maybe.Contains(fact) ? Answer.NotSure : yes.Contains(fact) ? Answer.Present : rest;
            all.Remove(fact);
            if (said != Answer.Unanswered)
            {
                all[fact] = said;
            }
        }

        return all.ToImmutable();
    }
}
