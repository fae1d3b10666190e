using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Pathway;
using Plumbline.Web.People;
using Plumbline.Web.Planning;

namespace Plumbline.Web.Pages.Journal;

/// <summary>The whole story of a pain on one page: steps, treatments, tests, injections, trials, operations, reviews.</summary>
public sealed class TimelineModel(CurrentPerson person, PersonClock clock, Plans plans, PageWords words) : PageModel
{
    // Each needs a plan of its own; more steps than these nobody reads, and the last ones matter.
    private const int MostDays = 30;

    internal Episode Episode { get; private set; } = null!;

    internal DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        // A beginning that is counted back from today must not move with the day that is looked at.
        CareHistory history = PersonPlan.HistoryOn(record, Today);
        PersonRecord settled = record with { History = record.History with { EpisodeStart = history.EpisodeStart } };
        Episode = Episode.Of(history, plans.Of(settled, Today), Steps(settled, history));
        return Page();
    }

    /// <summary>What an event is called.</summary>
    internal string Name(EpisodeEvent found) => words.Of(found.Text, found.Id, "name") ?? found.Id;

    /// <summary>When it was.</summary>
    internal string When(EpisodeEvent found) =>
        found.GoesOn ? words.Say("timeline.since", PlanSentences.Day(found.From))
        : found.Until is { } until && until != found.From ? words.Say("timeline.from-to", PlanSentences.Day(found.From), PlanSentences.Day(until))
        : PlanSentences.Day(found.From);

    private List<(DateOnly On, string State)> Steps(PersonRecord record, CareHistory history)
    {
        var steps = new List<(DateOnly On, string State)>();
        ImmutableArray<DateOnly> days = Episode.Days(history, Today);
        foreach (DateOnly day in days.Skip(Math.Max(0, days.Length - MostDays)))
        {
            string state = plans.Of(record, day).State;
            if (steps.Count == 0 || steps[^1].State != state)
            {
                steps.Add((day, state));
            }
        }

        return steps;
    }
}
