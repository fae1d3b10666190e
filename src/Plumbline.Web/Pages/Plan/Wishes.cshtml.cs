using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Knowledge;
using Plumbline.Web.People;
using Plumbline.Web.Planning;

namespace Plumbline.Web.Pages.Plan;

/// <summary>What a person wants and does not want.</summary>
public sealed class WishesModel(KnowledgeBase knowledge, CurrentPerson person, Plans plans) : PageModel
{
    internal ImmutableSortedSet<string> Known => knowledge.Care.Vocabulary.Preferences;

    internal ImmutableSortedSet<string> Chosen { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        Chosen = record.History.Preferences;
        return Page();
    }

    /// <summary>Saves the wishes; words that are no wishes are ignored, since a form may be forged.</summary>
    public async Task<IActionResult> OnPostAsync(string[] wish)
    {
        ImmutableSortedSet<string> wanted = Known.Intersect(wish ?? []).WithComparer(StringComparer.Ordinal);
        if (await person.FindAsync() is not { } before
            || await person.ChangeAsync(record => record with { History = record.History with { Preferences = wanted } }) is not { } saved)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        PlanMove.Between("wishes", plans.Of(before), plans.Of(saved)).Leave(TempData);
        return RedirectToPage("/Plan/Index");
    }
}
