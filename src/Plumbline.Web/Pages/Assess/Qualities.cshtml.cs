using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Web.Components.Body;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Assess;

/// <summary>What it feels like at each place that was marked.</summary>
public sealed class QualitiesModel(KnowledgeBase knowledge, CurrentPerson person, AssessSteps steps) : PageModel
{
    /// <summary>Whether the page was opened from the list of answers.</summary>
    [BindProperty(SupportsGet = true, Name = "review")]
    public bool FromReview { get; set; }

    internal ImmutableArray<BodyMark> Marks { get; private set; } = [];

    internal BodyMap Map => knowledge.BodyMap!;

    /// <summary>The places that hurt, in the order of the list.</summary>
    internal IEnumerable<BodyMark> Hurting =>
        from region in Map.InOrder
        from side in region.Sides
        from mark in Marks
        where mark.Kind == BodyMarkKind.Pain && mark.Region == region.Id && mark.Side == side
        select mark;

    internal bool IsNumb(BodyMark place) => Marks.Any(mark => mark.Kind == BodyMarkKind.Numb && mark.Region == place.Region && mark.Side == place.Side);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        Marks = record.BodyMap;
        return Hurting.Any() ? Page() : RedirectToPage("/Assess/Where", FromReview ? new { review = true } : null);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var form = Request.Form.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        PersonRecord? saved = await person.ChangeAsync(record =>
            BodyMapAnswers.Apply(knowledge, record, BodyForm.Qualities(Map, form, BodyMapMemory.Told(knowledge, record))));
        return saved is null ? RedirectToPage("/Index", new { ended = true }) : steps.After(saved, FromReview);
    }

    /// <summary>The page is skipped; what was said before stays.</summary>
    public async Task<IActionResult> OnPostSkipAsync() =>
        await person.FindAsync() is { } record ? steps.After(record, FromReview) : RedirectToPage("/Index", new { ended = true });
}
