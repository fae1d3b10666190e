using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Knowledge;
using Plumbline.Web.Learn;
using Plumbline.Web.People;
using Plumbline.Web.SelfManagement;

namespace Plumbline.Web.Pages.Programme;

/// <summary>The practices of relaxation, each as a text to follow and, with script, with a timer.</summary>
public sealed class RelaxModel(CurrentPerson person, Programmes programmes) : ProgrammePage(person)
{
    /// <summary>The practice that is shown; null for the list.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    internal ProgrammePractice? Practice => programmes.Practices.FirstOrDefault(practice => practice.Id == Id);

    internal Footnotes Notes { get; } = new();

    internal int Today => Programme.TimesDone(programmes.Today, Aim);

    // The short pause counts as a pause of the later weeks, all others as relaxation.
    private string Aim => Practice?.Id == "practice-pause" ? "mini-practice" : "relaxation";

    public async Task<IActionResult> OnGetAsync() => Id is not null && Practice is null ? NotFound() : await ShowAsync();

    /// <summary>It was done.</summary>
    public async Task<IActionResult> OnPostDoneAsync() => Practice is null
        ? NotFound()
        : await ChangeAsync(programme => programme.WithDone(programmes.Today, Aim), RedirectToPage(new { id = Id }));

    internal ImmutableArray<Ground> Grounds(ProgrammePractice practice) =>
        [.. Notes.Of(practice.Grounds), .. practice.Phases.Select(phase => Notes.Of(phase.Seconds.Provenance)).DistinctBy(ground => ground.Number)];
}
