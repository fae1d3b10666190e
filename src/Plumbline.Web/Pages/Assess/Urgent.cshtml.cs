using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Triage;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Assess;

/// <summary>Interrupts the questions: help is needed today or now. What, why, what to do, what to say; and the way back.</summary>
public sealed class UrgentModel(KnowledgeBase knowledge, CurrentPerson person, AssessSteps steps) : PageModel
{
    internal ImmutableArray<FiredRule> Rules { get; private set; } = [];

    /// <summary>Where the person came from: <c>check-in</c> for a check-in, which then goes on; nothing for the questions.</summary>
    [BindProperty(SupportsGet = true, Name = "then")]
    public string? Then { get; set; }

    internal Urgency Level => Rules[0].Urgency;

    internal string SourceTitle(string id) => knowledge.Sources.TryGetValue(id, out Source? source) ? source.Citation : id;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        Rules = [.. steps.Warnings(record)];
        return Rules.IsEmpty ? steps.Next(record) : Page();
    }

    /// <summary>The person has read it and goes on. A rule that fires later interrupts again.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        PersonRecord? saved = await person.ChangeAsync(record => record with { WarningsSeen = record.WarningsSeen.Union(steps.Warnings(record).Select(rule => rule.Rule)) });
        return saved is null ? RedirectToPage("/Index", new { ended = true }) : Then == "check-in" ? RedirectToPage("/Journal/CheckInWeek") : steps.Next(saved);
    }
}
