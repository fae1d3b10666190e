using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.People;
using Plumbline.Web.Planning.Entries;

namespace Plumbline.Web.Pages.Plan;

/// <summary>Everything that a person has entered about their care, by kind; each entry can be changed, each kind added to.</summary>
public sealed class TriedModel(KnowledgeBase knowledge, CurrentPerson person, PageWords words) : PageModel
{
    internal ImmutableArray<IEntryKind> Kinds { get; private set; } = [];

    internal PersonRecord Person { get; private set; } = PersonRecord.Empty;

    /// <summary>Whether the entry that was to be changed is there no more.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Gone { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        Person = record;
        Kinds = new EntryKinds(knowledge, words).All;
        return Page();
    }
}
