using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Web.People;
using Plumbline.Web.Planning;

namespace Plumbline.Web.Pages.Plan;

/// <summary>One treatment as it stands for one person. The address names the treatment alone, which says nothing of the person.</summary>
public sealed class OptionModel(KnowledgeBase knowledge, CurrentPerson person, Plans plans) : PageModel
{
    /// <summary>The treatment, by the id of its file.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    internal Treatment Treatment { get; private set; } = null!;

    internal CarePlan Plan { get; private set; } = null!;

    /// <summary>The treatment as an option; of a device two, its trial and its implant. Empty where it is not in view.</summary>
    internal ImmutableArray<CareOption> Options { get; private set; } = [];

    /// <summary>What whoever wrote a source gains; null where nothing is known.</summary>
    internal string? Interest(Provenance because) => because.Citation is { } citation ? knowledge.Sources.GetValueOrDefault(citation.Source)?.Interest : null;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!knowledge.Treatments.TryGetValue(Id, out Treatment? treatment))
        {
            return NotFound();
        }

        if (await person.FindAsync() is not { } record)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        Treatment = treatment;
        Plan = plans.Of(record);
        Options = [.. Plan.Options.Where(option => option.Treatment.Id == Id)];
        return Page();
    }
}
