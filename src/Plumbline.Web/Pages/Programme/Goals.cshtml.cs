using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Journal;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Programme;

/// <summary>Up to three goals in the person's own words.</summary>
public sealed class GoalsModel(CurrentPerson person) : ProgrammePage(person)
{
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Saves the goals; empty ones are left out.</summary>
    public Task<IActionResult> OnPostAsync(string[]? goal, string[]? reached)
    {
        HashSet<string> can = [.. reached ?? []];
        return ChangeAsync(
            programme => programme with
            {
                Goals = [.. (goal ?? []).Take(ProgrammeRecord.MostGoals).Select((text, at) => new ProgrammeGoal(Kept(text), can.Contains(at.ToString(CultureInfo.InvariantCulture)))).Where(each => each.Text.Length > 0).DistinctBy(each => each.Text)],
            },
            RedirectToPage("/Programme/Index"));
    }
}
