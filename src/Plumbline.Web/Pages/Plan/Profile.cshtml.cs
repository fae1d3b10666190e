using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Web.People;
using Plumbline.Web.Planning;

namespace Plumbline.Web.Pages.Plan;

/// <summary>The views of care that a plan can be ordered by, and what each would change for this person.</summary>
public sealed class ProfileModel(KnowledgeBase knowledge, CurrentPerson person, Plans plans) : PageModel
{
    internal ImmutableArray<ProfileView> Views { get; private set; } = [];

    internal string Chosen { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        CarePlan now = plans.Of(record);
        Chosen = now.Profile;
        Views = [.. knowledge.Care.Profiles.Values.OrderByDescending(profile => profile.IsDefault).Select(profile => View(profile, record, now))];
        return Page();
    }

    /// <summary>Chooses a view. A name that does not exist changes nothing: a form may be forged.</summary>
    public async Task<IActionResult> OnPostAsync(string? profile)
    {
        if (profile is null || !knowledge.Care.Profiles.ContainsKey(profile))
        {
            return RedirectToPage();
        }

        if (await person.FindAsync() is not { } before
            || await person.ChangeAsync(record => record with { Choices = record.Choices with { Profile = profile } }) is not { } saved)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        PlanMove.Between("profile", plans.Of(before), plans.Of(saved)).Leave(TempData);
        return RedirectToPage("/Plan/Index");
    }

    private ProfileView View(CareProfile profile, PersonRecord record, CarePlan now)
    {
        if (profile.Id == now.Profile)
        {
            return new(profile.Id, []);
        }

        CarePlan other = plans.Of(record with { Choices = record.Choices with { Profile = profile.Id } });
        var was = now.Options.ToDictionary(option => (option.Treatment.Id, option.Phase), option => option.Status);
        return new(profile.Id, [.. other.Options.Where(option => was.TryGetValue((option.Treatment.Id, option.Phase), out OptionStatus status) ? status != option.Status : option.Status >= OptionStatus.Consider)
            .Select(option => new StatusChange(option, was.TryGetValue((option.Treatment.Id, option.Phase), out OptionStatus status) ? status : null))]);
    }
}

/// <summary>A view of care, and which options it would change.</summary>
/// <param name="Id">The id of the profile.</param>
/// <param name="Changes">The options that stand elsewhere in it.</param>
internal sealed record ProfileView(string Id, ImmutableArray<StatusChange> Changes);

/// <summary>An option that stands elsewhere in another view.</summary>
/// <param name="Option">The option as it would stand.</param>
/// <param name="Was">Where it stands now; null where it is not in view.</param>
internal sealed record StatusChange(CareOption Option, OptionStatus? Was);
